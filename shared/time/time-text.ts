import type { Instant } from '../lync/time.js';
import { formatTimeOfDay, formatWallTime, minutesOf } from './wall-time.js';
import { ianaClock } from './zone-clock.js';

/** `08:30:00` on the clocks of the zone. */
export function timeTextIn(timeZone: string): (at: Instant) => string {
  const clock = ianaClock(timeZone);
  return (at) => formatTimeOfDay(clock.wallAt(at));
}

/** `2010-12-06 08:30:00` on the clocks of the zone. */
export function dateTimeIn(timeZone: string): (at: Instant) => string {
  const clock = ianaClock(timeZone);
  return (at) => formatWallTime(clock.wallAt(at)).replace('T', ' ');
}

/** `2:00 PM` on the clocks of the zone. */
export function clockTextIn(timeZone: string): (at: Instant) => string {
  const clock = ianaClock(timeZone);
  return (at) => {
    const minutes = minutesOf(clock.wallAt(at));
    const hours = Math.floor(minutes / 60);
    return `${hours % 12 || 12}:${String(minutes % 60).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
  };
}

/** `2010-12-06 08:10 to 09:00`, or with both days, on the clocks of the zone. */
export function spanIn(timeZone: string): (from: Instant, to: Instant) => string {
  const text = dateTimeIn(timeZone);
  return (from, to) => {
    const [start, end] = [text(from).slice(0, 16), text(to).slice(0, 16)];
    return `${start} to ${end.startsWith(start.slice(0, 10)) ? end.slice(11) : end}`;
  };
}
