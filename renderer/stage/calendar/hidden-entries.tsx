import type { CSSProperties, ReactNode } from 'react';
import type { CalendarDay, PlacedEntry } from './calendar-days.js';
import styles from './hidden-entries.module.css';
import { calendarStrings as text } from './strings.js';
import type { Sight } from './use-calendar-scroll.js';

/** Marks at one edge of the hours in sight, for each day that has entries beyond it; a click goes there. */
export function HiddenEntries(props: {
  readonly edge: 'earlier' | 'later';
  readonly days: readonly CalendarDay[];
  readonly sight: Sight;
  readonly onReveal: (minutes: number) => void;
}): ReactNode {
  const { edge, days, sight, onReveal } = props;
  const isHidden = ({ startMinutes, endMinutes }: PlacedEntry): boolean =>
    edge === 'earlier' ? endMinutes <= sight.from : startMinutes >= sight.to;
  return (
    <div
      className={styles.beyond}
      data-edge={edge}
      style={
        edge === 'earlier'
          ? { top: sight.top, right: sight.right }
          : { bottom: 0, right: sight.right }
      }
    >
      {days.map((day, index) => {
        const hidden = day.timed.filter(isHidden);
        const next = edge === 'earlier' ? hidden.at(-1) : hidden[0];
        return (
          next && (
            <button
              key={day.wall}
              type="button"
              tabIndex={-1}
              className={styles.beyondMark}
              style={{ '--day': index } as CSSProperties}
              aria-label={text[edge === 'earlier' ? 'hiddenEarlier' : 'hiddenLater'](
                hidden.length,
                day.label,
              )}
              onClick={() => onReveal(next.startMinutes)}
            >
              {edge === 'earlier' ? '▴' : '▾'} {hidden.length}
            </button>
          )
        );
      })}
    </div>
  );
}
