import { type Instant, toInstant } from '../../../shared/lync/time.js';
import { localTimeToInstant } from '../../../shared/organisation/local-time.js';

const day = 86_400_000;

/**
 * A local time as if it were UTC, in milliseconds: what a clock on the wall shows, as a number to
 * count with. Every day of it has 24 hours, also where the zone changes its clocks.
 */
export type WallTime = number;

/** The wall clocks of one time zone. */
export interface WallClock {
  of(at: Instant): WallTime;
  /** The earlier moment when the hour comes twice; the end of the gap when the clock skips it. */
  at(wall: WallTime): Instant;
}

export function wallClock(timeZone: string): WallClock {
  // Swedish dates are ISO dates.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return {
    of: (at) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`),
    at: (wall) =>
      localTimeToInstant(wallText(wall), timeZone) ??
      localTimeToInstant(wallText(wall + 3_600_000), timeZone) ??
      toInstant(wall),
  };
}

/** `2011-01-14T09:05:00`, as commands and date fields take it. */
export const wallText = (wall: WallTime): string => new Date(wall).toISOString().slice(0, 19);

/** The inverse of {@link wallText}; also takes minutes alone. NaN for what is no date. */
export const parseWall = (text: string): WallTime =>
  Date.parse(text.length === 16 ? `${text}:00Z` : `${text}Z`);

export const startOfDay = (wall: WallTime): WallTime => Math.floor(wall / day) * day;

/** Midnight before the Monday of that week. */
export function startOfWeek(wall: WallTime): WallTime {
  // The first of January 1970 was a Thursday.
  const days = Math.floor(wall / day);
  return (days - ((((days + 3) % 7) + 7) % 7)) * day;
}

/** Minutes since midnight. */
export const minutesOf = (wall: WallTime): number => Math.floor((wall - startOfDay(wall)) / 60_000);
