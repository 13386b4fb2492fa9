import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { TimelineView } from '../../../shared/contract/index.js';
import type { Instant } from '../../../shared/lync/time.js';
import { toWallTime } from '../../../shared/time/wall-time.js';
import { ianaClock } from '../../../shared/time/zone-clock.js';
import { type FreshAnswer, useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { useOfClock } from '../clock/virtual-time.js';
import { useWatchPerson } from '../forecast/use-forecast.js';
import { openPage } from '../pages/open-page.js';
import { PersonPicker, useChosenPerson } from '../person-picker.js';
import { personPickerStrings } from '../strings.js';
import { timelineStrings as text } from './strings.js';
import styles from './timeline.module.css';
import { TimelineHead } from './timeline-head.js';
import { TimelineLanes } from './timeline-lanes.js';
import { type RangeName, rangeStart, type TimelineRange, timelineRange } from './timeline-range.js';
import { TimelineTable } from './timeline-table.js';

/** What was in a person's calendar, when their client knew of it, and what each watcher saw. */
export default function TimelinePane(): ReactNode {
  const person = useChosenPerson();
  const timeZone = useOfClock((clock) => clock.timeZone);
  if (!person || timeZone === undefined)
    return <p className={styles.quiet}>{personPickerStrings.nobody}</p>;
  const { sip, displayName } = person;
  return (
    <Timeline key={sip} sip={sip} displayName={displayName} timeZone={timeZone}>
      <PersonPicker sip={sip} />
      <Button
        kind="quiet"
        small
        title={text.inspectHint}
        onClick={() => openPage('inspection', { person: sip })}
      >
        {text.inspect}
      </Button>
    </Timeline>
  );
}

/** The timeline of one person, with what stands at the end of its head. */
export function Timeline(props: {
  readonly sip: string;
  readonly displayName: string;
  /** Of the organisation. */
  readonly timeZone: string;
  /** Called with the moment that is read; null when it is the present again, as it goes on. */
  readonly onRead?: (at: Instant | null) => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { sip, displayName, timeZone, onRead, children } = props;
  const [name, setName] = useState<RangeName>('hours');
  const [moved, setMoved] = useState(0);
  // Another one lets the lanes begin again, at the present.
  const [returns, setReturns] = useState(0);
  const [asTable, setAsTable] = useState(false);
  const wall = useMemo(() => ianaClock(timeZone), [timeZone]);
  // Another one when the range is over, not each time that the clock has gone on.
  const start = toWallTime(useOfClock(({ now }) => rangeStart(name, now, moved, wall)) ?? 0);
  const range = useMemo(() => timelineRange(name, start, wall), [name, start, wall]);
  const { answer, failure } = useTimeline(sip, range);
  return (
    <section className={styles.pane} aria-label={text.title}>
      <TimelineHead
        range={range}
        onRange={(wanted) => {
          setName(wanted);
          setMoved(0);
        }}
        onMove={(by) => {
          setMoved(by === 0 ? 0 : moved + by);
          if (by !== 0) return;
          setReturns(returns + 1);
          onRead?.(null);
        }}
      >
        {children}
        <Button kind="quiet" small onClick={() => setAsTable(!asTable)}>
          {asTable ? text.asPicture : text.asText}
        </Button>
      </TimelineHead>
      {failure !== null && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      {answer &&
        (asTable ? (
          <TimelineTable view={answer} range={range} />
        ) : (
          <TimelineLanes
            key={returns}
            view={answer}
            range={range}
            clock={wall}
            name={displayName}
            {...(onRead && { onRead })}
          />
        ))}
    </section>
  );
}

/** What happened to a person's presence in a range; asked again while time goes on in it. */
function useTimeline(sip: string, range: TimelineRange): FreshAnswer<TimelineView> {
  const command = useCommand();
  const store = useStageStore();
  const watchPerson = useWatchPerson(sip);
  const { from, to } = range;
  const ask = useCallback(
    () => command({ name: 'timeline.read', sip, from, to }),
    [command, sip, from, to],
  );
  const watch = useCallback(
    (again: () => void) => {
      const leavePerson = watchPerson(again);
      const leaveClock = store.subscribe('clock', () => {
        const now = store.get('clock')?.now ?? 0;
        if (now >= from && now < to) again();
      });
      return () => {
        leavePerson();
        leaveClock();
      };
    },
    [watchPerson, store, from, to],
  );
  return useFreshAnswer(ask, watch);
}
