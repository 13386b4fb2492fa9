import { textOf } from '../../../../shared/contract/text-kinds.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';

/** Subject and place of the meeting that a calendar state stands for. */
export const meetingDetailsSchema = lateObject(() => ({
  subject: textOf('prose', z.string()),
  location: textOf('prose', z.string()),
}));
export type MeetingDetails = Data<typeof meetingDetailsSchema>;

/** A half-open stretch of time. */
const timeSpanSchema = lateObject(() => ({ from: instantSchema, to: instantSchema }));
export type TimeSpan = Data<typeof timeSpanSchema>;

/**
 * The category calendarData of one mailbox: four days of free/busy in quarters of an hour, and the working
 * hours. Working hours are kept as the stretches they come to, so that no watcher needs the owner's time zone.
 * Follows `calendar/free-busy-category`.
 */
export const calendarDataSchema = lateObject(() => ({
  /** SMTP address. */
  mailbox: z.string(),
  /** The moment of the first digit. */
  start: instantSchema,
  /** One digit for each quarter of an hour: 0 free, 1 tentative, 2 busy, 3 out of office, 4 no data. */
  freeBusy: textOf('program', z.string()),
  /** In order of time; empty where the mailbox tells none. */
  working: z.array(timeSpanSchema),
}));
export type CalendarData = Data<typeof calendarDataSchema>;

/** Automatic replies as they are published: they stand until withdrawn, also while nobody is signed in. */
export const outOfOfficeSchema = lateObject(() => ({
  /** Null where policy or the user keeps the message out of presence. */
  note: textOf('prose', z.string()).nullable(),
  publishedAt: instantSchema,
}));
export type OutOfOffice = Data<typeof outOfOfficeSchema>;
