import type { ReactNode } from 'react';
import type { ConversationsView } from '../../../shared/contract/index.js';
import { useClientUiStore } from '../client-ui.js';
import { TabList } from '../tab-list.js';
import styles from './conversation.module.css';
import { conversationStrings as text } from './strings.js';

/** A tab for each conversation, by name, so that none moves when a message comes. */
export function ConversationTabs(props: {
  readonly id: string;
  readonly current: string;
  readonly list: ConversationsView['list'];
}): ReactNode {
  const { id, current, list } = props;
  const ui = useClientUiStore();
  const tabs = list
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName))
    .map((each) => ({ value: each.id, label: text.tab(each.displayName, each.unread) }));
  return (
    <TabList
      id={id}
      label={text.tabs}
      tabs={tabs}
      current={current}
      className={styles.tabs}
      tabClassName={styles.tab}
      onChoose={(conversation) => ui.setState({ conversation })}
    />
  );
}
