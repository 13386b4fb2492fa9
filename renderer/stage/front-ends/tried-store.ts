import { create } from 'zustand';

type DeadEnd = 'own' | 'runas' | 'psexec';

/** The dead ends that were tried in this window, for the story that leads past them. */
export const useTried = create<{
  readonly tried: readonly DeadEnd[];
  remember(deadEnd: DeadEnd): void;
}>()((set) => ({
  tried: [],
  remember: (deadEnd) =>
    set(({ tried }) => (tried.includes(deadEnd) ? {} : { tried: [...tried, deadEnd] })),
}));
