import { toInstant } from '../../../shared/lync/time.js';
import { reportDate } from '../../../shared/report/report-date.js';

/** The moment by the clock of the computer, for the head of a report: `30 November 2026, 17:05 (Europe/Berlin)`. */
export function realDate(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return `${reportDate(toInstant(Date.now()), timeZone)} (${timeZone})`;
}
