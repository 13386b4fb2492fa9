import type { CommandOf } from '../../contract/commands/command.js';
import { localMomentSchema } from '../../contract/commands/local-moment.js';
import { personSchema } from '../../contract/resolve-names.js';
import { faultKinds, faultTargets } from '../../lync/exchange-faults.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import {
  type EntryForm,
  entryShape,
  type MailboxSettings,
  mailboxSettings,
} from '../mailbox-schema.js';
import { fileOrTextShape, lineSchema, oneOfFileAndText } from '../vocabulary.js';
import { defineAct, textOf } from './define-act.js';

const who = personSchema;

/** What the operator does in mailboxes, and to the servers that hold them. */
export const mailboxActs = {
  meeting: defineAct({
    summary: 'Puts an entry into a calendar.',
    schema: lateObject(() => ({ who, ...entryShape })),
    to: (form, names) => [addEntry(names.person(form.who, 'who'), form)],
    from: {
      'exchange.add-entry': ({ name: _, mailbox, busyType, allDay, ...entry }) => ({
        who: mailbox,
        ...entry,
        busy: busyType,
        'all-day': allDay,
      }),
    },
  }),
  'change-meeting': defineAct({
    summary: 'Changes the entry of that subject.',
    schema: lateObject(() => ({
      ...z.strictObject(entryShape).partial().shape,
      who,
      subject: lineSchema,
      'new-subject': lineSchema.optional(),
    })),
    to: (
      { who: person, subject, 'new-subject': newSubject, busy, 'all-day': allDay, ...change },
      names,
    ) => {
      const mailbox = names.person(person, 'who');
      return {
        calendar: mailbox,
        commands: async (world) => [
          {
            name: 'exchange.change-entry',
            mailbox,
            entry: await world.entryOf(mailbox, subject),
            subject: newSubject,
            ...change,
            busyType: busy,
            allDay,
          },
        ],
      };
    },
    from: {
      'exchange.change-entry': ({ name: _, mailbox, entry, ...change }, world) => {
        const subject = world.subjectOf(mailbox, entry);
        if (subject === null) return null;
        const { subject: newSubject, busyType, allDay, ...others } = change;
        return {
          who: mailbox,
          subject,
          'new-subject': newSubject,
          ...others,
          busy: busyType,
          'all-day': allDay,
        };
      },
    },
  }),
  'delete-meeting': defineAct({
    summary: 'Takes the entry of that subject out of the calendar.',
    schema: lateObject(() => ({ who, subject: lineSchema })),
    to: (form, names) => {
      const mailbox = names.person(form.who, 'who');
      return {
        calendar: mailbox,
        commands: async (world) => [
          {
            name: 'exchange.remove-entry',
            mailbox,
            entry: await world.entryOf(mailbox, form.subject),
          },
        ],
      };
    },
    from: {
      'exchange.remove-entry': ({ mailbox, entry }, world) => {
        const subject = world.subjectOf(mailbox, entry);
        return subject === null ? null : { who: mailbox, subject };
      },
    },
  }),
  calendar: defineAct({
    summary: 'Imports an iCalendar file, or the text of one.',
    schema: lateObject(() => ({ who, ...fileOrTextShape })).refine(...oneOfFileAndText),
    to: (form, names) => [
      {
        name: 'exchange.import-calendar',
        mailbox: names.person(form.who, 'who'),
        ...textOf(form, names),
      },
    ],
    from: {
      'exchange.import-calendar': ({ mailbox, text, fileName }) => ({
        who: mailbox,
        text,
        name: fileName,
      }),
    },
  }),
  mailbox: defineAct({
    summary: 'Changes what a mailbox is set to. What is left out stays.',
    schema: lateObject(() => ({ who, ...mailboxSettings })),
    to: ({ who: person, ...settings }, names) => setMailbox(names.person(person, 'who'), settings),
    from: {
      'exchange.set-mailbox': (command) => ({ who: command.mailbox, ...settingsOf(command) }),
    },
  }),
  fault: defineAct({
    summary: 'Something goes wrong with Exchange.',
    schema: lateObject(() => ({
      target: z.enum(faultTargets),
      kind: z.enum(faultKinds),
      who: personSchema.optional(),
      times: z.int().min(1).max(100_000).optional(),
      until: localMomentSchema.optional(),
    })),
    to: ({ who: person, ...fault }, names) => [
      {
        name: 'exchange.set-fault',
        ...fault,
        mailbox: person === undefined ? undefined : names.person(person, 'who'),
      },
    ],
    from: {
      'exchange.set-fault': ({ name: _, mailbox, ...fault }) => ({ ...fault, who: mailbox }),
    },
  }),
  'clear-faults': defineAct({
    summary: 'Nothing is wrong with Exchange any more.',
    schema: z.literal(true),
    to: () => [{ name: 'exchange.clear-faults' }],
    from: { 'exchange.clear-faults': () => true as const },
  }),
};

/** The command that puts an entry into a calendar. */
export const addEntry = (
  mailbox: string,
  { subject, start, end, location, busy, meeting, 'all-day': allDay }: EntryForm,
): CommandOf<'exchange.add-entry'> => ({
  name: 'exchange.add-entry',
  mailbox,
  subject,
  start,
  end,
  location,
  busyType: busy,
  meeting,
  allDay,
});

/** The command that changes what a mailbox is set to; none when nothing is to change. */
export function setMailbox(
  mailbox: string,
  settings: MailboxSettings,
): readonly CommandOf<'exchange.set-mailbox'>[] {
  const isSet = Object.keys(mailboxSettings).some((key) => Object.hasOwn(settings, key));
  return isSet ? [settingCommand(mailbox, settings)] : [];
}

function settingCommand(
  mailbox: string,
  settings: MailboxSettings,
): CommandOf<'exchange.set-mailbox'> {
  const hours = settings['working-hours'];
  const replies = settings['automatic-replies'];
  return {
    name: 'exchange.set-mailbox',
    mailbox,
    version: settings.version,
    smtpAddress: settings['smtp-address'],
    workingHours: hours && {
      timeZone: hours['time-zone'],
      days: hours.days,
      startMinutes: minutesOf(hours.start),
      endMinutes: minutesOf(hours.end),
    },
    automaticReplies: replies && {
      state: replies.state,
      start: replies.start,
      end: replies.end,
      internalMessage: replies.internal,
      externalMessage: replies.external,
    },
  };
}

const settingsOf = ({
  version,
  smtpAddress,
  workingHours: hours,
  automaticReplies: replies,
}: CommandOf<'exchange.set-mailbox'>): MailboxSettings => ({
  version,
  'smtp-address': smtpAddress,
  'working-hours': hours && {
    'time-zone': hours.timeZone,
    days: hours.days,
    start: timeOf(hours.startMinutes),
    end: timeOf(hours.endMinutes),
  },
  'automatic-replies': replies && {
    state: replies.state,
    start: replies.start,
    end: replies.end,
    internal: replies.internalMessage,
    external: replies.externalMessage,
  },
});

/** Minutes after midnight of `08:30`. */
function minutesOf(time: string | undefined): number | undefined {
  if (time === undefined) return undefined;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `08:30` of minutes after midnight. */
function timeOf(minutes: number | undefined): string | undefined {
  if (minutes === undefined) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
