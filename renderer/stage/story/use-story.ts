import { useMemo } from 'react';
import type { StoryEntries } from '../../../shared/contract/index.js';
import { useTopicEntry } from '../../bridge/hooks.js';
import type { ActionContext } from '../actions/action.js';
import { useActionContext } from '../actions/use-actions.js';

/** An entry of topic `story`; `undefined` until the first snapshot, and where there is none. */
export const useStory = <K extends keyof StoryEntries & string>(
  key: K,
): StoryEntries[K] | undefined => useTopicEntry('story', key);

/** What the operator does with the story that is open. A refusal is shown on the stage. */
export interface StoryActions {
  next(): void;
  back(): void;
  goTo(step: number): void;
  play(): void;
  pause(): void;
  close(): void;
}

export function storyActions({ act }: ActionContext): StoryActions {
  return {
    next: () => act({ name: 'story.next' }),
    back: () => act({ name: 'story.back' }),
    goTo: (step) => act({ name: 'story.go-to', step }),
    play: () => act({ name: 'story.play' }),
    pause: () => act({ name: 'story.pause' }),
    close: () => act({ name: 'story.close' }),
  };
}

export function useStoryActions(): StoryActions {
  const context = useActionContext();
  return useMemo(() => storyActions(context), [context]);
}
