import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { late } from '../late/late.js';
import controls from './controls.module.css';
import styles from './dock.module.css';
import { type DockTab, dockTabs, useDock } from './dock-store.js';
import { ErrorBoundary } from './error-boundary.js';
import { type Arrangement, arrangementNow } from './panes/arrangement.js';
import { FoldButton } from './panes/fold-button.js';
import { Separator } from './panes/separator.js';
import { strings } from './strings.js';
import { Tabs } from './tabs.js';

const DockPane = late(() => import('./dock-pane.js'), { soon: true });

// A folded dock shows neither.
const ShellPane = late(() => import('./shell/shell-pane.js'), {
  isFirst: () => hasShell(arrangementNow().dock, useDock.getState().tab),
});
const EventLog = late(async () => ({ default: (await import('./log/event-log.js')).EventLog }), {
  isFirst: () => arrangementNow().dock !== 'folded',
});

/** Shell and log, a person's calendar, or what became of it in time: beneath the clients or at their side. */
export function Dock({ place }: { readonly place: Arrangement['dock'] }): ReactNode {
  const tab = useDock((dock) => dock.tab);
  const label = strings.dock.panes[tab];
  const isShown = place !== 'folded';
  const isShellShown = hasShell(place, tab);
  return (
    <section
      id="dock"
      tabIndex={-1}
      className={styles.dock}
      data-place={place}
      data-help={tab}
      hidden={!isShown}
      aria-label={strings.dock.title}
    >
      {place === 'beneath' && <Separator pane="dock" grows="up" />}
      {place === 'side' && <Separator pane="inspector" grows="left" />}
      <div className={styles.column}>
        {place === 'beneath' && (
          <div className={styles.head}>
            <DockTabs isOpen />
            <FoldButton pane="dock" isOpen />
          </div>
        )}
        {place === 'side' && (
          <div className={styles.head}>
            <h2 className={styles.title}>{label}</h2>
            <span className={controls.note}>{strings.dock.atTheSide}</span>
            <FoldButton pane="dock" isOpen icon="close" />
          </div>
        )}
        <div
          id="dock-panel"
          role="tabpanel"
          aria-labelledby={`dock-tab-${tab}`}
          className={styles.panel}
        >
          {/* Stays while it is out of sight, with what is typed in it. */}
          <div className={styles.shell} data-place={place} hidden={tab !== 'shell'}>
            {isShellShown && <ShellPane />}
            {place === 'beneath' && <Separator pane="log" grows="left" />}
            <div className={styles.log}>
              <EventLog />
            </div>
          </div>
          {tab !== 'shell' && isShown && (
            <ErrorBoundary key={tab}>
              <DockPane tab={tab} />
            </ErrorBoundary>
          )}
        </div>
      </div>
    </section>
  );
}

/** Whether the line to type in is in the dock; else it is in the bar beneath everything. */
export const hasShell = (place: Arrangement['dock'], tab: DockTab): boolean =>
  place === 'beneath' || (place === 'side' && tab === 'shell');

/** The tabs of the dock; none is chosen while it is folded. */
export function DockTabs({ isOpen }: { readonly isOpen: boolean }): ReactNode {
  const { tab, open } = useDock();
  const choose = (name: DockTab): void => {
    // The tabs may come to stand elsewhere with it; the keyboard goes along.
    flushSync(() => open(name));
    document.getElementById(`dock-tab-${name}`)?.focus();
  };
  return (
    <Tabs
      id="dock"
      label={strings.dock.views}
      className={styles.tabs}
      tabs={dockTabs}
      current={isOpen ? tab : null}
      onChoose={choose}
    />
  );
}
