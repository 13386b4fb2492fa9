import { useEffect } from 'react';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { StoryName } from './story-choice.js';

type Memory = Readonly<Partial<Record<StoryName, readonly string[]>>>;

/** Steps that were taken, by story, since a later one undoes what an earlier one did. Kept for a reload. */
export const useStoryMemory = create<{ readonly taken: Memory; forget(story: StoryName): void }>()(
  persist(
    (set) => ({
      taken: {},
      forget: (story) => set(({ taken }) => ({ taken: { ...taken, [story]: [] } })),
    }),
    { name: 'stories', storage: createJSONStorage(() => sessionStorage) },
  ),
);

/** A step and whether the state shows it as taken now. */
export interface Reachable {
  readonly id: string;
  readonly reached: boolean;
}

/**
 * The ids of the steps taken: in their order, a step counting only after all before it. What the
 * state shows is remembered.
 */
export function useTaken(story: StoryName, steps: readonly Reachable[]): readonly string[] {
  const remembered = useStoryMemory(({ taken }) => taken[story]) ?? [];
  const open = steps.findIndex(({ id, reached }) => !reached && !remembered.includes(id));
  const taken = steps.slice(0, open < 0 ? steps.length : open).map(({ id }) => id);
  const news = taken.length > remembered.length;
  useEffect(() => {
    if (news) useStoryMemory.setState((memory) => ({ taken: { ...memory.taken, [story]: taken } }));
  });
  return taken;
}
