import { create } from 'zustand';
import type { strings } from './strings.js';

export type DockTab = keyof typeof strings.dock.panes;

/** What the dock below the clients shows. */
export const useDock = create<{ readonly tab: DockTab; open(tab: DockTab): void }>()((set) => ({
  tab: 'shell',
  open: (tab) => set({ tab }),
}));
