import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { MailboxEntryView, MailboxView } from '../../../shared/contract/index.js';
import { presenceStrings } from '../presence-strings.js';
import styles from './calendar.module.css';
import { type CalendarDay, dayLength } from './calendar-days.js';
import { AllDayEntry, EntriesOfDay } from './calendar-entries.js';
import { SlotRow } from './slot-row.js';
import { rowHeight, slotMinutes, useSlotDrawing } from './use-slot-drawing.js';
import { useSlotKeys } from './use-slot-keys.js';
import { minutesOf, startOfDay, type WallClock, type WallTime } from './wall-clock.js';

const text = presenceStrings.calendar;
const minute = 60_000;

/** Days side by side in half hours. Drag over free time, or select it by keys, to make an entry. */
export function CalendarGrid(props: {
  readonly name: string;
  readonly days: readonly CalendarDay[];
  readonly mailbox: MailboxView;
  readonly clock: WallClock;
  readonly now: WallTime;
  readonly onCreate: (from: WallTime, to: WallTime) => void;
  readonly onOpen: (entry: MailboxEntryView) => void;
}): ReactNode {
  const { name, days, mailbox, clock, now, onCreate, onOpen } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const create = (day: number, from: number, to: number): void => {
    const wall = days[day]?.wall ?? 0;
    onCreate(wall + from * minute, wall + to * minute);
  };
  const today = days.findIndex(({ wall }) => wall === startOfDay(now));
  const keys = useSlotKeys(days.length, Math.max(0, today), create);
  const drawing = useSlotDrawing(days.length, create);
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollTop = (7.5 * 60 * rowHeight) / slotMinutes;
  }, []);
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      style={{ '--days': days.length, '--row': `${rowHeight}px` } as CSSProperties}
    >
      <div className={styles.content}>
        {/* biome-ignore lint/a11y/useSemanticElements: a calendar is laid out as days, not as a table */}
        <div
          role="grid"
          tabIndex={-1}
          className={styles.grid}
          aria-label={text.grid(name)}
          aria-description={text.gridKeys}
          onKeyDown={keys.press}
        >
          <DayHeadings days={days} today={today} clock={clock} onOpen={onOpen} />
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          <div className={styles.body} role="rowgroup" {...drawing.handlers}>
            {keys.rows.map((index) => (
              <SlotRow
                key={index}
                index={index}
                days={days}
                workingHours={mailbox.workingHours}
                selection={keys.selectionIn(index)}
                focused={keys.focusedIn(index)}
                onPick={keys.pick}
              />
            ))}
            {drawing.drawn && (
              <span
                className={styles.drawn}
                style={
                  {
                    '--day': drawing.drawn.day,
                    top: (drawing.drawn.from / slotMinutes) * rowHeight,
                    height: ((drawing.drawn.to - drawing.drawn.from) / slotMinutes) * rowHeight,
                  } as CSSProperties
                }
              />
            )}
          </div>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls */}
        <div className={styles.entries} role="group" aria-label={text.entries}>
          {days.map((day, index) => (
            <EntriesOfDay
              key={day.wall}
              day={day}
              mailbox={mailbox.sip}
              clock={clock}
              now={index === today ? minutesOf(now) : null}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function DayHeadings(props: {
  readonly days: readonly CalendarDay[];
  readonly today: number;
  readonly clock: WallClock;
  readonly onOpen: (entry: MailboxEntryView) => void;
}): ReactNode {
  const { days, today, clock, onOpen } = props;
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: see above
    // biome-ignore-start lint/a11y/useFocusableInteractive: headings are not focused in a grid
    <div role="rowgroup" className={styles.headings}>
      <div role="row" className={styles.row}>
        <span role="columnheader" className={styles.corner} aria-label={text.time} />
        {days.map((day, index) => (
          <span
            key={day.wall}
            role="columnheader"
            className={styles.day}
            data-today={index === today}
            data-weekend={isWeekend(day.wall)}
          >
            {day.label}
            {day.allDay.map((entry) => (
              <AllDayEntry key={entry.id} entry={entry} clock={clock} onOpen={onOpen} />
            ))}
          </span>
        ))}
      </div>
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: see above
    // biome-ignore-end lint/a11y/useSemanticElements: see above
  );
}

const isWeekend = (wall: WallTime): boolean =>
  [0, 6].includes(new Date(wall + dayLength / 2).getUTCDay());
