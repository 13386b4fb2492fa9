import { memo, type ReactNode } from 'react';
import type { LogEntry } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import type { TimeFormat } from '../clock/virtual-time.js';
import { Icon } from '../icons.js';
import styles from './event-log.module.css';
import { useLogFilter } from './log-filter.js';
import { logStrings } from './strings.js';

const rowId = (id: string): string => `log-${id}`;

/** One entry. Its cause is a button: pointing at it lights the causing entry, a click goes there. */
export const LogRow = memo(function LogRow(props: {
  readonly entry: LogEntry;
  readonly format: TimeFormat;
}): ReactNode {
  const { entry, format } = props;
  const lit = useLogFilter((filter) => filter.highlighted === entry.id);
  return (
    <li id={rowId(entry.id)} className={styles.row} data-lit={lit} tabIndex={-1}>
      <time dateTime={new Date(entry.at).toISOString()} title={format.date(entry.at)}>
        {format.time(entry.at)}
      </time>
      <span className={styles.words}>
        <span className={styles.text}>{entry.text}</span>
        <span className={styles.facts}>
          <span className={styles.kind}>{entry.kind}</span>
          {entry.cause !== null && <Cause id={entry.cause} />}
        </span>
      </span>
    </li>
  );
});

function Cause({ id }: { readonly id: string }): ReactNode {
  const cause = useStageEntry('log/{entry}', id);
  const highlight = useLogFilter((filter) => filter.highlight);
  const off = (): void => highlight(null);
  if (!cause) return <span>{logStrings.causeButton(logStrings.gone)}</span>;
  const go = (): void => {
    const row = document.getElementById(rowId(id));
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus({ preventScroll: true });
    highlight(id);
  };
  return (
    <button
      type="button"
      className={styles.cause}
      title={logStrings.because(cause.text)}
      onClick={go}
      onMouseEnter={() => highlight(id)}
      onMouseLeave={off}
      onFocus={() => highlight(id)}
      onBlur={off}
    >
      <Icon name="cause" size={12} />
      {logStrings.causeButton(cause.kind)}
    </button>
  );
}
