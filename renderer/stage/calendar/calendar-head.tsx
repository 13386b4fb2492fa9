import type { ReactNode } from 'react';
import type { WallTime } from '../../../shared/time/wall-time.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { PersonPicker } from '../person-picker.js';
import { Segments } from '../segments.js';
import styles from './calendar.module.css';
import { calendarStrings as text } from './strings.js';

const views = ['day', 'week'] as const;
export type CalendarView = (typeof views)[number];
const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const small = `${controls.quiet} ${controls.small}`;

/** Whose calendar and which days are shown; ways to put entries in. */
export function CalendarHead(props: {
  readonly sip: string;
  readonly view: CalendarView;
  readonly first: WallTime;
  readonly onView: (view: CalendarView) => void;
  /** By how many days or weeks to go on; 0 goes back to today. */
  readonly onMove: (by: -1 | 0 | 1) => void;
  readonly onCreate: () => void;
  /** Other ways to put entries in. */
  readonly children: ReactNode;
}): ReactNode {
  const { sip, view, first, onView, onMove, onCreate, children } = props;
  return (
    <header className={styles.head}>
      <Segments
        label={text.view}
        choices={views}
        names={text.views}
        current={view}
        onChoose={onView}
      />
      <span className={styles.steps}>
        <button
          type="button"
          className={small}
          aria-label={text.earlier}
          onClick={() => onMove(-1)}
        >
          ‹
        </button>
        <button type="button" className={small} onClick={() => onMove(0)}>
          {text.today}
        </button>
        <button type="button" className={small} aria-label={text.later} onClick={() => onMove(1)}>
          ›
        </button>
      </span>
      <strong className={styles.month}>{month.format(first)}</strong>
      <span className={styles.rest}>
        <PersonPicker sip={sip} />
        {children}
        <Button kind="primary" small onClick={onCreate}>
          {text.create}
        </Button>
      </span>
    </header>
  );
}
