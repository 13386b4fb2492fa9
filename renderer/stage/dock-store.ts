import { create } from 'zustand';

/** The panes of the dock, in the order of their tabs. */
export const dockTabs = [
  'shell',
  'calendar',
  'timeline',
  'messages',
  'frontEnds',
  'detective',
] as const;
export type DockTab = (typeof dockTabs)[number];

/** What the dock below the clients shows. */
export const useDock = create<{ readonly tab: DockTab; open(tab: DockTab): void }>()((set) => ({
  tab: 'shell',
  open: (tab) => set({ tab }),
}));
