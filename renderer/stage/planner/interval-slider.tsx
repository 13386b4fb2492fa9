import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type {
  IntervalPlan,
  IntervalRange,
  PlannedInterval,
} from '../../../shared/contract/index.js';
import controls from '../controls.module.css';
import { durationText, spokenDuration } from '../forecast/duration-text.js';
import styles from './setting-card.module.css';
import { placeOf, type Stops, stopAt, stopFrom, stopWithin } from './stops.js';
import { plannerStrings as text } from './strings.js';

/** How many stops a key of the slider goes; null for one that is not its own. */
const stepsOf: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

interface Chosen {
  readonly typed: string;
  readonly seconds: number;
  /** Another length was wanted, which the policy would refuse. */
  readonly isBounded: boolean;
}

/**
 * One interval: a slider over the lengths that people choose and that the policy accepts, the value as the cmdlet takes it,
 * and what speaks against it.
 */
export function IntervalSlider(props: {
  readonly label: string;
  readonly side: string;
  readonly range: IntervalRange;
  /** Whose limits are in force. */
  readonly profile: IntervalPlan['profile'];
  readonly stops: Stops;
  /** As typed. */
  readonly value: string;
  /** What the emulator read in it. */
  readonly read: PlannedInterval;
  /** How a length is written for the cmdlet. */
  readonly write: (seconds: number) => string;
  readonly unit?: string;
  readonly hint: string;
  readonly onChange: (typed: string) => void;
}): ReactNode {
  const { label, side, range, profile, stops, value, read, write, unit, hint, onChange } = props;
  const id = useId();
  // The emulator answers later; keys that come before its answer go on from what was chosen last.
  const [chosen, setChosen] = useState<Chosen>();
  const isChosen = chosen?.typed === value;
  const seconds = (isChosen ? chosen.seconds : read.seconds) ?? stops[0] ?? 0;
  const accepted = range.limits.find((limits) => limits.profile === profile);
  const choose = (wanted: number): void => {
    const length = accepted ? stopWithin(stops, wanted, accepted) : wanted;
    const typed = write(length);
    setChosen({ typed, seconds: length, isBounded: length !== wanted });
    onChange(typed);
  };
  const press = (event: KeyboardEvent): void => {
    const steps = stepsOf[event.key];
    if (steps === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const ends = steps > 0 ? stops.at(-1) : stops[0];
    choose(Number.isFinite(steps) ? stopFrom(stops, seconds, steps) : (ends ?? seconds));
  };
  return (
    <div>
      <div className={styles.intervalHead}>
        <div>
          {label}
          <code>{range.parameter}</code>
        </div>
        <TypedValue
          value={value}
          label={text.typedName(range.parameter, side)}
          hint={hint}
          isRefused={read.refused !== null}
          describedBy={`${id}-said`}
          onChange={onChange}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
      </div>
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={stops.length - 1}
        step="any"
        value={placeOf(stops, seconds)}
        aria-label={text.sliderName(label, side)}
        aria-valuetext={
          read.isDefault && !isChosen ? text.spokenDefault(seconds) : spokenDuration(seconds)
        }
        onKeyDown={press}
        onChange={({ target }) => choose(stopAt(stops, target.valueAsNumber))}
      />
      <Scale range={range} stops={stops} />
      <p id={`${id}-said`} className={styles.said} data-refused={read.refused !== null}>
        {isChosen && chosen.isBounded && accepted
          ? text.bounded(accepted.from, accepted.to)
          : said(read, range)}
      </p>
    </div>
  );
}

/** The text field beside a slider. What is typed counts when it is left, or with Enter. */
function TypedValue(props: {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly isRefused: boolean;
  readonly describedBy: string;
  readonly onChange: (typed: string) => void;
}): ReactNode {
  const { value, label, hint, isRefused, describedBy, onChange } = props;
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = (): void => {
    if (draft.trim() !== value) onChange(draft.trim());
  };
  return (
    <input
      className={`${controls.input} ${styles.typed}`}
      aria-label={label}
      aria-invalid={isRefused}
      aria-describedby={describedBy}
      title={hint}
      placeholder={text.notSet}
      spellCheck={false}
      maxLength={40}
      value={draft}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit();
      }}
    />
  );
}

function said(read: PlannedInterval, range: IntervalRange): ReactNode {
  if (read.refused !== null) return read.refused;
  if (read.seconds === null) return null;
  if (read.isDefault) return text.isDefault(read.seconds);
  const { seconds } = read;
  return range.limits.every(({ from, to }) => from <= seconds && seconds <= to)
    ? null
    : text.isDisputed;
}

/** The ends of the scale, where the documents put their limits, and hatching where one allows what the other does not. */
function Scale({
  range,
  stops,
}: {
  readonly range: IntervalRange;
  readonly stops: Stops;
}): ReactNode {
  const [least = 0, most = 0] = [stops[0], stops.at(-1)];
  const percent = (seconds: number): number => (placeOf(stops, seconds) / (stops.length - 1)) * 100;
  const limits = range.limits.flatMap(({ from, to }) => [from, to]);
  const marks = range.isDocumented
    ? [...new Set([least, ...limits, most])].toSorted((one, other) => one - other)
    : [least, most];
  return (
    <div className={styles.scale}>
      {disputed(range).map(([from, to]) => (
        <span
          key={from}
          className={styles.hatched}
          title={text.hatched(from, to)}
          style={{ left: `${percent(from)}%`, width: `${percent(to) - percent(from)}%` }}
        />
      ))}
      {marks.map((mark) => (
        <span key={mark} className={styles.scaleMark} style={{ left: `${percent(mark)}%` }}>
          {durationText(mark)}
        </span>
      ))}
      {!range.isDocumented && (
        <span className={styles.scaleMark} style={{ left: '50%' }}>
          {text.noRange}
        </span>
      )}
    </div>
  );
}

/** Where some documents allow a length and others do not, in seconds. */
function disputed({ limits }: IntervalRange): readonly (readonly [number, number])[] {
  const [low, high] = [limits.map(({ from }) => from), limits.map(({ to }) => to)];
  const below = [Math.min(...low), Math.max(...low)] as const;
  const above = [Math.min(...high), Math.max(...high)] as const;
  return [below, above].filter(([from, to]) => from < to);
}
