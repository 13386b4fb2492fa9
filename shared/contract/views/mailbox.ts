import { faultKinds, faultTargets } from '../../lync/exchange-faults.js';
import { automaticReplyStates, exchangeVersions } from '../../lync/mailbox.js';
import * as z from '../../schema/late-zod.js';
import { weekdays } from '../../time/wall-time.js';
import { busyTypeSchema } from './calendar.js';
import { type Data, instantSchema, view } from './data.js';

export const mailboxEntryViewSchema = view(
  'MailboxEntryView',
  'An entry or an occurrence in a mailbox, as Exchange holds it: the half-open time [start, end).',
  () => ({
    id: z.string().describe('`<series>#<start>` for an occurrence.'),
    subject: z.string(),
    location: z.string(),
    start: instantSchema,
    end: instantSchema,
    busyType: busyTypeSchema,
    isMeeting: z.boolean(),
    isAllDay: z.boolean(),
    createdAt: instantSchema,
  }),
);
export type MailboxEntryView = Data<typeof mailboxEntryViewSchema>;

const passedOverEntrySchema = view(
  'PassedOverEntry',
  'An entry of an iCalendar file that was not read.',
  () => ({
    line: z.int().describe('Where it begins, counted from 1.'),
    entry: z.string().describe('Its subject, or its UID; empty where it has neither.'),
    reason: z.string().describe('What is wrong, and what to do about it.'),
  }),
);
export type PassedOverEntry = Data<typeof passedOverEntrySchema>;

export const importedCalendarSchema = view(
  'ImportedCalendar',
  'What came of reading an iCalendar file.',
  () => ({
    imported: z.int().describe('Entries and series.'),
    replaced: z
      .int()
      .describe('Of what the mailbox held before, how much was replaced or taken out.'),
    passedOver: z
      .array(passedOverEntrySchema)
      .describe('In the order of the file; at most 1000, the rest is counted in the notes.'),
    notes: z.array(z.string()).describe('What was taken for granted or skipped, in sentences.'),
  }),
);
export type ImportedCalendar = Data<typeof importedCalendarSchema>;

const exchangeFaultViewSchema = view(
  'ExchangeFaultView',
  'A fault in force, as `exchange.set-fault` set it.',
  () => ({
    target: z.enum(faultTargets),
    kind: z.enum(faultKinds),
    mailbox: z.string().nullable().describe('Null for all mailboxes.'),
    times: z.int().nullable().describe('Requests it strikes yet; null without count.'),
    until: instantSchema.nullable(),
  }),
);
export type ExchangeFaultView = Data<typeof exchangeFaultViewSchema>;

export const mailboxViewSchema = view('MailboxView', 'The mailbox of a signed-in person.', () => ({
  sip: z.string(),
  displayName: z.string(),
  smtpAddress: z.string(),
  version: z.enum(exchangeVersions).describe('Of the Exchange Server that holds it.'),
  workingHours: z.strictObject({
    timeZone: z.string(),
    days: z.array(z.enum(weekdays)),
    startMinutes: z.int().describe('After midnight, in that time zone.'),
    endMinutes: z.int(),
  }),
  automaticReplies: z.strictObject({
    state: z.enum(automaticReplyStates),
    start: instantSchema.nullable(),
    end: instantSchema.nullable(),
    internalMessage: z.string(),
    externalMessage: z.string(),
  }),
  entries: z
    .array(mailboxEntryViewSchema)
    .describe('Seven days back and seven ahead, by start; at most 500.'),
  faults: z.array(exchangeFaultViewSchema).describe('Faults that may strike this mailbox.'),
}));
export type MailboxView = Data<typeof mailboxViewSchema>;
