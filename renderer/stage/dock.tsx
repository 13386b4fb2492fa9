import { lazy, type ReactNode, Suspense } from 'react';
import styles from './dock.module.css';
import { type DockTab, useDock } from './dock-store.js';
import { ErrorBoundary } from './error-boundary.js';
import { EventLog } from './log/event-log.js';
import { Separator } from './panes/separator.js';
import { ShellPane } from './shell/shell-pane.js';
import { strings } from './strings.js';
import { Tabs } from './tabs.js';

const CalendarPane = lazy(() => import('./calendar/calendar-pane.js'));
const TimelinePane = lazy(() => import('./timeline/timeline-pane.js'));

const tabs: readonly { readonly name: DockTab; readonly label: string }[] = [
  { name: 'shell', label: strings.dock.shell },
  { name: 'calendar', label: strings.dock.calendar },
  { name: 'timeline', label: strings.dock.timeline },
];

/** What lies below the clients: shell and log, a person's calendar, or what became of it in time. */
export function Dock(): ReactNode {
  const { tab, open } = useDock();
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
        tabs={tabs}
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
        {tab !== 'shell' && (
          <ErrorBoundary key={tab}>
            <Suspense>{tab === 'calendar' ? <CalendarPane /> : <TimelinePane />}</Suspense>
          </ErrorBoundary>
        )}
      </div>
    </section>
  );
}
