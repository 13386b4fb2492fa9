import { z } from 'zod';
import type { Data } from '../../../../shared/contract/views/data.js';
import { exchangeVersions } from '../../../../shared/lync/mailbox.js';
import { calendarEntrySchema } from '../calendar/calendar-entry.js';
import { seriesStateSchema } from '../calendar/series.js';
import { unreadable } from '../icalendar/series-source.js';
import { automaticRepliesSchema } from './automatic-replies.js';
import { workingHoursSchema } from './working-hours.js';

const sipSchema = z.string().min(3).max(320);

const readableSeriesSchema = seriesStateSchema.superRefine((series, context) => {
  const reason = unreadable(series);
  if (reason === null) return;
  const message = `a series that can be read (${reason})`;
  context.addIssue({ code: 'custom', path: ['source'], message });
});

/** A mailbox as files hold it. */
export const mailboxStateSchema = z.strictObject({
  sip: sipSchema,
  smtpAddress: z.string().min(3).max(320),
  version: z.enum(exchangeVersions),
  workingHours: workingHoursSchema,
  automaticReplies: automaticRepliesSchema,
  lastId: z.int().nonnegative(),
  entries: z.array(calendarEntrySchema),
  series: z.array(readableSeriesSchema),
  /** Entries and series by the UID of the file that they came from; absent in older files. */
  uids: z.array(z.strictObject({ uid: z.string().max(1000), id: z.string().max(200) })).default([]),
});
export type MailboxState = Data<typeof mailboxStateSchema>;
