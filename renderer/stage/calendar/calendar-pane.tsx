import { type ReactNode, useMemo, useState } from 'react';
import type { ClockView } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { useChosenPerson } from '../person-picker.js';
import { presenceStrings } from '../presence-strings.js';
import styles from './calendar.module.css';
import { calendarDays, dayLength } from './calendar-days.js';
import { CalendarGrid } from './calendar-grid.js';
import { CalendarHead } from './calendar-head.js';
import { draftOf, type EntryDraft, newDraft } from './entry-draft.js';
import { EntryForm } from './entry-form.js';
import { ImportButton, type ImportOutcome, ImportResult } from './import-calendar.js';
import { MailboxPanel } from './mailbox-panel.js';
import { useCalendarEntries } from './use-calendar-entries.js';
import { useEntryMoving } from './use-entry-moving.js';
import { minutesOf, parseWall, startOfDay, startOfWeek, wallClock } from './wall-clock.js';

const text = presenceStrings.calendar;
export type CalendarView = 'day' | 'week';

/** A signed-in person's calendar to draw meetings into, with the mailbox and its server beside it. */
export default function CalendarPane(): ReactNode {
  const person = useChosenPerson();
  const clock = useStageEntry('clock');
  if (!person || !clock) return <p className={styles.quiet}>{presenceStrings.nobody}</p>;
  return <Calendar key={person.sip} sip={person.sip} name={person.displayName} clock={clock} />;
}

function Calendar(props: {
  readonly sip: string;
  readonly name: string;
  readonly clock: ClockView;
}): ReactNode {
  const { sip, name, clock } = props;
  const mailbox = useStageEntry(`mailbox/${sip}`);
  const [view, setView] = useState<CalendarView>('week');
  const [moved, setMoved] = useState(0);
  const [draft, setDraft] = useState<EntryDraft | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const wall = useMemo(() => wallClock(clock.timeZone), [clock.timeZone]);
  const present = wall.of(clock.now);
  const length = view === 'week' ? 7 : 1;
  const start = view === 'week' ? startOfWeek(present) : startOfDay(present);
  const first = start + moved * length * dayLength;
  const [place, setPlace] = useState({ minutes: minutesOf(present) });
  const range = { from: wall.at(first), to: wall.at(first + length * dayLength), now: clock.now };
  const stored = useCalendarEntries(mailbox, sip, range);
  const { entries, handlers } = useEntryMoving(sip, length, stored, wall);
  const days = useMemo(
    () => calendarDays(first, length, entries, wall),
    [first, length, entries, wall],
  );
  if (!mailbox) return <p className={styles.quiet}>{text.loading}</p>;
  const soon = Math.ceil((present + 1) / 900_000) * 900_000;
  /** Shows what was saved, on whichever day. */
  const show = ({ start: saved, allDay }: EntryDraft): void => {
    const at = parseWall(saved);
    setMoved(Math.floor((at - start) / (length * dayLength)));
    if (!allDay) setPlace({ minutes: minutesOf(at) });
  };
  return (
    <section className={styles.pane} aria-label={text.title}>
      <div className={styles.main}>
        <CalendarHead
          sip={sip}
          view={view}
          first={first}
          onView={(wanted) => {
            setView(wanted);
            setMoved(0);
          }}
          onMove={(by) => {
            setMoved(by === 0 ? 0 : moved + by);
            if (by === 0) setPlace({ minutes: minutesOf(present) });
          }}
          onCreate={() => setDraft(newDraft(soon, soon + 1_800_000))}
        >
          <ImportButton sip={sip} onOutcome={setOutcome} />
        </CalendarHead>
        {outcome && <ImportResult outcome={outcome} onClose={() => setOutcome(null)} />}
        <CalendarGrid
          key={view}
          name={name}
          days={days}
          mailbox={mailbox}
          clock={wall}
          now={present}
          place={place}
          moving={handlers}
          onCreate={(from, to) => setDraft(newDraft(from, to))}
          onOpen={(entry) => setDraft(draftOf(entry, wall))}
        />
      </div>
      <MailboxPanel mailbox={mailbox} />
      {draft && (
        <EntryForm mailbox={sip} draft={draft} onSaved={show} onClose={() => setDraft(null)} />
      )}
    </section>
  );
}
