import { create } from 'zustand';

/** Whether the settings are open. */
export const useSettings = create<{ readonly isOpen: boolean; show(): void; close(): void }>()(
  (set) => ({
    isOpen: false,
    show: () => set({ isOpen: true }),
    close: () => set({ isOpen: false }),
  }),
);
