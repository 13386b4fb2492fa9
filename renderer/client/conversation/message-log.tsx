import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import type {
  ConversationsView,
  ConversationView,
  MessageView,
} from '../../../shared/contract/index.js';
import { conversationIn } from '../../../shared/contract/keys.js';
import { useClientEntries, useClientEntry } from '../../bridge/hooks.js';
import { asks } from '../why/asks.js';
import { Message } from './message.js';
import styles from './message.module.css';
import { type MessageTimes, messageTimes } from './message-times.js';
import { conversationStrings as text } from './strings.js';

/** Nearer to the end than this, the list goes on with new messages. */
const nearEnd = 40;

/** What was said in a conversation, oldest first. */
function useMessages(conversation: string): readonly MessageView[] {
  const all = useClientEntries('message/{message}');
  return useMemo(
    () =>
      [...all].flatMap(([name, message]) =>
        conversationIn(name) === conversation ? [message] : [],
      ),
    [all, conversation],
  );
}

/** What was said, oldest first, under the notice of the policy; the end stays in sight. */
export function MessageLog(props: {
  readonly conversation: ConversationView;
  readonly policy: ConversationsView;
}): ReactNode {
  const { conversation, policy } = props;
  const { older, displayName } = conversation;
  const messages = useMessages(conversation.id);
  const own = useClientEntry('session')?.displayName ?? '';
  const timeZone = useClientEntry('clock')?.timeZone ?? 'UTC';
  const times = useMemo(() => messageTimes(timeZone), [timeZone]);
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time messages come
  useLayoutEffect(() => {
    const element = log.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [messages]);
  // A window that becomes smaller would hide the end.
  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrolled log must be reachable by keyboard
    <div
      ref={log}
      role="log"
      aria-label={text.messages}
      className={styles.log}
      data-alternating={policy.alternatingBackground.value}
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
      }}
    >
      {policy.imWarning.value !== null && (
        <p
          role="note"
          className={styles.warning}
          aria-label={text.warning}
          {...asks('conversation', { of: conversation.id, part: 'warning' })}
        >
          {policy.imWarning.value}
        </p>
      )}
      {older > 0 && (
        <p
          className={styles.older}
          {...asks('conversation', { of: conversation.id, part: 'older' })}
        >
          {text.older(older)}
        </p>
      )}
      {messages.map((message, index) => {
        const time = times.time(message.at);
        const before = messages[index - 1];
        return (
          <Message
            key={message.id}
            conversation={conversation.id}
            message={message}
            author={message.direction === 'out' ? own : displayName}
            time={time}
            continued={before?.from === message.from && times.time(before.at) === time}
            errorLink={policy.errorLink.value}
          />
        );
      })}
    </div>
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above
  );
}

/** The line above the typing area: when the other person wrote last. */
export function LastReceived(props: { readonly conversation: ConversationView }): ReactNode {
  const timeZone = useClientEntry('clock')?.timeZone ?? 'UTC';
  const times: MessageTimes = useMemo(() => messageTimes(timeZone), [timeZone]);
  const last = useMessages(props.conversation.id).findLast(({ direction }) => direction === 'in');
  return (
    <p
      className={styles.last}
      {...asks('conversation', { of: props.conversation.id, part: 'window' })}
    >
      {last && text.last(times.dateAndTime(last.at))}
    </p>
  );
}
