import { dayMilliseconds, type Instant } from '../../../shared/lync/time.js';

/** How far histories reach back, in milliseconds: this week and the whole one before it. */
export const lookBack = 14 * dayMilliseconds;

/** Where the history of a moment begins; what ended earlier is forgotten. */
export const historyStart = (now: Instant): number => now - lookBack;
