import { create } from 'zustand';
import { useLayout } from './panes/layout-store.js';
import { strings } from './strings.js';

export type DockTab = keyof typeof strings.dock.panes;

/** The panes of the dock, in the order of their tabs. */
export const dockTabs = Object.entries(strings.dock.panes).map(([name, label]) => ({
  // The keys of the labels are the tabs.
  name: name as DockTab,
  label,
}));

interface DockState {
  readonly tab: DockTab;
  /** Shows a tab, and unfolds the dock. */
  open(tab: DockTab): void;
  /** Shows a tab without covering the inspector. The shell needs no place for it: the bar has its line. */
  turn(tab: DockTab): void;
}

/** What the dock shows. */
export const useDock = create<DockState>()((set) => ({
  tab: 'shell',
  turn: (tab) => {
    set({ tab });
    if (tab !== 'shell') useLayout.getState().share();
  },
  open: (tab) => {
    set({ tab });
    useLayout.getState().unfold('dock');
  },
}));

/** Heights, in CSS pixels, below which a pane of the dock is of no use beneath the clients. */
export const leastHeight = (tab: DockTab): number => (tab === 'shell' ? 140 : 280);
