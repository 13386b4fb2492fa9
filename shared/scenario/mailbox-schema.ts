import {
  automaticRepliesChangeSchema,
  workingHoursChangeSchema,
} from '../contract/commands/exchange.js';
import { localMomentSchema } from '../contract/commands/local-moment.js';
import { busyTypes, exchangeVersions } from '../lync/mailbox.js';
import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import { fileSchema, lineSchema } from './vocabulary.js';

const busySchema = z
  .enum(busyTypes)
  .meta({ description: 'How the calendar counts the time. Left out: busy.' });

/** A calendar entry. */
export const entryShape = {
  subject: lineSchema,
  start: localMomentSchema,
  end: localMomentSchema,
  location: lineSchema.optional(),
  busy: busySchema.optional(),
  meeting: z
    .boolean()
    .optional()
    .meta({ description: 'Whether others take part. Left out: true.' }),
  'all-day': z.boolean().optional().meta({ description: 'Whole days.' }),
};
const entrySchema = z.strictObject(entryShape);
export type EntryForm = z.infer<typeof entrySchema>;

const timeOfDaySchema = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time of day such as 08:30');

const workingHoursSchema = lateObject(() => ({
  'time-zone': workingHoursChangeSchema.shape.timeZone.meta({ description: 'IANA name.' }),
  days: workingHoursChangeSchema.shape.days,
  start: timeOfDaySchema.optional(),
  end: timeOfDaySchema.optional(),
}));

const automaticRepliesSchema = lateObject(() => ({
  state: automaticRepliesChangeSchema.shape.state,
  start: automaticRepliesChangeSchema.shape.start,
  end: automaticRepliesChangeSchema.shape.end,
  internal: automaticRepliesChangeSchema.shape.internalMessage,
  external: automaticRepliesChangeSchema.shape.externalMessage,
}));

/** What of a mailbox can be set at any time; what is left out stays. */
export const mailboxSettings = {
  version: z.enum(exchangeVersions).optional(),
  'smtp-address': z.email().max(320).optional(),
  'working-hours': workingHoursSchema.optional(),
  'automatic-replies': automaticRepliesSchema.optional(),
};
const mailboxSettingsSchema = z.strictObject(mailboxSettings);
export type MailboxSettings = z.infer<typeof mailboxSettingsSchema>;

/** A mailbox at the start. */
export const mailboxSchema = lateObject(() => ({
  ...mailboxSettings,
  calendar: fileSchema.optional().meta({ description: 'An iCalendar file, such as ./alice.ics.' }),
  entries: z.array(entrySchema).max(1000).optional(),
})).meta({ description: 'What is in a mailbox before anybody signs in.' });
