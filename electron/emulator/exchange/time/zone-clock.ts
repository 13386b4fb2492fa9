import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import type { WallTime } from './wall-time.js';

/** Turns instants into what a zone's clocks show, and back. */
export interface ZoneClock {
  wallAt(instant: Instant): WallTime;
  /**
   * The instant at which clocks show `wall`: the first of two when an hour comes twice, and by the
   * offset before the change when the hour is skipped (RFC 5545, 3.3.5).
   */
  instantOf(wall: WallTime): Instant;
}

const dayMilliseconds = 86_400_000;

/** A day before the last moment that a `Date` can be; as far from 1970 the other way is the first. */
const farthest = 8.64e15 - dayMilliseconds;

/** The clock of a zone known by what it adds to UTC at an instant, in milliseconds. */
export function zoneClock(offsetAt: (instant: number) => number): ZoneClock {
  return {
    wallAt: (instant) => instant + offsetAt(instant),
    instantOf: (wall) => {
      const before = offsetAt(wall - dayMilliseconds);
      const after = offsetAt(wall + dayMilliseconds);
      const early = wall - before;
      if (before === after || offsetAt(early) === before) return toInstant(early);
      const late = wall - after;
      return toInstant(offsetAt(late) === after ? late : early);
    },
  };
}

export const utcClock: ZoneClock = zoneClock(() => 0);

/** The clock of an IANA zone. Throws a RangeError for a name that Intl does not know. */
export function ianaClock(timeZone: string): ZoneClock {
  return zoneClock(ianaOffset(timeZone));
}

/** Times between which an offset is looked up: no zone changes its clocks twice within a week. */
const step = 7 * dayMilliseconds;
const mostSteps = 20_000;

/** What an IANA zone adds to UTC at an instant, in milliseconds. Asking Intl is slow, so each week is asked once. */
export function ianaOffset(timeZone: string): (instant: number) => number {
  const look = offsetLookUp(timeZone);
  const known = new Map<number, number>();
  const at = (index: number): number => {
    const offset = known.get(index) ?? look(index * step);
    if (known.size >= mostSteps) known.clear();
    known.set(index, offset);
    return offset;
  };
  return (instant) => {
    const index = Math.floor(instant / step);
    const before = at(index);
    return before === at(index + 1) ? before : look(instant);
  };
}

function offsetLookUp(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (asked) => {
    // What lies farther off is refused by whoever keeps it; here it must only have an offset.
    const instant = Math.max(-farthest, Math.min(asked, farthest));
    // `12/06/2010, 08:00:00`: fixed by locale, calendar and options.
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = format
      .format(instant)
      .split(/\D+/)
      .map(Number);
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    return wall - Math.floor(instant / 1000) * 1000;
  };
}
