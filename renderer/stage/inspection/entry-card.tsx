import type { ReactNode } from 'react';
import type { CachedEntry, HeldEntry } from '../../../shared/contract/index.js';
import type { BusyType } from '../../../shared/lync/mailbox.js';
import type { PresenceClass } from '../../../shared/lync/presence.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import styles from './inspection.module.css';
import { inspectionStrings as text } from './strings.js';

interface Choosing {
  /** Id of the log entry of what is chosen. */
  readonly cause: string | null;
  readonly onCause: (id: string | null) => void;
  /** Called with the id of the calendar entry that is pointed at. */
  readonly onLit: (entry: string | null) => void;
}

/** One thing in a column. Chosen, it shows what made it so; pointed at, its entry is lit in all columns. */
export function Card(
  props: Choosing & {
    readonly title: string;
    readonly detail: string;
    readonly more?: string;
    readonly remark?: string;
    readonly madeBy: string | null;
    readonly entry?: string;
    readonly isLit?: boolean;
    readonly decides?: boolean;
    readonly colour?: BusyType;
    readonly presence?: PresenceClass;
  },
): ReactNode {
  const { title, detail, more = '', remark = '', madeBy, entry = null } = props;
  const { isLit = false, decides = false, colour, presence, cause, onCause, onLit } = props;
  const isChosen = madeBy !== null && madeBy === cause;
  const off = (): void => onLit(null);
  return (
    <button
      type="button"
      className={styles.card}
      data-lit={isLit}
      data-colour={colour}
      data-presence={presence}
      aria-pressed={isChosen}
      title={text.showCause}
      onClick={() => onCause(isChosen ? null : madeBy)}
      onMouseEnter={() => onLit(entry)}
      onMouseLeave={off}
      onFocus={() => onLit(entry)}
      onBlur={off}
    >
      <span className={styles.title}>{title}</span>
      {decides && <span className={styles.decides}>{text.decides}</span>}
      {detail !== '' && <span className={styles.detail}>{detail}</span>}
      {more !== '' && <span className={styles.detail}>{more}</span>}
      {remark !== '' && <span className={styles.remark}>{remark}</span>}
    </button>
  );
}

/** An entry of mailbox or cache. */
export function EntryCard(
  props: Choosing & {
    readonly entry: HeldEntry | CachedEntry;
    readonly remark: string;
    readonly isLit: boolean;
  },
): ReactNode {
  const { entry, ...rest } = props;
  const { subject, location, start, end, busyType, decides, madeBy, id } = entry;
  const format = useTimeFormat();
  const day = format.date(start).split(' ').slice(0, 2).join(' ');
  return (
    <Card
      {...rest}
      entry={id}
      title={subject === '' ? text.privateEntry : subject}
      detail={`${day}, ${format.time(start).slice(0, 5)} to ${format.time(end).slice(0, 5)}`}
      more={[text.busyTypes[busyType], location].filter((words) => words !== '').join(', ')}
      madeBy={madeBy}
      decides={decides}
      colour={busyType}
    />
  );
}
