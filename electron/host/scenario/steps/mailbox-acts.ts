import type { Command } from '../../../../shared/contract/commands/command.js';
import { type Compilers, commands, whoOf } from './compiler.js';
import { addEntry, setMailbox } from './entry-commands.js';

/** What the operator does in mailboxes, and to the servers that hold them. */
export const mailboxActs: Compilers<
  | 'meeting'
  | 'change-meeting'
  | 'delete-meeting'
  | 'calendar'
  | 'mailbox'
  | 'fault'
  | 'clear-faults'
> = {
  meeting: (form, names, path) => commands(addEntry(whoOf(form, names, path), form)),
  'change-meeting': (form, names, path) => {
    const mailbox = whoOf(form, names, path);
    const { subject, 'new-subject': newSubject, busy, start, end, location, meeting } = form;
    const command = (entry: string): Command => ({
      name: 'exchange.change-entry',
      mailbox,
      entry,
      subject: newSubject,
      start,
      end,
      location,
      busyType: busy,
      meeting,
    });
    return [{ kind: 'entry', mailbox, subject, command }];
  },
  'delete-meeting': (form, names, path) => {
    const mailbox = whoOf(form, names, path);
    const command = (entry: string): Command => ({ name: 'exchange.remove-entry', mailbox, entry });
    return [{ kind: 'entry', mailbox, subject: form.subject, command }];
  },
  calendar: (form, names, path) =>
    commands({
      name: 'exchange.import-calendar',
      mailbox: whoOf(form, names, path),
      text: names.text(form.file, [...path, 'file']),
      fileName: form.file,
    }),
  mailbox: (form, names, path) => commands(...setMailbox(whoOf(form, names, path), form)),
  fault: ({ who, ...fault }, names, path) =>
    commands({
      name: 'exchange.set-fault',
      ...fault,
      ...(who !== undefined && { mailbox: names.person(who, [...path, 'who']) }),
    }),
  'clear-faults': () => commands({ name: 'exchange.clear-faults' }),
};
