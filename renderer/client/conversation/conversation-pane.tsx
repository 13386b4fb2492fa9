import type { ReactNode } from 'react';
import type { ConversationsView, ConversationView } from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import styles from './conversation.module.css';
import { ConversationHeader } from './conversation-header.js';
import { ConversationToolbar } from './conversation-toolbar.js';
import { MessageInput } from './message-input.js';
import { LastReceived, MessageLog } from './message-log.js';
import { PolicyRow } from './policy-row.js';
import { conversationStrings as text } from './strings.js';

/** One conversation: whom with, what was said, what is typed. */
export function ConversationPane(props: {
  readonly conversation: ConversationView;
  readonly policy: ConversationsView;
  /** Id of the row of tabs that this is a panel of; `null` where there are no tabs. */
  readonly tab: string | null;
  onClose(): void;
}): ReactNode {
  const { conversation, policy, tab } = props;
  const connected = useClientEntry('session')?.connected ?? true;
  const panel =
    tab === null
      ? {}
      : {
          role: 'tabpanel',
          id: `${tab}-panel`,
          'aria-labelledby': `${tab}-${conversation.id}`,
        };
  return (
    <div className={styles.pane} {...panel}>
      <div className={styles.head}>
        <ConversationHeader sip={conversation.with} displayName={conversation.displayName} />
        <ConversationToolbar conversation={conversation} policy={policy} onClose={props.onClose} />
      </div>
      <PolicyRow policy={policy} />
      <div className={styles.talk}>
        <MessageLog conversation={conversation} policy={policy} />
        <LastReceived conversation={conversation} />
        <MessageInput
          conversation={conversation}
          policy={policy}
          disabledReason={connected ? null : text.disconnected}
        />
      </div>
    </div>
  );
}
