import { memo, type ReactNode } from 'react';
import { useStageEntry, useStageIds } from '../../bridge/hooks.js';
import { type TimeFormat, useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { Decision } from '../detective/verdict.js';
import { MessagePath } from './message-path.js';
import styles from './messages.module.css';
import { useChosenMessage } from './messages-store.js';
import { messagesStrings as text } from './strings.js';

/** The last messages of the organisation, newest first, and the way of one of them. */
export default function MessagesPane(): ReactNode {
  const ids = useStageIds('message/{message}');
  const chosen = useChosenMessage((state) => state.message);
  const format = useTimeFormat();
  const latest = ids.at(-1) ?? '';
  const shown = useStageEntry(
    'message/{message}',
    chosen !== null && ids.includes(chosen) ? chosen : latest,
  );
  if (!shown) return <p className={styles.quiet}>{text.none}</p>;
  return (
    <section className={controls.columns} aria-label={text.title}>
      <ol className={styles.list} aria-label={text.list}>
        {ids.toReversed().map((id) => (
          <Row key={id} id={id} format={format} current={id === shown.id} />
        ))}
      </ol>
      <MessagePath key={shown.id} summary={shown} />
    </section>
  );
}

const Row = memo(function Row(props: {
  readonly id: string;
  readonly format: TimeFormat;
  readonly current: boolean;
}): ReactNode {
  const { id, format, current } = props;
  const message = useStageEntry('message/{message}', id);
  const choose = useChosenMessage((state) => state.choose);
  if (!message) return null;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={current ? 'true' : undefined}
        onClick={() => choose(id)}
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
