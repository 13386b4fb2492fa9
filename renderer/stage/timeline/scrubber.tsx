import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import {
  hourMilliseconds,
  type Instant,
  minuteMilliseconds,
  toInstant,
} from '../../../shared/lync/time.js';
import { placeOf } from './draw-timeline.js';
import { changeBeside } from './lanes.js';
import { timelineStrings as text } from './strings.js';
import styles from './timeline.module.css';
import type { TimelineRange } from './timeline-range.js';

const second = 1000;

/** The line across the lanes: drag it, or move it by keys; what it reads stands beside the lanes. */
export function Scrubber(props: {
  readonly range: TimelineRange;
  readonly width: number;
  readonly height: number;
  readonly at: Instant;
  /** Every moment at which something changes, in order; asked for at a key. */
  readonly changes: () => readonly Instant[];
  /** The moment and all values at it, in words. */
  readonly reading: string;
  readonly onMove: (at: Instant) => void;
}): ReactNode {
  const { range, width, height, at, changes, reading, onMove } = props;
  const move = (to: number): void =>
    onMove(toInstant(Math.min(range.to - second, Math.max(range.from, to))));

  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus({ preventScroll: true });
    } else if (event.buttons !== 1) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    const to = range.from + ((event.clientX - left) / width) * (range.to - range.from);
    move(Math.floor(to / second) * second);
  };

  const press = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? second : minuteMilliseconds;
    const places: Readonly<Record<string, () => number | undefined>> = {
      ArrowRight: () => at + step,
      ArrowUp: () => at + step,
      ArrowLeft: () => at - step,
      ArrowDown: () => at - step,
      PageUp: () => at + hourMilliseconds,
      PageDown: () => at - hourMilliseconds,
      Home: () => range.from,
      End: () => range.to,
      n: () => changeBeside(changes(), at, 1),
      p: () => changeBeside(changes(), at, -1),
    };
    const place = places[event.key];
    if (!place || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const to = place();
    if (to !== undefined) move(to);
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.scrubber}
      style={{ width, height }}
      aria-label={text.cursor}
      aria-description={text.keys}
      aria-valuemin={range.from / second}
      aria-valuemax={range.to / second}
      aria-valuenow={at / second}
      aria-valuetext={reading}
      onPointerDown={drag}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <span
        className={styles.cursor}
        style={{ transform: `translateX(${placeOf(at, range, width)}px)` }}
      />
    </div>
  );
}
