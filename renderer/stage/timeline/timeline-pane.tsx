import { type ReactNode, useMemo, useState } from 'react';
import type { ClockView } from '../../../shared/contract/index.js';
import { ianaClock } from '../../../shared/time/zone-clock.js';
import { useStageEntry } from '../../bridge/hooks.js';
import controls from '../controls.module.css';
import { PersonPicker, useChosenPerson } from '../person-picker.js';
import { personPickerStrings } from '../strings.js';
import { timelineStrings as text } from './strings.js';
import styles from './timeline.module.css';
import { TimelineHead } from './timeline-head.js';
import { TimelineLanes } from './timeline-lanes.js';
import { type RangeName, rangeStart, timelineRange } from './timeline-range.js';
import { TimelineTable } from './timeline-table.js';
import { useTimeline } from './use-timeline.js';

/** What was in a person's calendar, when their client knew of it, and what each watcher saw. */
export default function TimelinePane(): ReactNode {
  const person = useChosenPerson();
  const clock = useStageEntry('clock');
  if (!person || !clock) return <p className={styles.quiet}>{personPickerStrings.nobody}</p>;
  const { sip, displayName } = person;
  return <Timeline key={sip} sip={sip} displayName={displayName} clock={clock} />;
}

function Timeline(props: {
  readonly sip: string;
  readonly displayName: string;
  readonly clock: ClockView;
}): ReactNode {
  const { sip, displayName, clock } = props;
  const [name, setName] = useState<RangeName>('hours');
  const [moved, setMoved] = useState(0);
  // Another one lets the lanes begin again, at the present.
  const [returns, setReturns] = useState(0);
  const [asTable, setAsTable] = useState(false);
  const wall = useMemo(() => ianaClock(clock.timeZone), [clock.timeZone]);
  const start = rangeStart(name, clock.now, moved, wall);
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
          if (by === 0) setReturns(returns + 1);
        }}
      >
        <PersonPicker sip={sip} />
        <button
          type="button"
          className={`${controls.quiet} ${controls.small}`}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? text.asPicture : text.asText}
        </button>
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
          />
        ))}
    </section>
  );
}
