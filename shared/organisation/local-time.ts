import { type Instant, toInstant } from '../lync/time.js';

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The moment a clock in `timeZone` shows `local`, such as `2010-12-06T08:00:00`. The earlier one when the hour comes
 * twice; null when the clock skips it or the date does not exist.
 */
export function localTimeToInstant(local: string, timeZone: string): Instant | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(local)) return null;
  const shown = clockOf(timeZone);
  // No zone is further than 15 hours from UTC, so the offsets around the moment are among these two.
  const candidates = [-15, 15]
    .map((hours) => asUtc + hours * 3_600_000)
    .map((around) => asUtc - (shown(around) - around))
    .filter((moment) => shown(moment) === asUtc);
  return candidates.length === 0 ? null : toInstant(Math.min(...candidates));
}

/** What a clock in the zone shows at a moment, written as if it were UTC. */
function clockOf(timeZone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (moment) => {
    const part = new Map(format.formatToParts(moment).map(({ type, value }) => [type, +value]));
    const {
      year = 0,
      month = 1,
      day = 1,
      hour = 0,
      minute = 0,
      second = 0,
    } = Object.fromEntries(part);
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}
