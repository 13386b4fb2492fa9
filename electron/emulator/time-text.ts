import { type Instant, toInstant } from '../../shared/lync/time.js';
import { ianaClock } from './exchange/time/zone-clock.js';

/** `08:30:00` as clocks in the zone show it. */
export function timeTextIn(timeZone: string): (at: Instant) => string {
  const clock = ianaClock(timeZone);
  return (at) => new Date(clock.wallAt(at)).toISOString().slice(11, 19);
}

/** `2:00 PM` as clocks in the zone show it. */
export function clockTextIn(timeZone: string): (at: number) => string {
  const clock = ianaClock(timeZone);
  return (at) => {
    const wall = new Date(clock.wallAt(toInstant(at)));
    const hours = wall.getUTCHours();
    const minutes = String(wall.getUTCMinutes()).padStart(2, '0');
    return `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
  };
}
