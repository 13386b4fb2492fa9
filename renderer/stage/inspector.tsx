import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import styles from './inspector.module.css';
import { PolicyPane } from './policy/policy-pane.js';
import { useSelection } from './selection.js';
import { PhotoStory } from './story/photo-story.js';
import { strings } from './strings.js';

const tabs = ['story', 'policies'] as const;

/** The right-hand pane: the guided story, or who is governed by what. */
export function Inspector(): ReactNode {
  const tab = useSelection((selection) => selection.tab);
  const open = useSelection((selection) => selection.open);
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = tab === 'story' ? 'policies' : 'story';
    open(other);
    list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  return (
    <div className={styles.pane}>
      <div
        ref={list}
        role="tablist"
        aria-label={strings.inspector.title}
        className={styles.tabs}
        onKeyDown={press}
      >
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="inspector-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => open(name)}
          >
            {strings.inspector[name]}
          </button>
        ))}
      </div>
      <div
        id="inspector-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        className={styles.panel}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled panel must be reachable by keyboard
        tabIndex={0}
      >
        {tab === 'story' ? <PhotoStory /> : <PolicyPane />}
      </div>
    </div>
  );
}
