import type { CommandOf } from '../../../shared/contract/commands/command.js';
import type { exchangeCommands as definitions } from '../../../shared/contract/commands/exchange.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { HappeningKind } from '../../../shared/contract/log-kinds.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import type { EventLog } from '../clock/event-log.js';
import type { CalendarEntry } from '../exchange/calendar/calendar-entry.js';
import type { ExchangeError } from '../exchange/exchange-error.js';
import type { ExchangeServer } from '../exchange/exchange-server.js';
import type { Mailbox, MailboxContent } from '../exchange/mailboxes/mailbox.js';
import type { HandlersOf } from './command-handlers.js';
import type { LocalMoments } from './local-moment.js';

export interface ExchangeParts {
  readonly exchange: ExchangeServer;
  readonly log: EventLog;
  readonly moments: LocalMoments;
}

/** What the operator does in mailboxes, and to the servers that hold them. */
export function exchangeCommands(parts: ExchangeParts): HandlersOf<typeof definitions> {
  const { exchange, moments } = parts;
  const { mailboxes, faults } = exchange;
  const tell = (kind: HappeningKind, sip: string, text: string) => {
    parts.log.append({ kind, actor: 'server', sip, text });
  };
  return {
    'exchange.add-entry': (command) => {
      const mailbox = mailboxes.get(command.mailbox);
      const { subject, location = '', busyType = 'busy', meeting = true, allDay = false } = command;
      const start = moments.read(command.start, 'start');
      const end = moments.read(command.end, 'end');
      const times = timesOf({ start, end, isAllDay: allDay }, moments);
      const fields = { subject, location, ...times, busyType, isMeeting: meeting };
      const entry = mailbox.addEntry(fields);
      tell(
        'mailbox.entry-added',
        mailbox.sip,
        `${named(entry)} is in the calendar of ${mailbox.sip}.`,
      );
      return { entry: entry.id };
    },
    'exchange.change-entry': (command) => {
      const mailbox = mailboxes.get(command.mailbox);
      const former = mailbox.find(command.entry);
      const changes = readChanges(command, former, moments);
      const entry = mailbox.changeEntry(command.entry, changes);
      tell('mailbox.entry-changed', mailbox.sip, `${named(entry)} was changed.`);
    },
    'exchange.remove-entry': (command) => {
      const mailbox = mailboxes.get(command.mailbox);
      const entry = mailbox.find(command.entry);
      mailbox.removeEntry(command.entry);
      const what = entry ? named(entry) : `The series ${command.entry}`;
      tell('mailbox.entry-removed', mailbox.sip, `${what} was taken out of the calendar.`);
    },
    'exchange.import-calendar': ({ mailbox, text, fileName }) => {
      const { sip } = mailboxes.get(mailbox);
      const result = mailboxes.importCalendar(sip, text);
      const { imported, replaced, passedOver, notes } = result;
      const things = imported === 1 ? '1 entry' : `${imported} entries and series`;
      const place = replaced === 0 ? '' : ` ${replaced} that were there before went for them.`;
      tell('mailbox.calendar-imported', sip, `${things} came from ${fileName}.${place}`);
      for (const { line, entry, reason } of passedOver) {
        const name = entry === '' ? 'an entry' : `"${entry}"`;
        tell(
          'mailbox.entry-passed-over',
          sip,
          `${fileName}, line ${line}: ${name} was passed over: ${reason}`,
        );
      }
      for (const note of notes) tell('mailbox.import-noted', sip, `${fileName}: ${note}`);
      return result;
    },
    'exchange.set-mailbox': (command) => {
      const mailbox = mailboxes.get(command.mailbox);
      mailboxes.change(mailbox.sip, readContent(command, mailbox, moments));
      tell('mailbox.changed', mailbox.sip, describe(mailbox));
    },
    'exchange.set-fault': ({ target, kind, mailbox, times = null, until }) =>
      faults.set({
        target,
        kind,
        mailbox: mailbox === undefined ? null : mailboxes.get(mailbox).sip,
        times,
        until: until === undefined ? null : moments.read(until, 'until'),
      }),
    'exchange.clear-faults': () => faults.clear(),
  };
}

/** A refusal of Exchange as a refusal of the command. */
export function exchangeRefusal({ code, message }: ExchangeError): CommandError {
  const isMissing = code === 'entry-not-found' || code === 'mailbox-not-found';
  return new CommandError(isMissing ? 'not-found' : 'invalid-input', message, pathOf(code));
}

function pathOf(code: ExchangeError['code']): string {
  switch (code) {
    case 'mailbox-not-found':
      return 'mailbox';
    case 'entry-not-found':
      return 'entry';
    case 'zero-length-entry':
    case 'negative-entry':
    case 'entry-out-of-range':
      return 'end';
    case 'address-taken':
      return 'smtpAddress';
    case 'working-hours':
      return 'workingHours';
    case 'automatic-replies':
      return 'automaticReplies';
    case 'time-zone':
      return 'workingHours.timeZone';
    default:
      return 'text';
  }
}

type EntryTimes = Pick<CalendarEntry, 'start' | 'end' | 'isAllDay'>;

/** Whole days where that is wanted: from midnight before the start to midnight after the end. */
function timesOf({ start, end, isAllDay }: EntryTimes, moments: LocalMoments): EntryTimes {
  if (!isAllDay || end < start) return { start, end, isAllDay };
  // An end at midnight is the end of the day before it.
  const last = end > start ? toInstant(end - 1) : end;
  return { start: moments.dayOf(start).from, end: moments.dayOf(last).to, isAllDay };
}

/** What an entry is to be; an unknown one is left for the mailbox to refuse. */
function readChanges(
  command: CommandOf<'exchange.change-entry'>,
  former: CalendarEntry | undefined,
  moments: LocalMoments,
) {
  const { subject, location, busyType, meeting, allDay } = command;
  const start = readOptional(command.start, moments, 'start') ?? former?.start;
  const end = readOptional(command.end, moments, 'end') ?? former?.end;
  const isAllDay = allDay ?? former?.isAllDay ?? false;
  const isTimed = [command.start, command.end, allDay].some((given) => given !== undefined);
  return {
    ...(subject !== undefined && { subject }),
    ...(location !== undefined && { location }),
    ...(busyType !== undefined && { busyType }),
    ...(meeting !== undefined && { isMeeting: meeting }),
    ...(isTimed &&
      start !== undefined &&
      end !== undefined &&
      timesOf({ start, end, isAllDay }, moments)),
  };
}

function readContent(
  command: CommandOf<'exchange.set-mailbox'>,
  mailbox: Mailbox,
  moments: LocalMoments,
): Partial<MailboxContent> {
  const { version, smtpAddress, workingHours, automaticReplies } = command;
  return {
    ...(version !== undefined && { version }),
    ...(smtpAddress !== undefined && { smtpAddress }),
    ...(workingHours && { workingHours: { ...mailbox.workingHours, ...given(workingHours) } }),
    ...(automaticReplies && {
      automaticReplies: {
        ...mailbox.automaticReplies,
        ...given({
          ...automaticReplies,
          start: readOptional(automaticReplies.start, moments, 'automaticReplies.start'),
          end: readOptional(automaticReplies.end, moments, 'automaticReplies.end'),
        }),
      },
    }),
  };
}

function readOptional<Absent extends null | undefined>(
  text: string | Absent,
  moments: LocalMoments,
  path: string,
): Instant | Absent {
  return typeof text === 'string' ? moments.read(text, path) : text;
}

/** The properties that have a value. */
function given<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const named = ({ subject }: CalendarEntry): string =>
  subject.trim() === '' ? 'An entry without subject' : `"${subject}"`;

function describe({ sip, version, smtpAddress, automaticReplies }: Mailbox): string {
  return `The mailbox of ${sip} is ${smtpAddress} on Exchange ${version}, automatic replies ${automaticReplies.state}.`;
}
