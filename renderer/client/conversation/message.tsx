import { type CSSProperties, memo, type ReactNode } from 'react';
import type { MessagePart, MessageView } from '../../../shared/contract/index.js';
import type { MessageFormat } from '../../../shared/lync/message-format.js';
import { asks } from '../why/asks.js';
import styles from './message.module.css';
import { MessageParts } from './message-parts.js';
import { conversationStrings as text } from './strings.js';

/** One message; what was refused says so in its place. It alone renders when it comes. */
export const Message = memo(function Message(props: {
  /** Id of the conversation. */
  readonly conversation: string;
  readonly message: MessageView;
  readonly author: string;
  readonly time: string;
  /** Whether it follows a message of the same author and minute, which has the heading. */
  readonly continued: boolean;
  /** Stands below an error; `null` for none. */
  readonly errorLink: MessagePart | null;
}): ReactNode {
  const { message, author, time, continued } = props;
  const { state, error, serverNote, format } = message;
  return (
    <article
      className={styles.message}
      {...asks('message', { of: props.conversation, part: message.id })}
      aria-label={text.from(author, time)}
      data-own={message.direction === 'out'}
      data-state={state}
    >
      {!continued && (
        <header className={styles.author} aria-hidden>
          <span className={styles.authorName}>{author}</span>
          <span>{time}</span>
        </header>
      )}
      <div className={styles.said}>
        <span className={styles.bullet} aria-hidden />
        {serverNote !== null && (
          <p className={styles.serverNote} title={text.note}>
            {serverNote}
          </p>
        )}
        <p className={styles.text} style={messageStyle(format)}>
          <MessageParts parts={message.parts} />
        </p>
        {state !== 'delivered' && (
          <p className={styles.error}>
            <ErrorMark />
            <span>
              {error ?? text.notDelivered}
              {props.errorLink && (
                <>
                  {' '}
                  <MessageParts parts={[props.errorLink]} />
                </>
              )}
            </span>
          </p>
        )}
      </div>
    </article>
  );
});

function ErrorMark(): ReactNode {
  return (
    <svg className={styles.mark} width="13" height="13" viewBox="0 0 13 13" aria-hidden>
      <circle cx="6.5" cy="6.5" r="6" fill="#c8321f" />
      <path d="M6.5 3v4.2M6.5 9.200v.6" stroke="#fff" strokeWidth="1.7" strokeLinecap="round" />
    </svg>
  );
}

/** How a format looks, in the message list and while it is typed. */
export function messageStyle(format: MessageFormat | null): CSSProperties {
  if (format === null) return {};
  const { bold, italic, underline, colour, font, size } = format;
  return {
    ...(bold ? { fontWeight: 700 } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(underline ? { textDecoration: 'underline' } : {}),
    ...(colour === undefined ? {} : { color: colour }),
    ...(font === undefined ? {} : { fontFamily: `"${font}", var(--lync-font)` }),
    ...(size === undefined ? {} : { fontSize: `${size}pt`, lineHeight: 1.3 }),
  };
}
