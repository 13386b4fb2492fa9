import { Temporal } from 'temporal-polyfill';
import { dayMilliseconds, type Instant, toInstant } from '../lync/time.js';
import { settledOffset } from './settled-zones.js';
import { toWallTime, type WallTime } from './wall-time.js';

/** Turns instants into what the clocks of a zone show, and back. */
export interface ZoneClock {
  wallAt(instant: Instant): WallTime;
  /**
   * The instant at which clocks show `wall`: the first of two where an hour comes twice, and by the offset before the
   * change where clocks skip it (RFC 5545, 3.3.5; `compatible` in Temporal; `exchange/gaps-of-wall-time`).
   */
  instantOf(wall: WallTime): Instant;
}

/** Milliseconds that local time is ahead of UTC at an instant. */
export type OffsetAt = (instant: number) => number;

/** The clock of a zone that is known by its offsets. */
export function zoneClock(offsetAt: OffsetAt): ZoneClock {
  return {
    wallAt: (instant) => toWallTime(instant + offsetAt(instant)),
    instantOf: (wall) => {
      // As Temporal has it: no zone is a day from UTC, so these two are on either side of a change.
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

/** The clock of an IANA zone. @throws {RangeError} for a name that is none */
export const ianaClock = (timeZone: string): ZoneClock => zoneClock(ianaOffset(timeZone));

/** Whether it is the name of an IANA zone, in any case. */
export function isTimeZone(name: string): boolean {
  try {
    ianaOffset(name);
    return true;
  } catch {
    return false;
  }
}

/** Offsets by zone: each depends on the name alone, and working them out is slow. */
const remembered = new Map<string, OffsetAt>();
const mostRemembered = 1000;

/** The offsets of an IANA zone. @throws {RangeError} for a name that is none */
export function ianaOffset(timeZone: string): OffsetAt {
  const known = remembered.get(timeZone);
  if (known) return known;
  const offset = byStep(offsetOf(timeZone));
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(timeZone, offset);
  return offset;
}

function offsetOf(timeZone: string): OffsetAt {
  const settled = settledOffset(timeZone);
  if (settled === null) return runtimeOffset(timeZone);
  let ask: OffsetAt | null = null;
  return (instant) => {
    const known = settled(instant);
    if (known !== null) return known;
    ask ??= runtimeOffset(timeZone);
    return ask(instant);
  };
}

function runtimeOffset(timeZone: string): OffsetAt {
  // Temporal also takes offsets such as +01:00, which are no zones. The constructor refuses what is neither.
  if (!/^[a-z]/i.test(timeZone)) throw new RangeError(`${timeZone} is no time zone.`);
  const { timeZoneId } = new Temporal.ZonedDateTime(0n, timeZone);
  return (instant) => zoned(instant, timeZoneId).offsetNanoseconds / 1e6;
}

/** A change of a zone's clocks, with the offsets before it and after it in milliseconds. */
export interface ClockChange {
  readonly at: Instant;
  readonly before: number;
  readonly after: number;
}

/** How an IANA zone changes its clocks in a year of UTC, in order. */
export function clockChanges(timeZone: string, year: number): readonly ClockChange[] {
  const offsetAt = ianaOffset(timeZone);
  const changes: ClockChange[] = [];
  const end = Date.UTC(year + 1, 0);
  let next = zoned(Date.UTC(year, 0) - 1, timeZone).getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < end) {
    const at = toInstant(next.epochMilliseconds);
    changes.push({ at, before: offsetAt(at - 1), after: offsetAt(at) });
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

const zoned = (instant: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(
    // What lies farther off is refused by whoever keeps it; here it must only have an offset.
    Math.max(-farthest, Math.min(instant, farthest)),
  ).toZonedDateTimeISO(timeZone);

/** A day before the last moment that Temporal can tell; as far from 1970 the other way is the first. */
const farthest = 8.64e15 - dayMilliseconds;

/** The closest two changes of one zone are an hour short of a week apart (America/Recife, October 2000). */
const step = 6 * dayMilliseconds;
const mostSteps = 20_000;

/** The same offsets, asked for once in each step of time in which they do not change. */
function byStep(look: OffsetAt): OffsetAt {
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
