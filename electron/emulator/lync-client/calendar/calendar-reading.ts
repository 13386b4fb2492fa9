import { textOf } from '../../../../shared/contract/text-kinds.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import { busyTypes } from '../../../../shared/lync/mailbox.js';
import { dayMilliseconds, type Instant, toInstant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { TimeSpan } from '../../lync-server/presence/calendar-data.js';
import { sameData } from '../../snapshots/same-data.js';

export const readEntrySchema = lateObject(() => ({
  /** As Exchange names it; made from its times where the answer names none. */
  id: z.string(),
  /** Empty where Exchange tells no details. */
  subject: textOf('prose', z.string()),
  location: textOf('prose', z.string()),
  start: instantSchema,
  end: instantSchema,
  busyType: z.enum(busyTypes),
  isMeeting: z.boolean(),
}));
/** One calendar entry as the client read it: the half-open time [start, end). */
export type ReadEntry = Data<typeof readEntrySchema>;

const readAutomaticRepliesSchema = lateObject(() => ({
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  /** The message without markup. */
  message: textOf('prose', z.string()),
}));
/** Automatic replies; `from` and `to` are null unless they are scheduled. */
export type ReadAutomaticReplies = Data<typeof readAutomaticRepliesSchema>;

const timeSpanSchema = lateObject(() => ({ from: instantSchema, to: instantSchema }));

const freeBusyReadingSchema = lateObject(() => ({
  /** The window, which begins a day before the day of asking. */
  window: timeSpanSchema,
  entries: z.array(readEntrySchema),
  /** One digit for each quarter of an hour of the window. */
  merged: textOf('program', z.string()),
  working: z.array(timeSpanSchema),
}));
/** Free/busy, as far as one question asks for it. */
export type FreeBusyReading = Data<typeof freeBusyReadingSchema>;

export const calendarReadingSchema = lateObject(() => ({
  ...freeBusyReadingSchema.shape,
  /** Null when they are off. */
  automaticReplies: readAutomaticRepliesSchema.nullable(),
}));
/** What one poll brought. */
export type CalendarReading = Data<typeof calendarReadingSchema>;

/** Four days from the start of yesterday, UTC: what the client keeps of a calendar. */
export function readingWindow(now: Instant): TimeSpan {
  const from = now - (now % dayMilliseconds) - dayMilliseconds;
  return { from: toInstant(from), to: toInstant(from + 4 * dayMilliseconds) };
}

/**
 * Entries of one reading, the very objects of the former reading where they are equal: histories keep many readings, and
 * each entry of them once.
 */
export function sharedEntries(
  entries: readonly ReadEntry[],
  former: readonly ReadEntry[],
): readonly ReadEntry[] {
  const known = new Map(former.map((entry) => [entry.id, entry]));
  return entries.map((entry) => {
    const same = known.get(entry.id);
    return same !== undefined && sameData(same, entry) ? same : entry;
  });
}

/**
 * The same text in memory of its own, for what is kept long: a piece of a longer text holds on to all of it, and a
 * text put together of pieces to each of them.
 */
export const ownText = (text: string): string => [...text].join('');
