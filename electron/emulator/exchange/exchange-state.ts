import { z } from 'zod';
import { faultKinds, faultTargets } from '../../../shared/lync/exchange-faults.js';
import { toInstant } from '../../../shared/lync/time.js';
import { weekdays } from '../../../shared/time/wall-time.js';
import { isTimeZone } from '../../../shared/time/zone-clock.js';
import { unreadable } from './icalendar/readable-series.js';
import { automaticReplyStates } from './mailboxes/automatic-replies.js';
import { busyTypes, earliestInstant, latestInstant } from './mailboxes/calendar-entry.js';
import { exchangeVersions } from './mailboxes/mailbox.js';

const instantSchema = z.int().min(earliestInstant).max(latestInstant).transform(toInstant);
const sipSchema = z.string().min(3).max(320);

const entrySchema = z
  .strictObject({
    id: z.string().min(1).max(200),
    subject: z.string().max(1000),
    location: z.string().max(1000),
    start: instantSchema,
    end: instantSchema,
    busyType: z.enum(busyTypes),
    isMeeting: z.boolean(),
    isAllDay: z.boolean(),
    createdAt: instantSchema,
  })
  .refine(({ start, end }) => start <= end, 'an end that is not before the start');

const workingHoursSchema = z
  .strictObject({
    timeZone: z.string().refine(isTimeZone, 'an IANA time zone'),
    days: z.array(z.enum(weekdays)).max(7),
    startMinutes: z.int().min(0).max(1439),
    endMinutes: z.int().min(1).max(1440),
  })
  .refine(({ startMinutes, endMinutes }) => startMinutes < endMinutes, 'an end after the start');

const automaticRepliesSchema = z.strictObject({
  state: z.enum(automaticReplyStates),
  start: instantSchema.nullable(),
  end: instantSchema.nullable(),
  internalMessage: z.string().max(20_000),
  externalMessage: z.string().max(20_000),
});

const seriesSchema = z
  .strictObject({
    id: z.string().min(1).max(200),
    createdAt: instantSchema,
    /** The series as an iCalendar file of its own. */
    source: z.string().max(5_000_000),
    /** The zone of its floating times. */
    timeZone: z.string().refine(isTimeZone, 'an IANA time zone'),
    isMeeting: z.boolean(),
    /** What it makes of its owner's time; absent in older files, whose source says it. */
    busyType: z.enum(busyTypes).optional(),
    /** Occurrences that differ, by the start that the rule gives them; `null` where one was taken out. */
    changes: z.array(z.strictObject({ occurrence: instantSchema, entry: entrySchema.nullable() })),
  })
  .superRefine((series, context) => {
    const reason = unreadable(series);
    if (reason === null) return;
    const message = `a series that can be read (${reason})`;
    context.addIssue({ code: 'custom', path: ['source'], message });
  });

const mailboxSchema = z.strictObject({
  sip: sipSchema,
  smtpAddress: z.string().min(3).max(320),
  version: z.enum(exchangeVersions),
  workingHours: workingHoursSchema,
  automaticReplies: automaticRepliesSchema,
  lastId: z.int().nonnegative(),
  entries: z.array(entrySchema),
  series: z.array(seriesSchema),
  /** Entries and series by the UID of the file that they came from; absent in older files. */
  uids: z.array(z.strictObject({ uid: z.string().max(1000), id: z.string().max(200) })).default([]),
});

export type MailboxState = z.output<typeof mailboxSchema>;
export type SeriesState = z.output<typeof seriesSchema>;

const faultSchema = z.strictObject({
  target: z.enum(faultTargets),
  kind: z.enum(faultKinds),
  mailbox: sipSchema.nullable(),
  times: z.int().min(1).nullable(),
  until: instantSchema.nullable(),
});

/** Exchange as a file holds it: mailboxes that were used, and faults. */
export const exchangeStateSchema = z.strictObject({
  mailboxes: z.array(mailboxSchema),
  faults: z.array(faultSchema),
});
export type ExchangeState = z.output<typeof exchangeStateSchema>;
