import { type ReactNode, useMemo } from 'react';
import type { ConversationView } from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import { useOpenConversation } from '../client-actions.js';
import { SmallPicture } from '../presence/contact-picture.js';
import { asks } from '../why/asks.js';
import styles from './conversation-list.module.css';
import { messageTimes } from './message-times.js';
import { conversationsStrings } from './strings.js';
import { useOpenConversations } from './use-open-conversations.js';

/** The Conversations pane of the window: those that are open, the latest first. */
export default function ConversationList(): ReactNode {
  const list = useOpenConversations();
  if (list.length === 0)
    return (
      <p className={styles.none} {...asks('pane', { part: 'conversations' })}>
        {conversationsStrings.none}
      </p>
    );
  return (
    <ul className={styles.list} aria-label={conversationsStrings.label}>
      {list.map((line) => (
        <li key={line.id}>
          <ConversationLine line={line} />
        </li>
      ))}
    </ul>
  );
}

function ConversationLine({ line }: { readonly line: ConversationView }): ReactNode {
  const { displayName, unread, lastAt } = line;
  const contact = useClientEntry('participant/{participant}', line.with);
  const timeZone = useClientEntry('clock')?.timeZone ?? 'UTC';
  const open = useOpenConversation();
  const time = useMemo(() => messageTimes(timeZone).time(lastAt), [timeZone, lastAt]);
  return (
    <button
      type="button"
      className={styles.line}
      {...asks('conversation', { of: line.id, part: 'list' })}
      data-unread={unread > 0}
      aria-label={conversationsStrings.line(displayName, time, unread)}
      onClick={() => open(line.with)}
    >
      {contact && <SmallPicture contact={contact} />}
      <span className={styles.name}>{displayName}</span>
      {unread > 0 && <span className={styles.count}>{unread}</span>}
      <span className={styles.time}>{time}</span>
    </button>
  );
}
