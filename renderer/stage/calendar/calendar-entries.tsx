import type { KeyboardEvent, ReactNode } from 'react';
import type { MailboxEntryView } from '../../../shared/contract/index.js';
import { minutesOf } from '../../../shared/time/wall-time.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';
import { useOperatorAction } from '../operator-failures.js';
import type { CalendarDay, PlacedEntry } from './calendar-days.js';
import styles from './calendar-entries.module.css';
import { timeText } from './slot-row.js';
import { busyStrings, calendarStrings as text } from './strings.js';
import type { EntryMoving } from './use-entry-moving.js';
import { rowHeight, slotMinutes } from './use-slot-drawing.js';

const pixels = (minutes: number): number => (minutes / slotMinutes) * rowHeight;
/** Lower entries have no room for edges to be held at. */
const leastHeightWithEdges = 20;

interface EntryProps {
  readonly entry: MailboxEntryView;
  readonly clock: ZoneClock;
  readonly onOpen: (entry: MailboxEntryView) => void;
}

/** The entries of all days where they lie over the hours, and a line at the present. */
export function CalendarEntries(props: {
  readonly days: readonly CalendarDay[];
  readonly mailbox: string;
  readonly clock: ZoneClock;
  readonly now: { readonly day: number; readonly minutes: number } | null;
  readonly handlers: EntryMoving['handlers'];
  readonly onOpen: (entry: MailboxEntryView) => void;
}): ReactNode {
  const { days, mailbox, clock, now, handlers, onOpen } = props;
  const act = useOperatorAction();
  const remove = (event: KeyboardEvent, entry: string): void => {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    act({ name: 'exchange.remove-entry', mailbox, entry });
  };
  const share = 100 / days.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div className={styles.entries} role="group" aria-label={text.entries} {...handlers}>
      {now && (
        <span
          className={styles.now}
          style={{ top: pixels(now.minutes), left: `${now.day * share}%`, width: `${share}%` }}
        />
      )}
      {days.flatMap((day, index) =>
        day.timed.map((part) => (
          <TimedEntry
            // An entry that moves to another day stays the same button, under the pointer and the keyboard.
            key={`${part.entry.id} ${part.isFirst ? '' : day.wall}`}
            part={part}
            left={(index + part.column / part.columns) * share}
            width={share / part.columns}
            clock={clock}
            onOpen={onOpen}
            onKeyDown={(event) => remove(event, part.entry.id)}
          />
        )),
      )}
    </div>
  );
}

/** One entry, or its part in one day, with an edge to hold at each end that lies in that day. */
function TimedEntry(props: {
  readonly part: PlacedEntry;
  /** In percent of the width of all days. */
  readonly left: number;
  readonly width: number;
  readonly clock: ZoneClock;
  readonly onOpen: (entry: MailboxEntryView) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const { part, left, width, clock, onOpen, onKeyDown } = props;
  const { entry, startMinutes, endMinutes, isFirst, isLast } = part;
  const height = Math.max(14, pixels(endMinutes - startMinutes) - 2);
  return (
    <button
      type="button"
      className={styles.entry}
      data-busy={entry.busyType}
      data-entry={entry.id}
      aria-label={entryText(entry, clock)}
      title={`${entryText(entry, clock)}. ${text.entryKeys}.`}
      style={{
        top: pixels(startMinutes) + 1,
        height,
        left: `calc(${left}% + 2px)`,
        width: `calc(${width}% - 6px)`,
      }}
      onClick={() => onOpen(entry)}
      onKeyDown={onKeyDown}
    >
      <strong className={styles.subject}>
        {entry.subject === '' ? text.untitled : entry.subject}
      </strong>
      <span className={styles.place}>{entry.location}</span>
      {isFirst && height >= leastHeightWithEdges && (
        <span className={styles.edge} data-grip="start" />
      )}
      {isLast && <span className={styles.edge} data-grip="end" />}
    </button>
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
function entryText(entry: MailboxEntryView, clock: ZoneClock): string {
  const time = (at: MailboxEntryView['start']): string => timeText(minutesOf(clock.wallAt(at)));
  const when = entry.isAllDay ? text.allDay : text.range(time(entry.start), time(entry.end));
  const subject = entry.subject === '' ? text.untitled : entry.subject;
  return text.entry(subject, when, busyStrings[entry.busyType]);
}
