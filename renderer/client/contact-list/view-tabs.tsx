import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { LayoutView } from '../../../shared/contract/index.js';
import { useClientAction } from '../client-ui.js';
import { strings } from '../strings.js';
import { Why } from '../why/why-button.js';
import { DisplayMenu } from './display-menu.js';
import styles from './view-tabs.module.css';

const names: Readonly<Record<LayoutView['view'], string>> = {
  groups: strings.list.groups,
  status: strings.list.status,
  relationship: strings.list.relationship,
};

/** Groups, Status and, where policy shows it, Relationship; the display options at the right. */
export function ViewTabs(props: {
  readonly layout: LayoutView;
  /** The list that the tabs choose the view of. */
  readonly children: ReactNode;
}): ReactNode {
  const { layout } = props;
  const id = useId();
  const act = useClientAction();
  const list = useRef<HTMLDivElement>(null);
  const views: readonly LayoutView['view'][] = layout.relationshipView.value
    ? ['groups', 'status', 'relationship']
    : ['groups', 'status'];
  const choose = (view: LayoutView['view']): void =>
    act({ name: 'client.set-display', choice: { view } });

  const keyDown = (event: KeyboardEvent): void => {
    const at = views.indexOf(layout.view);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const target =
      event.key === 'Home' ? 0 : event.key === 'End' ? -1 : step === undefined ? null : at + step;
    if (target === null) return;
    event.preventDefault();
    const view = views.at(target % views.length);
    if (!view) return;
    choose(view);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[views.indexOf(view)]?.focus();
  };

  return (
    <>
      <div className={styles.bar}>
        <div
          ref={list}
          role="tablist"
          aria-label={strings.list.views}
          className={styles.tabs}
          onKeyDown={keyDown}
        >
          {views.map((view) => (
            <button
              key={view}
              id={`${id}-${view}`}
              type="button"
              role="tab"
              aria-selected={view === layout.view}
              aria-controls={`${id}-panel`}
              tabIndex={view === layout.view ? 0 : -1}
              className={styles.tab}
              onClick={() => choose(view)}
            >
              {names[view]}
            </button>
          ))}
        </div>
        <Why of={layout.relationshipView} label={strings.list.relationship} />
        <span className={styles.space} />
        <Why of={layout.style} label={styleLabel} />
        <DisplayMenu layout={layout} />
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${layout.view}`}
        className={styles.panel}
      >
        {props.children}
      </div>
    </>
  );
}

const styleLabel = 'Style of the contact list';
