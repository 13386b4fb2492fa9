import * as z from '../schema/late-zod.js';
import { dayMilliseconds, type Instant, toInstant } from './time.js';

/** First and last moment that the virtual clock can stand at: years whose dates every view and format can write. */
export const clockRange = {
  first: toInstant(0),
  last: toInstant(Date.UTC(2200, 0, 1) - 1),
  text: 'the years 1970 to 2199',
} as const;

/** The longest stretch of time that one command may let pass. */
export const longestRun = { milliseconds: 366 * dayMilliseconds, text: '366 days' } as const;

/** The moment, or the last one that the clock can stand at. */
export const withinClockRange = (at: Instant): Instant =>
  at > clockRange.last ? clockRange.last : at;

const clockMoment = `a moment that the clock can show, in milliseconds since 1970-01-01T00:00:00Z, within ${clockRange.text}`;

/** A moment at which the virtual clock stood or is to stand, as files hold it. */
export const clockInstantSchema = z
  .int()
  .min(clockRange.first, clockMoment)
  .max(clockRange.last, clockMoment);
