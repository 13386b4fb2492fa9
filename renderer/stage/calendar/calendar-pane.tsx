import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { ClockView, MailboxEntryView, MailboxView } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { dayMilliseconds, type Instant } from '../../../shared/lync/time.js';
import {
  later,
  minutesOf,
  parseWallTime,
  startOfDay,
  startOfWeek,
  toWallTime,
} from '../../../shared/time/wall-time.js';
import { ianaClock } from '../../../shared/time/zone-clock.js';
import { useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useStageEntry, useStageStore } from '../../bridge/hooks.js';
import controls from '../controls.module.css';
import { useChosenPerson } from '../person-picker.js';
import { personPickerStrings } from '../strings.js';
import styles from './calendar.module.css';
import { calendarDays } from './calendar-days.js';
import { CalendarGrid } from './calendar-grid.js';
import { CalendarHead, type CalendarView } from './calendar-head.js';
import { draftOf, type EntryDraft, newDraft } from './entry-draft.js';
import { EntryForm } from './entry-form.js';
import { ImportButton, type ImportOutcome, ImportResult } from './import-calendar.js';
import { MailboxPanel } from './mailbox-panel.js';
import { calendarStrings as text } from './strings.js';
import { useEntryMoving } from './use-entry-moving.js';

/** A signed-in person's calendar to draw meetings into, with the mailbox and its server beside it. */
export default function CalendarPane(): ReactNode {
  const person = useChosenPerson();
  const clock = useStageEntry('clock');
  if (!person || !clock) return <p className={styles.quiet}>{personPickerStrings.nobody}</p>;
  return <Calendar key={person.sip} sip={person.sip} name={person.displayName} clock={clock} />;
}

function Calendar(props: {
  readonly sip: string;
  readonly name: string;
  readonly clock: ClockView;
}): ReactNode {
  const { sip, name, clock } = props;
  const mailbox = useStageEntry('mailbox/{sip}', sip);
  const [view, setView] = useState<CalendarView>('week');
  const [moved, setMoved] = useState(0);
  const [draft, setDraft] = useState<EntryDraft | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const wall = useMemo(() => ianaClock(clock.timeZone), [clock.timeZone]);
  const present = wall.wallAt(clock.now);
  const length = view === 'week' ? 7 : 1;
  const start = view === 'week' ? startOfWeek(present) : startOfDay(present);
  const first = later(start, moved * length * dayMilliseconds);
  const [place, setPlace] = useState({ minutes: minutesOf(present) });
  const range = {
    from: wall.instantOf(first),
    to: wall.instantOf(later(first, length * dayMilliseconds)),
    now: clock.now,
  };
  const stored = useCalendarEntries(mailbox, sip, range);
  const { entries, handlers } = useEntryMoving(sip, length, stored, wall);
  const days = useMemo(
    () => calendarDays(first, length, entries, wall),
    [first, length, entries, wall],
  );
  if (!mailbox) return <p className={styles.quiet}>{text.loading}</p>;
  const soon = toWallTime(Math.ceil((present + 1) / 900_000) * 900_000);
  /** Shows what was saved, on whichever day. */
  const show = ({ start: saved, allDay }: EntryDraft): void => {
    const at = parseWallTime(saved) ?? start;
    setMoved(Math.floor((at - start) / (length * dayMilliseconds)));
    if (!allDay) setPlace({ minutes: minutesOf(at) });
  };
  return (
    <section className={controls.columns} aria-label={text.title}>
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
          onCreate={() => setDraft(newDraft(soon, later(soon, 1_800_000)))}
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

const week = 7 * dayMilliseconds;
const none: readonly MailboxEntryView[] = [];

/**
 * The entries of a mailbox between two moments. The stage is told about the days around the present as they change; days
 * farther off are asked for, and again after each change of the mailbox.
 */
function useCalendarEntries(
  mailbox: MailboxView | undefined,
  sip: string,
  range: { readonly from: Instant; readonly to: Instant; readonly now: Instant },
): readonly MailboxEntryView[] {
  const command = useCommand();
  const store = useStageStore();
  const { from, to, now } = range;
  const isNear = from >= now - week && to <= now + week;
  const ask = useCallback(
    () =>
      isNear
        ? Promise.resolve(none)
        : command({ name: 'calendar.read', sip, from, to }).then(({ entries }) => entries),
    [command, isNear, sip, from, to],
  );
  const watch = useCallback(
    (again: () => void) =>
      isNear ? () => undefined : store.subscribe(stageKey('mailbox/{sip}', sip), again),
    [store, isNear, sip],
  );
  const { answer } = useFreshAnswer(ask, watch);
  return (isNear ? mailbox?.entries : answer) ?? none;
}
