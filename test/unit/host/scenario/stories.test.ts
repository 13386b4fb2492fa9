import { expect, it } from 'vitest';
import { playingTime } from '../../../../electron/host/scenario/story/story-pace.js';
import {
  readRepositoryScenario,
  shippedStoryFiles,
} from '../../../support/repository-scenarios.js';

const stories = shippedStoryFiles();

it('are the four of the article, and the tour', () => {
  expect(stories).toEqual([
    'shared/scenario/stories/calendar.yaml',
    'shared/scenario/stories/last-active.yaml',
    'shared/scenario/stories/photos.yaml',
    'shared/scenario/stories/tour.yaml',
    'shared/scenario/stories/url-filter.yaml',
  ]);
});

it.each(stories)('%s takes less than three minutes when it is played', async (name) => {
  const story = await readRepositoryScenario(name);
  expect(story.note).not.toBeNull();
  expect(playingTime(story)).toBeLessThan(180);
});
