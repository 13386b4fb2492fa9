import { type ReactNode, useId } from 'react';
import type { IntervalOutcome, IntervalPlan } from '../../../shared/contract/index.js';
import type { Instant } from '../../../shared/lync/time.js';
import styles from './flip-strip.module.css';
import { plannerStrings as text } from './strings.js';

/** Height of the drawing in its own units; widths are in minutes. */
const height = 100;

/**
 * A bar for each minute of creation, as high as the wait; hatched where meetings are never shown. Below it the polls and
 * publications of a client that signed in first.
 */
export function WaitBars(props: {
  readonly outcome: IntervalOutcome;
  readonly strip: IntervalPlan['strip'];
  /** The wait at the top of the drawing, in seconds. */
  readonly top: number;
  readonly isPlanned: boolean;
  readonly label: string;
  /** Poll and publication, in seconds. */
  readonly intervals: readonly [number, number];
}): ReactNode {
  const { outcome, strip, top, isPlanned, label, intervals } = props;
  const minutes = outcome.strip;
  const stripes = useId();
  const gap = minutes.length > 120 ? 0 : 0.1;
  const high = (seconds: number): number => Math.max(0.6, (seconds / top) * height);
  const { polls, publications } = outcome.ticks;
  return (
    <div className={styles.bars} data-planned={isPlanned}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${minutes.length} ${height}`}
        preserveAspectRatio="none"
      >
        <pattern id={stripes} width="1" height="5" patternUnits="userSpaceOnUse">
          <rect className={styles.stripe} width="1" height="1.6" />
        </pattern>
        <path
          className={styles.grid}
          d={`M0 .5H${minutes.length}M0 ${height / 2}H${minutes.length}`}
        />
        {minutes.map(({ createdAt, mean, least, most, unseen }, index) => (
          <g key={createdAt}>
            {mean !== null && (
              <rect
                x={index + gap / 2}
                y={height - high(mean)}
                width={1 - gap}
                height={high(mean)}
              />
            )}
            {least !== null && most !== null && least < most && (
              <rect
                className={styles.spread}
                x={index + 0.4}
                y={height - high(most)}
                width={0.2}
                height={high(most) - high(least)}
              />
            )}
            {unseen > 0 && (
              <rect
                style={{ fill: `url(#${stripes})` }}
                x={index + gap / 2}
                y={0}
                width={1 - gap}
                height={unseen * height}
              />
            )}
          </g>
        ))}
      </svg>
      <Ticks kind="poll" ticks={polls} strip={strip} every={text.everyPoll(intervals[0])} />
      <Ticks
        kind="publication"
        ticks={publications}
        strip={strip}
        every={text.everyPublication(intervals[1])}
      />
    </div>
  );
}

/** Moments as marks; in words where they are too many to be drawn. */
function Ticks(props: {
  readonly kind: 'poll' | 'publication';
  readonly ticks: readonly Instant[];
  readonly strip: IntervalPlan['strip'];
  readonly every: string;
}): ReactNode {
  const { kind, ticks, every } = props;
  const { from, to } = props.strip;
  return (
    <div className={styles.ticks} data-kind={kind} title={every}>
      {ticks.length === 0 && <small>{every}</small>}
      {ticks.map((at) => (
        <span
          key={at}
          className={kind === 'publication' ? styles.small : undefined}
          style={{ left: `${((at - from) / (to - from)) * 100}%` }}
        />
      ))}
    </div>
  );
}
