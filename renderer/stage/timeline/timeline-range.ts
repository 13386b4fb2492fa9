import { dayMilliseconds, hourMilliseconds, type Instant } from '../../../shared/lync/time.js';
import {
  later,
  startOfDay,
  startOfWeek,
  toWallTime,
  type WallTime,
} from '../../../shared/time/wall-time.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';

export type RangeName = 'hours' | 'day' | 'week';

/** The stretch of time that is drawn, half-open. */
export interface TimelineRange {
  readonly name: RangeName;
  readonly from: Instant;
  readonly to: Instant;
}

const rangeLength: Readonly<Record<RangeName, number>> = {
  hours: 4 * hourMilliseconds,
  day: dayMilliseconds,
  week: 7 * dayMilliseconds,
};

const starts: Readonly<Record<RangeName, (wall: WallTime) => WallTime>> = {
  hours: (wall) =>
    toWallTime(Math.floor(wall / hourMilliseconds) * hourMilliseconds - 2 * hourMilliseconds),
  day: startOfDay,
  week: startOfWeek,
};

/** Where on the wall the range around a moment begins, moved by whole ranges; days and weeks at midnight. */
export function rangeStart(
  name: RangeName,
  around: Instant,
  moved: number,
  clock: ZoneClock,
): WallTime {
  return later(starts[name](clock.wallAt(around)), moved * rangeLength[name]);
}

/** The range that begins there. Asks the zone for its changes of clock, so not at each tick of the time. */
export function timelineRange(name: RangeName, start: WallTime, clock: ZoneClock): TimelineRange {
  return {
    name,
    from: clock.instantOf(start),
    to: clock.instantOf(later(start, rangeLength[name])),
  };
}
