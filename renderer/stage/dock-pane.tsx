import type { ComponentType, ReactNode } from 'react';
import { late } from '../late/late.js';
import type { DockTab } from './dock-store.js';

type Tab = Exclude<DockTab, 'shell'>;

/** How each pane of the dock is fetched when it is first opened. */
const panes: Readonly<Record<Tab, ComponentType>> = {
  calendar: late(() => import('./calendar/calendar-pane.js')),
  timeline: late(() => import('./timeline/timeline-pane.js')),
  messages: late(() => import('./messages/messages-pane.js')),
  frontEnds: late(() => import('./front-ends/front-ends-pane.js')),
  detective: late(() => import('./detective/detective-pane.js')),
};

/** The pane of a tab, all but the shell. */
export default function DockPane({ tab }: { readonly tab: Tab }): ReactNode {
  const Pane = panes[tab];
  return <Pane />;
}
