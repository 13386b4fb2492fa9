import type { KeyboardEvent, ReactNode } from 'react';
import type { MailboxEntryView } from '../../../shared/contract/index.js';
import { useCommand } from '../../bridge/hooks.js';
import { useFailure } from '../failure-store.js';
import { presenceStrings } from '../presence-strings.js';
import styles from './calendar.module.css';
import type { CalendarDay } from './calendar-days.js';
import { timeText } from './slot-row.js';
import { rowHeight, slotMinutes } from './use-slot-drawing.js';
import { minutesOf, type WallClock } from './wall-clock.js';

const text = presenceStrings.calendar;
const pixels = (minutes: number): number => (minutes / slotMinutes) * rowHeight;

interface EntryProps {
  readonly entry: MailboxEntryView;
  readonly clock: WallClock;
  readonly onOpen: (entry: MailboxEntryView) => void;
}

/** The entries of one day where they lie in it, and a line at the present. */
export function EntriesOfDay(props: {
  readonly day: CalendarDay;
  readonly mailbox: string;
  readonly clock: WallClock;
  /** Minutes of the present; `null` on other days. */
  readonly now: number | null;
  readonly onOpen: (entry: MailboxEntryView) => void;
}): ReactNode {
  const { day, mailbox, clock, now, onOpen } = props;
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  const remove = (event: KeyboardEvent, entry: string): void => {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    command({ name: 'exchange.remove-entry', mailbox, entry }).catch(report);
  };
  return (
    <div className={styles.entriesOfDay}>
      {now !== null && <span className={styles.now} style={{ top: pixels(now) }} />}
      {day.timed.map(({ entry, startMinutes, endMinutes, column, columns }) => (
        <button
          key={entry.id}
          type="button"
          className={styles.entry}
          data-busy={entry.busyType}
          aria-label={entryText(entry, clock)}
          title={`${entryText(entry, clock)}. ${text.entryKeys}.`}
          style={{
            top: pixels(startMinutes) + 1,
            height: Math.max(14, pixels(endMinutes - startMinutes) - 2),
            left: `${(column / columns) * 100}%`,
            width: `calc(${100 / columns}% - 4px)`,
          }}
          onClick={() => onOpen(entry)}
          onKeyDown={(event) => remove(event, entry.id)}
        >
          <strong className={styles.subject}>
            {entry.subject === '' ? text.untitled : entry.subject}
          </strong>
          <span className={styles.place}>{entry.location}</span>
        </button>
      ))}
    </div>
  );
}

/** An entry of whole days, under the day's heading. */
export function AllDayEntry({ entry, clock, onOpen }: EntryProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.allDay}
      data-busy={entry.busyType}
      aria-label={entryText(entry, clock)}
      onClick={() => onOpen(entry)}
    >
      {entry.subject === '' ? text.untitled : entry.subject}
    </button>
  );
}

/** What an entry says in words: `Design review, 09:10 to 10:00, Busy`. */
function entryText(entry: MailboxEntryView, clock: WallClock): string {
  const time = (at: MailboxEntryView['start']): string => timeText(minutesOf(clock.of(at)));
  const when = entry.isAllDay ? text.allDay : text.range(time(entry.start), time(entry.end));
  const subject = entry.subject === '' ? text.untitled : entry.subject;
  return text.entry(subject, when, presenceStrings.busy[entry.busyType]);
}
