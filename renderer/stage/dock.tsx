import type { ComponentType, ReactNode } from 'react';
import { late } from '../late/late.js';
import styles from './dock.module.css';
import { type DockTab, dockTabs, useDock } from './dock-store.js';
import { ErrorBoundary } from './error-boundary.js';
import { EventLog } from './log/event-log.js';
import { Separator } from './panes/separator.js';
import { ShellPane } from './shell/shell-pane.js';
import { strings } from './strings.js';
import { Tabs } from './tabs.js';

/** How each pane is fetched when it is first opened; the shell is always there. */
const latePanes: Readonly<Record<Exclude<DockTab, 'shell'>, ComponentType>> = {
  calendar: late(() => import('./calendar/calendar-pane.js')),
  timeline: late(() => import('./timeline/timeline-pane.js')),
  messages: late(() => import('./messages/messages-pane.js')),
  frontEnds: late(() => import('./front-ends/front-ends-pane.js')),
  detective: late(() => import('./detective/detective-pane.js')),
};

/** What lies below the clients: shell and log, a person's calendar, or what became of it in time. */
export function Dock(): ReactNode {
  const { tab, open } = useDock();
  const Late = tab === 'shell' ? null : latePanes[tab];
  return (
    <section
      id="dock"
      tabIndex={-1}
      className={styles.dock}
      data-tab={tab}
      aria-label={strings.dock.title}
    >
      <Separator pane="dock" grows="up" />
      <Tabs
        id="dock"
        label={strings.dock.views}
        className={styles.tabs}
        tabs={dockTabs}
        current={tab}
        onChoose={open}
      />
      <div
        id="dock-panel"
        role="tabpanel"
        aria-labelledby={`dock-tab-${tab}`}
        className={styles.panel}
      >
        {/* Stays while it is out of sight, with what is typed in it. */}
        <div className={styles.shell} hidden={tab !== 'shell'}>
          <ShellPane />
          <Separator pane="log" grows="left" />
          <div className={styles.log}>
            <EventLog />
          </div>
        </div>
        {Late && (
          <ErrorBoundary key={tab}>
            <Late />
          </ErrorBoundary>
        )}
      </div>
    </section>
  );
}
