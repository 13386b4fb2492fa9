import { type ReactNode, useId } from 'react';
import type { LayoutView } from '../../../shared/contract/index.js';
import { useClientAction } from '../client-ui.js';
import { strings } from '../strings.js';
import { TabList } from '../tab-list.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import { DisplayMenu } from './display-menu.js';
import { listStrings } from './strings.js';
import styles from './view-tabs.module.css';

const names: Readonly<Record<LayoutView['view'], string>> = {
  groups: listStrings.groups,
  status: listStrings.status,
  relationship: listStrings.relationship,
};

/**
 * Groups, Status and, where policy shows it, Relationship; the display options at the right. Follows
 * `contacts/list-views`.
 */
export function ViewTabs(props: {
  readonly layout: LayoutView;
  /** The list that the tabs choose the view of. */
  readonly children: ReactNode;
}): ReactNode {
  const { layout } = props;
  const id = useId();
  const act = useClientAction();
  const views: readonly LayoutView['view'][] = layout.relationshipView.value
    ? ['groups', 'status', 'relationship']
    : ['groups', 'status'];
  return (
    <>
      <div className={styles.bar} data-mark="views">
        <TabList
          id={id}
          label={listStrings.views}
          tabs={views.map((value) => ({
            value,
            label: names[value],
            asks: asks('view', { part: value }),
          }))}
          current={layout.view}
          className={styles.tabs}
          tabClassName={styles.tab}
          onChoose={(view) => act({ name: 'client.set-display', choice: { view } })}
        />
        <Why of={layout.relationshipView} label={listStrings.relationship} />
        <span className={styles.space} />
        <Why of={layout.style} label={strings.why.listStyle} />
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
