import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import type { ZoneClock } from '../../exchange/time/zone-clock.js';
import type { TimeSpan } from '../../lync-server/presence/calendar-data.js';

/** Hours that are the same on each of some days of the week. */
export interface WorkingPeriod {
  /** 0 is Sunday. */
  readonly days: readonly number[];
  /** Whole minutes after local midnight. */
  readonly startMinutes: number;
  readonly endMinutes: number;
}

const day = 86_400_000;
/** Days beyond the window, so that the next working day is known from its last one. */
const daysBeyond = 7;

/** The stretches that working hours come to in a window and the week after it, in order of time. */
export function workingSpans(
  periods: readonly WorkingPeriod[],
  clock: ZoneClock,
  { from, to }: TimeSpan,
): readonly TimeSpan[] {
  const spans: TimeSpan[] = [];
  const first = Math.floor(clock.wallAt(from) / day) * day;
  const last = to + daysBeyond * day;
  for (let midnight = first; midnight < last; midnight += day) {
    const weekday = new Date(midnight).getUTCDay();
    for (const { days, startMinutes, endMinutes } of periods) {
      if (!days.includes(weekday) || !(endMinutes > startMinutes)) continue;
      spans.push({
        from: at(clock, midnight, startMinutes),
        to: at(clock, midnight, endMinutes),
      });
    }
  }
  return spans.sort((one, other) => one.from - other.from);
}

const at = (clock: ZoneClock, midnight: number, minutes: number): Instant =>
  toInstant(clock.instantOf(midnight + minutes * 60_000));
