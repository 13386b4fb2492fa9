import { z } from 'zod';
import { faultKinds, faultTargets } from '../../lync/exchange-faults.js';
import { busyTypeSchema } from '../views/calendar.js';
import { sipSchema } from './client.js';
import { localMomentSchema } from './local-moment.js';

const mailbox = sipSchema;
const entry = z.string().min(1).max(200);
const lineSchema = z.string().max(255);
const weekdaySchema = z.enum([
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]);
const minutesSchema = z.int().min(0).max(1440);

/** Working hours of a mailbox; what is left out stays. */
export const workingHoursChangeSchema = z.strictObject({
  /** IANA name. */
  timeZone: z.string().min(1).max(64).optional(),
  days: z.array(weekdaySchema).max(7).optional(),
  /** Minutes after local midnight. */
  startMinutes: minutesSchema.optional(),
  endMinutes: minutesSchema.optional(),
});

/** Automatic replies of a mailbox; what is left out stays. */
export const automaticRepliesChangeSchema = z.strictObject({
  state: z.enum(['disabled', 'enabled', 'scheduled']).optional(),
  start: localMomentSchema.nullable().optional(),
  end: localMomentSchema.nullable().optional(),
  internalMessage: z.string().max(20_000).optional(),
  externalMessage: z.string().max(20_000).optional(),
});

export const exchangeFaultSchema = z.strictObject({
  target: z.enum(faultTargets),
  /** Strikes requests about this mailbox only. */
  mailbox: mailbox.optional(),
  kind: z.enum(faultKinds),
  /** Strikes so many requests, then no more. */
  times: z.int().min(1).max(100_000).optional(),
  /** Strikes until this moment. */
  until: localMomentSchema.optional(),
});

/** What the operator does in mailboxes, and to the servers that hold them. */
export const exchangeCommands = [
  z.strictObject({
    name: z.literal('exchange.add-entry'),
    mailbox,
    subject: lineSchema,
    location: lineSchema.optional(),
    start: localMomentSchema,
    end: localMomentSchema,
    /** Busy unless told otherwise. */
    busyType: busyTypeSchema.optional(),
    /** True unless told otherwise: others take part. */
    meeting: z.boolean().optional(),
    /** Whole days: from midnight before the start to midnight after the end. */
    allDay: z.boolean().optional(),
  }),
  /** What is left out stays. An occurrence of a series leaves the others as they are. */
  z.strictObject({
    name: z.literal('exchange.change-entry'),
    mailbox,
    entry,
    subject: lineSchema.optional(),
    location: lineSchema.optional(),
    start: localMomentSchema.optional(),
    end: localMomentSchema.optional(),
    busyType: busyTypeSchema.optional(),
    meeting: z.boolean().optional(),
    allDay: z.boolean().optional(),
  }),
  /** By the id of a series all of it, by that of an occurrence only this one. */
  z.strictObject({ name: z.literal('exchange.remove-entry'), mailbox, entry }),
  /** What has a UID takes the place of what was imported by that UID before. */
  z.strictObject({
    name: z.literal('exchange.import-calendar'),
    mailbox,
    /** The file as it is; its size is capped by the reader, which says so. */
    text: z.string(),
    fileName: z.string().max(500),
  }),
  z.strictObject({
    name: z.literal('exchange.set-mailbox'),
    mailbox,
    version: z.enum(['2003', '2007', '2010']).optional(),
    smtpAddress: z.email().max(320).optional(),
    workingHours: workingHoursChangeSchema.optional(),
    automaticReplies: automaticRepliesChangeSchema.optional(),
  }),
  exchangeFaultSchema.extend({ name: z.literal('exchange.set-fault') }),
  z.strictObject({ name: z.literal('exchange.clear-faults') }),
] as const;
