import { create } from 'zustand';
import { strings } from './strings.js';

export type DockTab = keyof typeof strings.dock.panes;

/** The panes of the dock, in the order of their tabs. */
export const dockTabs = Object.entries(strings.dock.panes).map(([name, label]) => ({
  // The keys of the labels are the tabs.
  name: name as DockTab,
  label,
}));

/** What the dock below the clients shows. */
export const useDock = create<{ readonly tab: DockTab; open(tab: DockTab): void }>()((set) => ({
  tab: 'shell',
  open: (tab) => set({ tab }),
}));
