import type { Instant } from '../lync/time.js';
import { formatTimeOfDay } from '../time/wall-time.js';
import { ianaClock } from '../time/zone-clock.js';

/** `6 December 2010, 09:07` on the clocks of the zone. */
export function reportDate(at: Instant, timeZone: string): string {
  const wall = ianaClock(timeZone).wallAt(at);
  const day = new Date(wall).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${day}, ${formatTimeOfDay(wall).slice(0, 5)}`;
}
