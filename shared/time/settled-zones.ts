import { dayMilliseconds } from '../lync/time.js';

const hour = 3_600_000;

/** The years, from 1 January of the first to 31 December of the last by UTC, that the rules here hold for. */
export const settledYears = { first: 2008, last: 2025 } as const;

/** When clocks are put forward in a year, and when they are put back, as instants. */
type SummerTime = (year: number, standard: number) => readonly [from: number, to: number];

/** Directive 2000/84/EC: from the last Sunday in March to the last one in October, at 01:00 UTC. */
const european: SummerTime = (year) => [
  lastSundayBefore(Date.UTC(year, 3)) + hour,
  lastSundayBefore(Date.UTC(year, 10)) + hour,
];

/** Energy Policy Act of 2005, section 110: from the second Sunday in March to the first one in November, at 02:00. */
const american: SummerTime = (year, standard) => [
  lastSundayBefore(Date.UTC(year, 2, 15)) + 2 * hour - standard,
  lastSundayBefore(Date.UTC(year, 10, 8)) + hour - standard,
];

/** Midnight of the last Sunday before a day. */
function lastSundayBefore(midnight: number): number {
  const before = midnight - dayMilliseconds;
  return before - new Date(before).getUTCDay() * dayMilliseconds;
}

const zones: readonly (readonly [SummerTime | null, hours: number, names: string])[] = [
  [american, -8, 'America/Los_Angeles'],
  [american, -7, 'America/Denver'],
  [american, -6, 'America/Chicago'],
  [american, -5, 'America/New_York America/Toronto'],
  [null, 0, 'UTC'],
  [european, 0, 'Europe/London Europe/Dublin Europe/Lisbon'],
  [european, 1, 'Europe/Amsterdam Europe/Berlin Europe/Brussels Europe/Budapest Europe/Copenhagen'],
  [
    european,
    1,
    'Europe/Madrid Europe/Oslo Europe/Paris Europe/Prague Europe/Rome Europe/Stockholm',
  ],
  [european, 1, 'Europe/Vienna Europe/Warsaw Europe/Zurich'],
  [european, 2, 'Europe/Athens Europe/Helsinki'],
  [null, 5.5, 'Asia/Kolkata'],
  [null, 8, 'Asia/Shanghai Asia/Singapore'],
  [null, 9, 'Asia/Tokyo'],
];

/** The zones whose offsets are known here. */
export const settledZones: readonly string[] = zones.flatMap(([, , names]) => names.split(' '));

/**
 * The offset of a zone at an instant, in milliseconds, without asking the runtime: the first question to it takes 9 ms,
 * more than a scenario of a few steps. What has been the law for years is past, so that no later data differs.
 * @returns null for a zone that is not listed. What that returns is null for a time that is not
 */
export function settledOffset(timeZone: string): ((instant: number) => number | null) | null {
  const zone = zones.find(([, , names]) => names.split(' ').includes(timeZone));
  if (zone === undefined) return null;
  const [summerTime, hours] = zone;
  const standard = hours * hour;
  return (instant) => {
    const year = new Date(instant).getUTCFullYear();
    if (!(year >= settledYears.first && year <= settledYears.last)) return null;
    const [from, to] = summerTime?.(year, standard) ?? [0, 0];
    return from <= instant && instant < to ? standard + hour : standard;
  };
}
