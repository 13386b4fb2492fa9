import { expect, it } from 'vitest';
import { playingTime } from '../../../stories/playing-time.js';
import {
  readRepositoryScenario,
  repositoryScenarios,
} from '../../../support/repository-scenarios.js';

const stories = repositoryScenarios().filter((name) => name.startsWith('stories/'));

it('are the four of the article', () => {
  expect(stories).toEqual([
    'stories/calendar.yaml',
    'stories/last-active.yaml',
    'stories/photos.yaml',
    'stories/url-filter.yaml',
  ]);
});

it.each(stories)('%s takes less than three minutes when it is played', async (name) => {
  const story = await readRepositoryScenario(name);
  expect(story.note).not.toBeNull();
  expect(playingTime(story)).toBeLessThan(180);
});
