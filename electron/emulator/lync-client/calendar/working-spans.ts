import { dayMilliseconds, minuteMilliseconds } from '../../../../shared/lync/time.js';
import { later, startOfDay, weekdayIndex } from '../../../../shared/time/wall-time.js';
import type { ZoneClock } from '../../../../shared/time/zone-clock.js';
import type { TimeSpan } from '../../lync-server/presence/calendar-data.js';

/** Hours that are the same on each of some days of the week. */
export interface WorkingPeriod {
  /** 0 is Sunday. */
  readonly days: readonly number[];
  /** Whole minutes after local midnight. */
  readonly startMinutes: number;
  readonly endMinutes: number;
}

/** Days beyond the window, so that the next working day is known from its last one. */
const daysBeyond = 7;

/** The stretches that working hours come to in a window and the week after it, in order of time. */
export function workingSpans(
  periods: readonly WorkingPeriod[],
  clock: ZoneClock,
  { from, to }: TimeSpan,
): readonly TimeSpan[] {
  const spans: TimeSpan[] = [];
  const last = to + daysBeyond * dayMilliseconds;
  for (
    let midnight = startOfDay(clock.wallAt(from));
    midnight < last;
    midnight = later(midnight, dayMilliseconds)
  ) {
    const at = (minutes: number) => clock.instantOf(later(midnight, minutes * minuteMilliseconds));
    const weekday = weekdayIndex(midnight);
    for (const { days, startMinutes, endMinutes } of periods) {
      if (!days.includes(weekday) || !(endMinutes > startMinutes)) continue;
      spans.push({ from: at(startMinutes), to: at(endMinutes) });
    }
  }
  return spans.sort((one, other) => one.from - other.from);
}
