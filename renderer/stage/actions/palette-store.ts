import { create } from 'zustand';

/** Whether the command palette is open. */
export const usePalette = create<{ readonly isOpen: boolean; show(): void; close(): void }>()(
  (set) => ({
    isOpen: false,
    show: () => set({ isOpen: true }),
    close: () => set({ isOpen: false }),
  }),
);
