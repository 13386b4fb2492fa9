import type { TransitionZone, ZoneTransition } from './transition-zone.js';
import { ianaOffset } from './zone-clock.js';

const day = 86_400_000;
/** No zone changes its clocks twice within two weeks. */
const probe = 14 * day;

const unchanging: ZoneTransition = { bias: 0, month: 0, order: 0, weekday: 0, time: 0 };

/** The rules of zones, each worked out once: asking Intl for them is slow. */
export class ZoneRules {
  readonly #known = new Map<string, TransitionZone>();

  /** The rules of an IANA zone in one year. */
  of(timeZone: string, year: number): TransitionZone {
    const key = `${timeZone} ${year}`;
    const zone = this.#known.get(key) ?? describeZone(timeZone, year);
    this.#known.set(key, zone);
    return zone;
  }
}

/**
 * The rules of an IANA zone in one year, in the form of the Availability service. Years with more
 * than two changes keep their first and last.
 */
function describeZone(timeZone: string, year: number): TransitionZone {
  const offsetAt = ianaOffset(timeZone);
  const changes = changesOf(offsetAt, year);
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last || first === last) {
    return {
      bias: -offsetAt(Date.UTC(year, 0, 1)) / 60_000,
      standard: unchanging,
      daylight: unchanging,
    };
  }
  const [forward, back] = first.after > first.before ? [first, last] : [last, first];
  return {
    bias: -back.after / 60_000,
    standard: transition(back, 0),
    daylight: transition(forward, -(forward.after - back.after) / 60_000),
  };
}

interface Change {
  readonly at: number;
  /** Milliseconds that local time is ahead of UTC, before the change and after it. */
  readonly before: number;
  readonly after: number;
}

function changesOf(offsetAt: (instant: number) => number, year: number): Change[] {
  const changes: Change[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  let before = offsetAt(Date.UTC(year, 0, 1));
  for (let from = Date.UTC(year, 0, 1); from < end; from += probe) {
    const to = Math.min(from + probe, end);
    const after = offsetAt(to);
    if (before !== after) changes.push({ at: changeBetween(offsetAt, from, to), before, after });
    before = after;
  }
  return changes;
}

/** The second of the change, by halving. */
function changeBetween(offsetAt: (instant: number) => number, from: number, to: number): number {
  const before = offsetAt(from);
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function transition({ at, before }: Change, bias: number): ZoneTransition {
  const wall = new Date(at + before);
  const date = wall.getUTCDate();
  const days = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  return {
    bias,
    month: wall.getUTCMonth() + 1,
    order: date + 7 > days ? 5 : Math.ceil(date / 7),
    weekday: wall.getUTCDay(),
    time: wall.getTime() % day,
  };
}
