import { create } from 'zustand';

export type DockTab = 'shell' | 'calendar' | 'timeline' | 'messages' | 'frontEnds' | 'detective';

/** What the dock below the clients shows. */
export const useDock = create<{ readonly tab: DockTab; open(tab: DockTab): void }>()((set) => ({
  tab: 'shell',
  open: (tab) => set({ tab }),
}));
