import type { ReactNode } from 'react';
import { late } from '../late/late.js';
import controls from './controls.module.css';
import { ErrorBoundary } from './error-boundary.js';
import styles from './inspector.module.css';
import { inspectorTabs, useInspectorTab } from './inspector-tab.js';
import { strings } from './strings.js';
import { Tabs } from './tabs.js';

// Not in the first script, so that the clients are there a little sooner.
const StoriesPane = late(() => import('./story/stories-pane.js'));
const PolicyPane = late(() => import('./policy/policy-pane.js'));
const PresencePane = late(() => import('./endpoints/presence-pane.js'));

/** The right-hand pane: the guided stories, who is governed by what, what becomes of presence. */
export function Inspector(): ReactNode {
  const { tab, open } = useInspectorTab();
  return (
    <div className={controls.pane}>
      <Tabs
        id="inspector"
        label={strings.inspector.title}
        className={styles.tabs}
        tabs={inspectorTabs}
        current={tab}
        onChoose={open}
      />
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
