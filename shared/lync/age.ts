import { dayMilliseconds, hourMilliseconds, type Instant, minuteMilliseconds } from './time.js';

/** Largest unit first: an age is told in the first that fits at least once. */
const units: readonly (readonly [milliseconds: number, name: string])[] = [
  [dayMilliseconds, 'day'],
  [hourMilliseconds, 'hour'],
  [minuteMilliseconds, 'min'],
];

/**
 * How long ago somebody was last active, as a row shows it after the status: `1 min`, `25 mins`, `2 hours`, `1 day`.
 * Whole units, rounded down; null below one minute, and where no time is told.
 * Follows `last-active/label`, `last-active/whole-units`.
 */
export function ageLabel(lastActive: Instant | null, now: Instant): string | null {
  if (lastActive === null) return null;
  const age = now - lastActive;
  const [length = 0, name = ''] = units.find(([milliseconds]) => age >= milliseconds) ?? [];
  if (length === 0) return null;
  const count = Math.floor(age / length);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
