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

/** The range around a moment, moved by whole ranges; days and weeks begin at local midnight. */
export function timelineRange(
  name: RangeName,
  around: Instant,
  moved: number,
  clock: WallClock,
): TimelineRange {
  const start = starts[name](clock.of(around)) + moved * rangeLength[name];
  return { name, from: clock.at(start), to: clock.at(start + rangeLength[name]) };
}
