import type { Instant } from '../../../../shared/lync/time.js';
import { dateTimeIn } from '../../../../shared/time/time-text.js';

/** `2010-12-06 08:30:00 (Europe/London)`. */
export const describeMoment = (at: Instant, timeZone: string): string =>
  `${dateTimeIn(timeZone)(at)} (${timeZone})`;
