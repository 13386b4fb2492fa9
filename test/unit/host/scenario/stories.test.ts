import { expect, it } from 'vitest';
import {
  readRepositoryScenario,
  repositoryScenarios,
} from '../../../support/repository-scenarios.js';

/** Time to read a step and look at what it shows. */
const secondsPerStep = 4;

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
  const { note, steps } = await readRepositoryScenario(name);
  expect(note).not.toBeNull();
  const played = steps
    .flatMap(({ actions }) => actions)
    .map((action) => (action.kind === 'play' ? action.seconds / action.rate : 0));
  const seconds = played.reduce((sum, each) => sum + each, steps.length * secondsPerStep);
  expect(seconds).toBeLessThan(180);
});
