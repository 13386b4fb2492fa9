import { textOf } from '../../../../shared/contract/text-kinds.js';
import { busyTypes } from '../../../../shared/lync/mailbox.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { ExchangeError } from '../exchange-error.js';

/**
 * Years 1601 to 9999, the ones that every date format of Exchange can write. Follows `calendar/half-open`,
 * `exchange/no-length`.
 */
export const earliestInstant = toInstant(-11_644_473_600_000);
export const latestInstant = toInstant(253_402_300_799_999);

/** A moment that Exchange can keep. */
export const exchangeInstantSchema = z
  .int()
  .min(earliestInstant)
  .max(latestInstant)
  .transform(toInstant);

/** One entry of a calendar, or one occurrence of a series, as files hold it: the half-open time [start, end). */
export const calendarEntrySchema = lateObject(() => ({
  /** `<series>#<start>` for an occurrence, where start is the one that its rule gives. */
  id: z.string().min(1).max(200),
  subject: textOf('prose', z.string().max(1000)),
  location: textOf('prose', z.string().max(1000)),
  start: exchangeInstantSchema,
  /** The same as the start for an entry that takes no time, such as a reminder (RFC 5545, 3.6.1). */
  end: exchangeInstantSchema,
  busyType: z.enum(busyTypes),
  /** True when others are invited or invited the owner; false for an appointment of the owner alone. */
  isMeeting: z.boolean(),
  isAllDay: z.boolean(),
  /** When it came into the mailbox, on the virtual clock. */
  createdAt: exchangeInstantSchema,
})).refine(({ start, end }) => start <= end, 'an end that is not before the start');
export type CalendarEntry = Readonly<z.output<typeof calendarEntrySchema>>;

export type CalendarEntryFields = Omit<CalendarEntry, 'id' | 'createdAt'>;

/**
 * An entry with exactly the fields of the schema. Written out field by field: objects that are put together by spreading
 * do not share their layout, and one for each entry takes three times the memory of the entry.
 */
export const calendarEntry = (fields: CalendarEntry): CalendarEntry => ({
  id: fields.id,
  subject: fields.subject,
  location: fields.location,
  start: fields.start,
  end: fields.end,
  busyType: fields.busyType,
  isMeeting: fields.isMeeting,
  isAllDay: fields.isAllDay,
  createdAt: fields.createdAt,
});

type EntryTimes = Pick<CalendarEntry, 'start' | 'end'>;

/** Whether an entry takes time of [from, to), or stands in it without taking any. */
export const overlaps = ({ start, end }: EntryTimes, from: Instant, to: Instant): boolean =>
  start < to && (end > from || start >= from);

/** False for an entry that stands at a moment: it makes nobody busy. */
export const takesTime = ({ start, end }: EntryTimes): boolean => end > start;

/**
 * Refuses what is no entry to make by hand, where a length of nothing is a slip.
 * @throws {ExchangeError} `zero-length-entry`
 */
export function checkLength(times: EntryTimes): void {
  if (times.end !== times.start) return;
  throw new ExchangeError(
    'zero-length-entry',
    'The entry ends when it starts. An entry needs a length: give an end after the start.',
  );
}

/**
 * Refuses what no calendar can hold.
 * @throws {ExchangeError} `negative-entry`, `entry-out-of-range`
 */
export function checkEntryTimes({ start, end }: EntryTimes): void {
  if (end < start) {
    throw new ExchangeError(
      'negative-entry',
      'The entry ends before it starts. Give an end after the start; an entry past midnight ends on the next day.',
    );
  }
  if (start < earliestInstant || !(end <= latestInstant)) {
    throw new ExchangeError(
      'entry-out-of-range',
      'The entry is not within the years 1601 to 9999, the ones that Exchange can write. Give it other dates, or a shorter length.',
    );
  }
}
