import { type ReactNode, useState } from 'react';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import controls from '../controls.module.css';
import { FileButton } from '../file-button.js';
import { PersonPicker } from '../person-picker.js';
import { presenceStrings } from '../presence-strings.js';
import { Segments } from '../segments.js';
import styles from './calendar.module.css';
import type { CalendarView } from './calendar-pane.js';
import type { WallTime } from './wall-clock.js';

const text = presenceStrings.calendar;
const views: readonly CalendarView[] = ['day', 'week'];
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
}): ReactNode {
  const { sip, view, first, onView, onMove, onCreate } = props;
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
        <Import sip={sip} />
        <button
          type="button"
          className={`${controls.primary} ${controls.small}`}
          onClick={onCreate}
        >
          {text.create}
        </button>
      </span>
    </header>
  );
}

/** Takes the entries of an iCalendar file into the mailbox. */
function Import({ sip }: { readonly sip: string }): ReactNode {
  const command = useCommand();
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly failed: boolean }>();
  const load = async (file: File): Promise<void> => {
    const wanted = {
      name: 'exchange.import-calendar',
      mailbox: sip,
      text: await file.text(),
      fileName: file.name,
    } as const;
    command(wanted).then(
      ({ imported, replaced }) =>
        setOutcome({ text: text.imported(imported, file.name, replaced), failed: false }),
      (reason) => setOutcome({ text: failureText(reason), failed: true }),
    );
  };
  return (
    <>
      {outcome && (
        <span
          role={outcome.failed ? 'alert' : 'status'}
          className={styles.outcome}
          data-failed={outcome.failed}
          title={outcome.text}
        >
          {outcome.text}
        </span>
      )}
      <FileButton
        label={text.importFile}
        accept=".ics,text/calendar"
        small
        onFile={(file) => void load(file)}
      />
    </>
  );
}
