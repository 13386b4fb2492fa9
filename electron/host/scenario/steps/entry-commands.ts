import type { Command, CommandOf } from '../../../../shared/contract/commands/command.js';
import type { EntryForm, MailboxSettings } from '../../../../shared/scenario/mailbox-schema.js';

/** The command that puts an entry into a calendar. */
export const addEntry = (mailbox: string, entry: EntryForm): CommandOf<'exchange.add-entry'> => ({
  name: 'exchange.add-entry',
  mailbox,
  subject: entry.subject,
  start: entry.start,
  end: entry.end,
  ...(entry.location !== undefined && { location: entry.location }),
  ...(entry.busy !== undefined && { busyType: entry.busy }),
  ...(entry.meeting !== undefined && { meeting: entry.meeting }),
  ...(entry['all-day'] !== undefined && { allDay: entry['all-day'] }),
});

/** The command that changes a mailbox; none when nothing is to change. */
export function setMailbox(mailbox: string, settings: MailboxSettings): readonly Command[] {
  const { version } = settings;
  const smtpAddress = settings['smtp-address'];
  const hours = settings['working-hours'];
  const replies = settings['automatic-replies'];
  const command: CommandOf<'exchange.set-mailbox'> = {
    name: 'exchange.set-mailbox',
    mailbox,
    ...(version !== undefined && { version }),
    ...(smtpAddress !== undefined && { smtpAddress }),
    ...(hours && {
      workingHours: {
        timeZone: hours['time-zone'],
        days: hours.days,
        startMinutes: minutesOf(hours.start),
        endMinutes: minutesOf(hours.end),
      },
    }),
    ...(replies && {
      automaticReplies: {
        state: replies.state,
        start: replies.start,
        end: replies.end,
        internalMessage: replies.internal,
        externalMessage: replies.external,
      },
    }),
  };
  return Object.keys(command).length > 2 ? [command] : [];
}

/** Minutes after midnight of `08:30`. */
function minutesOf(time: string | undefined): number | undefined {
  if (time === undefined) return undefined;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
