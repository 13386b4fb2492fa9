import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import type {
  CreationMinute,
  IntervalOutcome,
  IntervalPlan,
} from '../../../shared/contract/index.js';
import { minuteMilliseconds, toInstant } from '../../../shared/lync/time.js';
import { Choice } from '../choice.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import styles from './flip-strip.module.css';
import page from './planner.module.css';
import { usePlanner } from './planner-store.js';
import { plannerStrings as text } from './strings.js';
import { StripTable } from './strip-table.js';
import { WaitBars } from './wait-bars.js';

const lastings = [0, 15, 30, 60] as const;

/** For each minute of creation how long presence takes, under both settings, with a cursor that reads it out. */
export function FlipStrip({ plan }: { readonly plan: IntervalPlan }): ReactNode {
  const { lasting, change } = usePlanner();
  const [isTable, setTable] = useState(false);
  const minutes = (plan.strip.to - plan.strip.from) / minuteMilliseconds;
  const waits = plan.sides.flatMap(
    ({ outcome }) => outcome?.strip.map(({ most }) => most ?? 0) ?? [],
  );
  const top = roundUp(Math.max(60, ...waits));
  return (
    <section className={styles.strip} aria-label={text.strip}>
      <div className={styles.stripHead}>
        <h3>{text.strip}</h3>
        <label>
          {text.lasting}{' '}
          <Choice
            value={lasting ?? 0}
            choices={lastings}
            nameOf={(choice) => text.lastings[choice] ?? ''}
            onChoose={(choice) => change({ lasting: choice === 0 ? null : choice })}
          />
        </label>
        <Legend />
      </div>
      <div className={styles.plots}>
        {plan.sides.map(({ outcome, poll, publication }, index) => {
          const side = text.sides[index] ?? '';
          return (
            <div key={side} className={styles.plot}>
              <strong>{side}</strong>
              <Axis top={top} />
              {outcome ? (
                <WaitBars
                  outcome={outcome}
                  strip={plan.strip}
                  top={top}
                  isPlanned={index === 1}
                  label={summaryOf(side, outcome)}
                  intervals={[poll.seconds ?? 0, publication.seconds ?? 0]}
                />
              ) : (
                <p className={controls.note}>{text.noOutcome}</p>
              )}
            </div>
          );
        })}
        <Cursor plan={plan} minutes={minutes} />
        <TimeAxis plan={plan} />
      </div>
      <details
        className={`${page.tables} ${styles.table}`}
        onToggle={({ currentTarget }) => setTable(currentTarget.open)}
      >
        <summary>{text.asTable}</summary>
        {isTable && <StripTable plan={plan} />}
      </details>
    </section>
  );
}

/** A length of time at which an axis ends well: two like parts of whole minutes. */
function roundUp(seconds: number): number {
  const steps = [1, 2, 5, 10, 15, 20, 30, 60, 90, 120, 180, 240, 300, 360, 540];
  const half = steps.find((minutes) => minutes * 120 >= seconds) ?? 720;
  return half * 120;
}

function Legend(): ReactNode {
  const isSpread = usePlanner(({ signIns }) => signIns === 'spread');
  const lasting = usePlanner((planner) => planner.lasting);
  return (
    <p className={styles.legend}>
      <span data-mark="poll">{text.pollMark}</span>
      <span data-mark="publication">{text.publicationMark}</span>
      {isSpread && <span data-mark="range">{text.rangeMark}</span>}
      {lasting !== null && <span data-mark="unseen">{text.unseenMark}</span>}
    </p>
  );
}

function Axis({ top }: { readonly top: number }): ReactNode {
  return (
    <div className={styles.axis} aria-hidden="true">
      {[top, top / 2, 0].map((seconds) => (
        <span key={seconds}>{seconds / 60}</span>
      ))}
    </div>
  );
}

function TimeAxis({ plan }: { readonly plan: IntervalPlan }): ReactNode {
  const { time } = useTimeFormat();
  const { from, to } = plan.strip;
  const step = (to - from) / 6;
  return (
    <div className={styles.times} aria-hidden="true">
      {[0, 1, 2, 3, 4, 5, 6].map((part) => (
        <span key={part}>{time(toInstant(from + part * step)).slice(0, 5)}</span>
      ))}
    </div>
  );
}

function summaryOf(side: string, { strip }: IntervalOutcome): string {
  const seen = strip.filter(({ most }) => most !== null);
  const least = seen.length === 0 ? null : Math.min(...seen.map((minute) => minute.least ?? 0));
  const most = seen.length === 0 ? null : Math.max(...seen.map((minute) => minute.most ?? 0));
  return text.stripSummary(side, least, most, strip.length - seen.length, strip.length);
}

/** A line over both strips that the arrow keys move; it says what both show of a meeting created in its minute. */
function Cursor(props: { readonly plan: IntervalPlan; readonly minutes: number }): ReactNode {
  const { plan, minutes } = props;
  const { change } = usePlanner();
  const minute = usePlanner((planner) => Math.min(planner.minute, minutes - 1));
  const { time } = useTimeFormat();
  const move = (to: number): void =>
    change({ minute: Math.min(minutes - 1, Math.max(0, Math.floor(to))) });
  const press = (event: KeyboardEvent): void => {
    const to = { Home: 0, End: minutes - 1 }[event.key] ?? minute + (stepsOf[event.key] ?? 0);
    if (to === minute && !(event.key in stepsOf)) return;
    event.preventDefault();
    move(to);
  };
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    move(((event.clientX - left) / width) * minutes);
  };
  const createdAt = toInstant(plan.strip.from + (minute + 0.5) * minuteMilliseconds);
  const said = [
    text.created(time(createdAt)),
    ...plan.sides.map(({ outcome }, index) =>
      spoken(text.sides[index] ?? '', outcome?.strip[minute], time),
    ),
  ].filter((part) => part !== '');
  return (
    <>
      <div
        className={styles.cursor}
        role="slider"
        tabIndex={0}
        aria-label={text.cursor}
        aria-valuemin={0}
        aria-valuemax={minutes - 1}
        aria-valuenow={minute}
        aria-valuetext={said.join('. ')}
        onKeyDown={press}
        onPointerDown={point}
        onPointerMove={point}
      >
        <span style={{ left: `${((minute + 0.5) / minutes) * 100}%` }} />
      </div>
      <p className={styles.readout} aria-hidden="true">
        {said.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
    </>
  );
}

const stepsOf: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
};

function spoken(
  side: string,
  minute: CreationMinute | undefined,
  time: (at: CreationMinute['createdAt']) => string,
): string {
  if (minute === undefined) return '';
  const { createdAt, mean, least, most, unseen } = minute;
  if (mean === null || least === null || most === null) return text.unseen(side, 1);
  const shown =
    least === most
      ? text.shown(side, time(toInstant(createdAt + mean * 1000)), mean)
      : text.shownSpread(side, mean, least, most);
  return unseen > 0 ? `${shown}, ${text.unseen(side, unseen)}` : shown;
}
