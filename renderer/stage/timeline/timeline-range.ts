import type { Instant } from '../../../shared/lync/time.js';
import { startOfDay, startOfWeek, type WallClock, type WallTime } from '../calendar/wall-clock.js';

export type RangeName = 'hours' | 'day' | 'week';

/** The stretch of time that is drawn, half-open. */
export interface TimelineRange {
  readonly name: RangeName;
  readonly from: Instant;
  readonly to: Instant;
}

const hour = 3_600_000;
const day = 24 * hour;
export const rangeLength: Readonly<Record<RangeName, number>> = {
  hours: 4 * hour,
  day,
  week: 7 * day,
};

const starts: Readonly<Record<RangeName, (wall: WallTime) => WallTime>> = {
  hours: (wall) => Math.floor(wall / hour) * hour - 2 * hour,
  day: startOfDay,
  week: startOfWeek,
};

/** Where on the wall the range around a moment begins, moved by whole ranges; days and weeks at midnight. */
export function rangeStart(
  name: RangeName,
  around: Instant,
  moved: number,
  clock: WallClock,
): WallTime {
  return starts[name](clock.of(around)) + moved * rangeLength[name];
}

/** The range that begins there. Asks the zone for its changes of clock, so not at each tick of the time. */
export function timelineRange(name: RangeName, start: WallTime, clock: WallClock): TimelineRange {
  return { name, from: clock.at(start), to: clock.at(start + rangeLength[name]) };
}
