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
const MessagesPane = lazy(() => import('./messages/messages-pane.js'));
const FrontEndsPane = lazy(() => import('./front-ends/front-ends-pane.js'));
const DetectivePane = lazy(() => import('./detective/detective-pane.js'));
const TimelinePane = lazy(() => import('./timeline/timeline-pane.js'));

const tabs: readonly { readonly name: DockTab; readonly label: string }[] = [
  { name: 'shell', label: strings.dock.shell },
  { name: 'calendar', label: strings.dock.calendar },
  { name: 'timeline', label: strings.dock.timeline },
  { name: 'messages', label: strings.dock.messages },
  { name: 'frontEnds', label: strings.dock.frontEnds },
  { name: 'detective', label: strings.dock.detective },
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
            <Suspense>
              <LatePane tab={tab} />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </section>
  );
}

function LatePane({ tab }: { readonly tab: Exclude<DockTab, 'shell'> }): ReactNode {
  switch (tab) {
    case 'calendar':
      return <CalendarPane />;
    case 'timeline':
      return <TimelinePane />;
    case 'messages':
      return <MessagesPane />;
    case 'frontEnds':
      return <FrontEndsPane />;
    case 'detective':
      return <DetectivePane />;
  }
}
