import { type Instant, toInstant } from '../../../shared/lync/time.js';
import { reportDate } from '../../../shared/report/report-date.js';

/** A moment by the clock of the computer, now unless given: `30 November 2026, 17:05 (Europe/Berlin)`. */
export function realDate(at: Instant = toInstant(Date.now())): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return `${reportDate(at, timeZone)} (${timeZone})`;
}
