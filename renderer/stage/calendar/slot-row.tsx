import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { MailboxView } from '../../../shared/contract/index.js';
import { weekdayOf } from '../../../shared/time/wall-time.js';
import styles from './calendar.module.css';
import type { CalendarDay } from './calendar-days.js';
import { calendarStrings as text } from './strings.js';
import { slotMinutes } from './use-slot-drawing.js';

export const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;

/** Half an hour of each day. It renders again only when it is touched itself. */
export const SlotRow = memo(function SlotRow(props: {
  readonly index: number;
  readonly days: readonly CalendarDay[];
  readonly workingHours: MailboxView['workingHours'];
  /** The day in which this half hour is selected; -1 for none. */
  readonly selection: number;
  /** The day that takes the keyboard here, and whether it is to be focused now. */
  readonly focused: { readonly day: number; readonly move: number } | null;
  readonly onPick: (day: number, row: number) => void;
}): ReactNode {
  const { index, days, workingHours, selection, focused, onPick } = props;
  const minutes = index * slotMinutes;
  const time = timeText(minutes);
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: a calendar is laid out as days, not as a table
    // biome-ignore-start lint/a11y/useFocusableInteractive: the active cell is, the others and headings are not
    <div role="row" className={styles.row}>
      <span role="rowheader" className={styles.time} data-half={minutes % 60 !== 0}>
        {time}
      </span>
      {days.map((day, column) => (
        <Cell
          key={day.wall}
          label={labelOf(day, minutes, time)}
          working={isWorking(day, minutes, workingHours)}
          half={minutes % 60 !== 0}
          selected={selection === column}
          focused={focused?.day === column ? focused.move : null}
          onPick={() => onPick(column, index)}
        />
      ))}
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: see above
    // biome-ignore-end lint/a11y/useSemanticElements: see above
  );
});

function Cell(props: {
  readonly label: string;
  readonly working: boolean;
  readonly half: boolean;
  readonly selected: boolean;
  /** Counts the keyboard's moves; `null` where the keyboard is elsewhere. */
  readonly focused: number | null;
  readonly onPick: () => void;
}): ReactNode {
  const { label, working, half, selected, focused, onPick } = props;
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused !== null && focused > 0) cell.current?.focus();
  }, [focused]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <div
      ref={cell}
      role="gridcell"
      tabIndex={focused === null ? -1 : 0}
      className={styles.cell}
      aria-label={label}
      aria-selected={selected}
      data-working={working}
      data-half={half}
      onFocus={onPick}
    />
  );
}

function labelOf(day: CalendarDay, minutes: number, time: string): string {
  const there = [
    ...day.allDay,
    ...day.timed
      .filter((part) => part.startMinutes < minutes + slotMinutes && part.endMinutes > minutes)
      .map(({ entry }) => entry),
  ].map(({ subject }) => (subject === '' ? text.untitled : subject));
  return there.length === 0
    ? text.cell(day.label, time)
    : text.holding(day.label, time, there.join(', '));
}

function isWorking(day: CalendarDay, minutes: number, hours: MailboxView['workingHours']): boolean {
  const { days, startMinutes, endMinutes } = hours;
  return days.includes(weekdayOf(day.wall)) && minutes >= startMinutes && minutes < endMinutes;
}
