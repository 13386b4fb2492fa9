import type { ReactNode, Ref } from 'react';
import type { MailboxEntryView } from '../../../shared/contract/index.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';
import controls from '../controls.module.css';
import styles from './calendar.module.css';
import type { CalendarDay } from './calendar-days.js';
import { AllDayEntry } from './calendar-entries.js';
import { calendarStrings as text } from './strings.js';

/** The days by name, each with its entries of whole days. They stay in sight. */
export function DayHeadings(props: {
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
