import { create } from 'zustand';

/** The message whose way is shown; the latest one as long as none was chosen. */
export const useChosenMessage = create<{
  readonly message: string | null;
  choose(message: string): void;
}>()((set) => ({ message: null, choose: (message) => set({ message }) }));
