import type { ReactNode } from 'react';
import { late } from '../late/late.js';
import { keysOf } from './actions/action-keys.js';
import controls from './controls.module.css';
import { ErrorBoundary } from './error-boundary.js';
import { Icon } from './icons.js';
import styles from './inspector.module.css';
import { inspectorTabs, useInspectorTab } from './inspector-tab.js';
import { arrangementNow, foldButtonId, toggleFold } from './panes/arrangement.js';
import { FoldButton } from './panes/fold-button.js';
import { Separator } from './panes/separator.js';
import { panesStrings } from './panes/strings.js';
import { strings } from './strings.js';
import { Tabs } from './tabs.js';

// Not in the first script, so that the clients are there a little sooner.
const StoriesPane = late(() => import('./story/stories-pane.js'), {
  isFirst: () => arrangementNow().inspector && useInspectorTab.getState().tab === 'story',
});
const PolicyPane = late(() => import('./policy/policy-pane.js'));
const PresencePane = late(() => import('./endpoints/presence-pane.js'));

/** The right-hand pane, or its handle. */
export function InspectorPane({ folded }: { readonly folded: boolean }): ReactNode {
  return (
    <aside
      id="inspector"
      tabIndex={-1}
      className={styles.inspector}
      data-folded={folded}
      aria-label={strings.inspector.title}
    >
      {folded ? (
        <Handle />
      ) : (
        <>
          <Separator pane="inspector" grows="left" />
          <Inspector />
        </>
      )}
    </aside>
  );
}

function Handle(): ReactNode {
  return (
    <button
      type="button"
      id={foldButtonId('inspector')}
      className={styles.handle}
      aria-expanded={false}
      title={`${panesStrings.unfold.inspector} (${keysOf('fold-inspector')})`}
      onClick={() => toggleFold('inspector')}
    >
      <Icon name="sidebar" />
      <span>{strings.inspector.title}</span>
    </button>
  );
}

/** The guided stories, who is governed by what, what becomes of presence. */
function Inspector(): ReactNode {
  const { tab, open } = useInspectorTab();
  return (
    <div className={controls.pane} data-help={tab}>
      <div className={styles.head}>
        <Tabs
          id="inspector"
          label={strings.inspector.title}
          className={styles.tabs}
          tabs={inspectorTabs}
          current={tab}
          onChoose={open}
        />
        <FoldButton pane="inspector" isOpen />
      </div>
      <div
        id="inspector-panel"
        role="tabpanel"
        aria-labelledby={`inspector-tab-${tab}`}
        className={styles.panel}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled panel must be reachable by keyboard
        tabIndex={0}
      >
        <ErrorBoundary key={tab}>
          {tab === 'story' && <StoriesPane />}
          {tab === 'policies' && <PolicyPane />}
          {tab === 'presence' && <PresencePane />}
        </ErrorBoundary>
      </div>
    </div>
  );
}
