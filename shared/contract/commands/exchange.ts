import { counted } from '../../lync/counted.js';
import { faultKinds, faultTargets } from '../../lync/exchange-faults.js';
import { automaticReplyStates, exchangeVersions } from '../../lync/mailbox.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { weekdays } from '../../time/wall-time.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { busyTypeSchema } from '../views/calendar.js';
import { importedCalendarSchema } from '../views/mailbox.js';
import { defineCommand, operatorAct } from './define-command.js';
import { localMomentSchema } from './local-moment.js';
import { valuesInWords, withDetail } from './one-line.js';

const mailbox = personSchema;
const entry = z.string().min(1).max(200);
const lineSchema = textOf('prose', z.string().max(255));
const minutesSchema = z.int().min(0).max(1440);

/** Working hours of a mailbox; what is left out stays. */
export const workingHoursChangeSchema = lateObject(() => ({
  /** IANA name. */
  timeZone: textOf('program', z.string().min(1).max(64)).optional(),
  days: z.array(z.enum(weekdays)).max(7).optional(),
  /** Minutes after local midnight. */
  startMinutes: minutesSchema.optional(),
  endMinutes: minutesSchema.optional(),
}));

/** Automatic replies of a mailbox; what is left out stays. */
export const automaticRepliesChangeSchema = lateObject(() => ({
  state: z.enum(automaticReplyStates).optional(),
  start: localMomentSchema.nullable().optional(),
  end: localMomentSchema.nullable().optional(),
  internalMessage: textOf('prose', z.string().max(20_000)).optional(),
  externalMessage: textOf('prose', z.string().max(20_000)).optional(),
}));

export const exchangeFaultSchema = lateObject(() => ({
  target: z.enum(faultTargets),
  /** Strikes requests about this mailbox only. */
  mailbox: mailbox.optional(),
  kind: z.enum(faultKinds),
  /** Strikes so many requests, then no more. */
  times: z.int().min(1).max(100_000).optional(),
  /** Strikes until this moment. */
  until: localMomentSchema.optional(),
}));

/** What the operator does in mailboxes, and to the servers that hold them. */
export const exchangeCommands = [
  defineCommand({
    name: 'exchange.add-entry',
    ...operatorAct,
    summary: 'Puts an entry into a calendar.',
    input: () => ({
      mailbox,
      subject: lineSchema,
      location: lineSchema.optional(),
      start: localMomentSchema,
      end: localMomentSchema,
      busyType: busyTypeSchema.optional().describe('Busy unless given.'),
      meeting: z.boolean().optional().describe('Whether others take part; true unless given.'),
      allDay: z
        .boolean()
        .optional()
        .describe('Whole days: from midnight before the start to midnight after the end.'),
    }),
    result: () => lateObject(() => ({ entry: z.string().describe('Id of the entry.') })),
    sentence: ({ subject, start, end, ...input }) =>
      `Put "${subject}" into the calendar of ${input.mailbox}, ${start} to ${end}.`,
  }),
  defineCommand({
    name: 'exchange.change-entry',
    ...operatorAct,
    summary:
      'Changes an entry; what is left out stays. An occurrence of a series leaves the others as they are.',
    input: () => ({
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
    sentence: ({ subject, location, start, end, busyType, meeting, allDay, ...input }) => {
      const changes = [
        subject === undefined ? '' : `subject "${subject}"`,
        location === undefined ? '' : `location "${location}"`,
        start === undefined ? '' : `start ${start}`,
        end === undefined ? '' : `end ${end}`,
        busyType === undefined ? '' : `shown as ${busyType}`,
        meeting === undefined ? '' : meeting ? 'a meeting' : 'an appointment',
        allDay === undefined ? '' : allDay ? 'all day' : 'not all day',
      ].filter((change) => change !== '');
      const detail = changes.length === 0 ? '' : `: ${changes.join(', ')}`;
      return `Change the entry ${input.entry} of ${input.mailbox}${detail}.`;
    },
  }),
  defineCommand({
    name: 'exchange.remove-entry',
    ...operatorAct,
    summary:
      'Removes an entry: by the id of a series all of it, by that of an occurrence only this one.',
    input: () => ({ mailbox, entry }),
    sentence: (input) => `Take the entry ${input.entry} out of the calendar of ${input.mailbox}.`,
  }),
  defineCommand({
    name: 'exchange.import-calendar',
    ...operatorAct,
    summary:
      'Puts what can be read of an iCalendar file into a mailbox, and lists the rest. What has a UID takes the place of what was imported by that UID before.',
    input: () => ({
      mailbox,
      text: z
        .string()
        .describe('The file as it is; its size is capped by the reader, which says so.'),
      fileName: z.string().max(500),
    }),
    result: () => importedCalendarSchema,
    sentence: ({ fileName, ...input }) => `Read ${fileName} into the calendar of ${input.mailbox}.`,
  }),
  defineCommand({
    name: 'exchange.set-mailbox',
    ...operatorAct,
    summary:
      'Changes version, address, working hours or automatic replies of a mailbox; what is left out stays.',
    input: () => ({
      mailbox,
      version: z.enum(exchangeVersions).optional(),
      smtpAddress: z.email().max(320).optional(),
      workingHours: workingHoursChangeSchema.optional(),
      automaticReplies: automaticRepliesChangeSchema.optional(),
    }),
    sentence: ({ version, smtpAddress, workingHours, automaticReplies, ...input }) =>
      withDetail(
        `Change the mailbox of ${input.mailbox}`,
        valuesInWords({ version, smtpAddress, workingHours, automaticReplies }),
      ),
  }),
  defineCommand({
    name: 'exchange.set-fault',
    ...operatorAct,
    summary: 'Has requests to Exchange fail.',
    input: () => exchangeFaultSchema.shape,
    sentence: ({ target, kind, times, until, ...input }) => {
      const whom = input.mailbox === undefined ? '' : ` for ${input.mailbox}`;
      const count = times === undefined ? '' : `, ${counted(times, 'time')}`;
      const end = until === undefined ? '' : `, until ${until}`;
      return `Let Exchange fail${whom}: ${target} ${kind}${count}${end}.`;
    },
  }),
  defineCommand({
    name: 'exchange.clear-faults',
    ...operatorAct,
    summary: 'Ends all faults of Exchange.',
    sentence: () => 'Let Exchange work again.',
  }),
] as const;
