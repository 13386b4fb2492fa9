import type { Data } from '../../../../shared/contract/views/data.js';
import { exchangeVersions } from '../../../../shared/lync/mailbox.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { calendarEntrySchema } from '../calendar/calendar-entry.js';
import { automaticRepliesSchema } from './automatic-replies.js';
import { mailboxPastSchema, readableSeriesSchema } from './mailbox-past.js';
import { workingHoursSchema } from './working-hours.js';

const isByStart = (entries: readonly { readonly start: number }[]): boolean =>
  entries.every(({ start }, index) => start >= (entries[index - 1]?.start ?? start));

/** Entries and series by the UID of the file that they came from. */
const uidsSchema = z.array(z.strictObject({ uid: z.string().max(1000), id: z.string().max(200) }));

/** A mailbox as it is between two turns. */
export const mailboxSnapshotSchema = lateObject(() => ({
  smtpAddress: z.string().min(3).max(320),
  version: z.enum(exchangeVersions),
  workingHours: workingHoursSchema,
  automaticReplies: automaticRepliesSchema,
  lastId: z.int().nonnegative(),
  /** Counts its changes; clients are told it as ChangeKey. */
  revision: z.int().nonnegative(),
  entries: z.array(calendarEntrySchema).refine(isByStart, 'entries by start'),
  series: z.array(readableSeriesSchema),
  uids: uidsSchema,
  /** Absent where it is not known: in files of earlier versions. */
  past: mailboxPastSchema.exactOptional(),
}));
export type MailboxSnapshot = Data<typeof mailboxSnapshotSchema>;

/** The same in a state file of version 1; its entries may lie in any order, and UIDs are absent in early ones. */
export const mailboxStateSchema = mailboxSnapshotSchema
  .omit({ revision: true, past: true })
  .extend({
    sip: z.string().min(3).max(320),
    entries: z.array(calendarEntrySchema),
    uids: uidsSchema.default([]),
  });
