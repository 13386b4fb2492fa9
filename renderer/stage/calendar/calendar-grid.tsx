import type { CSSProperties, ReactNode, Ref } from 'react';
import type { MailboxEntryView, MailboxView } from '../../../shared/contract/index.js';
import { minuteMilliseconds } from '../../../shared/lync/time.js';
import { later, minutesOf, startOfDay, type WallTime } from '../../../shared/time/wall-time.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';
import controls from '../controls.module.css';
import styles from './calendar.module.css';
import type { CalendarDay } from './calendar-days.js';
import { AllDayEntry, CalendarEntries } from './calendar-entries.js';
import { HiddenEntries } from './hidden-entries.js';
import { SlotRow } from './slot-row.js';
import { calendarStrings as text } from './strings.js';
import { useCalendarScroll } from './use-calendar-scroll.js';
import type { EntryMoving } from './use-entry-moving.js';
import { rowHeight, slotMinutes, useSlotDrawing } from './use-slot-drawing.js';
import { useSlotKeys } from './use-slot-keys.js';

/** Days side by side in half hours. Drag over free time, or select it by keys, to make an entry. */
export function CalendarGrid(props: {
  readonly name: string;
  readonly days: readonly CalendarDay[];
  readonly mailbox: MailboxView;
  readonly clock: ZoneClock;
  readonly now: WallTime;
  /** The time to have in sight, whenever it is another object. */
  readonly place: { readonly minutes: number };
  readonly moving: EntryMoving['handlers'];
  readonly onCreate: (from: WallTime, to: WallTime) => void;
  readonly onOpen: (entry: MailboxEntryView) => void;
}): ReactNode {
  const { name, days, mailbox, clock, now, place, moving, onCreate, onOpen } = props;
  const create = (day: number, from: number, to: number): void => {
    const wall = days[day]?.wall ?? startOfDay(now);
    onCreate(later(wall, from * minuteMilliseconds), later(wall, to * minuteMilliseconds));
  };
  const today = days.findIndex(({ wall }) => wall === startOfDay(now));
  const keys = useSlotKeys(days.length, Math.max(0, today), create);
  const drawing = useSlotDrawing(days.length, create);
  const scroll = useCalendarScroll(place);
  const beyond = { days, sight: scroll.sight, onReveal: scroll.reveal };
  return (
    <div
      className={styles.hours}
      style={{ '--days': days.length, '--row': `${rowHeight}px` } as CSSProperties}
    >
      <div ref={scroll.area} className={styles.scroll} onScroll={scroll.read}>
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
            <DayHeadings
              ref={scroll.headings}
              days={days}
              today={today}
              clock={clock}
              onOpen={onOpen}
            />
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
          <CalendarEntries
            days={days}
            mailbox={mailbox.sip}
            clock={clock}
            now={today < 0 ? null : { day: today, minutes: minutesOf(now) }}
            handlers={moving}
            onOpen={onOpen}
          />
        </div>
      </div>
      <HiddenEntries edge="earlier" {...beyond} />
      <HiddenEntries edge="later" {...beyond} />
    </div>
  );
}

/** The days by name, each with its entries of whole days. They stay in sight. */
function DayHeadings(props: {
  readonly ref: Ref<HTMLDivElement>;
  readonly days: readonly CalendarDay[];
  readonly today: number;
  readonly clock: ZoneClock;
  readonly onOpen: (entry: MailboxEntryView) => void;
}): ReactNode {
  const { ref, days, today, clock, onOpen } = props;
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: a calendar is laid out as days, not as a table
    // biome-ignore-start lint/a11y/useFocusableInteractive: headings are not focused in a grid
    <div ref={ref} role="rowgroup" className={styles.headings}>
      <div role="row" className={styles.row}>
        <span role="columnheader">
          <span className={controls.hidden}>{text.time}</span>
        </span>
        {days.map((day, index) => (
          <span
            key={day.wall}
            role="columnheader"
            className={styles.day}
            data-today={index === today}
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
