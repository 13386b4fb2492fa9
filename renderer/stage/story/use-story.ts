import { useEffect, useMemo } from 'react';
import type { Command, StoryEntries } from '../../../shared/contract/index.js';
import { useCommand, useConnection, useEntry } from '../../bridge/hooks.js';
import { useFailure } from '../operator-failures.js';

/** An entry of topic `story`; `undefined` until the first snapshot, and where there is none. */
export function useStory<K extends keyof StoryEntries & string>(
  key: K,
): StoryEntries[K] | undefined {
  const connection = useConnection();
  useEffect(() => connection.enter('story'), [connection]);
  return useEntry(connection.topic('story'), key);
}

type StoryCommand = Extract<Command, { readonly name: `story.${string}` }>;

/** What the operator does with the story that is open. A refusal is shown on the stage. */
export interface StoryActions {
  next(): void;
  back(): void;
  goTo(step: number): void;
  play(): void;
  pause(): void;
  close(): void;
}

export function useStoryActions(): StoryActions {
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  return useMemo(() => {
    const give = (story: StoryCommand): void => {
      command(story).catch(report);
    };
    return {
      next: () => give({ name: 'story.next' }),
      back: () => give({ name: 'story.back' }),
      goTo: (step) => give({ name: 'story.go-to', step }),
      play: () => give({ name: 'story.play' }),
      pause: () => give({ name: 'story.pause' }),
      close: () => give({ name: 'story.close' }),
    };
  }, [command, report]);
}
