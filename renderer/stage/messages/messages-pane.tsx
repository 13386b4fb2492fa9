import { memo, type ReactNode } from 'react';
import type { MessageSummary } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { type TimeFormat, useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { Decision } from '../detective/verdict.js';
import { MessagePath } from './message-path.js';
import styles from './messages.module.css';
import { useChosenMessage } from './messages-store.js';
import { messagesStrings as text } from './strings.js';

/** The last messages of the organisation, newest first, and the way of one of them. */
export default function MessagesPane(): ReactNode {
  const messages = useStageEntry('messages') ?? [];
  const chosen = useChosenMessage((state) => state.message);
  const format = useTimeFormat();
  const latest = messages.at(-1);
  if (!latest) return <p className={styles.quiet}>{text.none}</p>;
  const shown = messages.find(({ id }) => id === chosen) ?? latest;
  return (
    <section className={controls.columns} aria-label={text.title}>
      <ol className={styles.list} aria-label={text.list}>
        {messages.toReversed().map((message) => (
          <Row
            key={message.id}
            message={message}
            format={format}
            current={message.id === shown.id}
          />
        ))}
      </ol>
      <MessagePath key={shown.id} summary={shown} />
    </section>
  );
}

const Row = memo(function Row(props: {
  readonly message: MessageSummary;
  readonly format: TimeFormat;
  readonly current: boolean;
}): ReactNode {
  const { message, format, current } = props;
  const choose = useChosenMessage((state) => state.choose);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={current ? 'true' : undefined}
        onClick={() => choose(message.id)}
      >
        <span className={styles.rowHead}>
          <span className={styles.people}>{text.row(message.fromName, message.toName)}</span>
          <Decision decision={message.decision} />
          <time dateTime={new Date(message.at).toISOString()}>{format.time(message.at)}</time>
        </span>
        <span className={styles.excerpt}>{message.text}</span>
      </button>
    </li>
  );
});
