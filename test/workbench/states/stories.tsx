import StoriesPane from '../../../renderer/stage/story/stories-pane.js';
import type { StoryProgressView } from '../../../shared/contract/index.js';
import {
  begunStory,
  brokenPromise,
  keptPromise,
  shippedStories,
  story,
} from '../../support/story-entries.js';
import { type ComponentState, onStage } from '../component-state.js';

const size = { width: 320, height: 560 };
const shipped = { shipped: shippedStories };

const played = (name: string, progress: StoryProgressView): ComponentState => ({
  name: `stories / ${name}`,
  size,
  draw: onStage(<StoriesPane />, {}, undefined, { story: { ...shipped, story, progress } }),
});

export const storyStates: readonly ComponentState[] = [
  {
    name: 'stories / choice',
    size,
    draw: onStage(<StoriesPane />, {}, undefined, { story: shipped }),
  },
  played('at the beginning', begunStory),
  played('a promise that is kept', keptPromise),
  played('a promise that is not kept', brokenPromise),
  played('a step that was refused', {
    ...keptPromise,
    problem: 'Refused (refused): Alice is not signed in.',
  }),
  played('playing', { ...keptPromise, playing: true, underWay: true }),
  played('the end', { ...begunStory, taken: 2 }),
];
