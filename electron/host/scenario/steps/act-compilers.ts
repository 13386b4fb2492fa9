import type { Command, CommandOf } from '../../../../shared/contract/commands/command.js';
import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import type { ActForm, ActName } from '../../../../shared/scenario/step-schema.js';
import type { Compilation } from '../compilation.js';
import type { StepAction } from '../scenario.js';
import { compileExpectation } from './compile-expectation.js';
import { addEntry, setMailbox } from './entry-commands.js';

/** Turns what a step says into what it does. `path` is where that stands in the file. */
type Compiler<Form> = (form: Form, names: Compilation, path: JsonPath) => readonly StepAction[];

const commands = (...all: readonly Command[]): readonly StepAction[] =>
  all.length === 0 ? [] : [{ kind: 'commands', commands: all }];

const forEach =
  (
    name: 'client.sign-in' | 'client.sign-out' | 'client.sign-out-and-in',
  ): Compiler<ActForm<'sign-in'>> =>
  (people, names, path) =>
    commands(...names.people(people, path).map((sip) => ({ name, sip })));

type DeviceCommand = Extract<
  Command['name'],
  | 'endpoint.lock'
  | 'endpoint.unlock'
  | 'endpoint.idle'
  | 'endpoint.activity'
  | 'endpoint.disconnect'
  | 'endpoint.reconnect'
  | 'endpoint.end-call'
>;

const atDevice =
  (name: DeviceCommand): Compiler<ActForm<'lock'>> =>
  (form, names, path) =>
    commands({ name, ...deviceOf(form, names, path) });

function deviceOf(form: ActForm<'lock'>, names: Compilation, path: JsonPath) {
  if (typeof form === 'string') return { sip: names.person(form, path) };
  return { sip: names.person(form.who, [...path, 'who']), endpoint: form.device };
}

/** One per act: the sugar of scenario files, mapped to commands of the contract. */
export const actCompilers: { readonly [N in ActName]: Compiler<ActForm<N>> } = {
  shell: (text) => commands({ name: 'shell.run', text }),
  answer: (choice) => commands({ name: 'shell.answer', choice }),
  'sign-in': forEach('client.sign-in'),
  'sign-out': forEach('client.sign-out'),
  'sign-out-and-in': forEach('client.sign-out-and-in'),
  run: (duration) => commands({ name: 'clock.run', duration }),
  until: (form, names, path) => {
    if (typeof form === 'string') return commands({ name: 'clock.run-to', time: form });
    const { kind, who, within } = form;
    const sip = who === undefined ? {} : { sip: names.person(who, [...path, 'who']) };
    return commands({ name: 'clock.until', condition: { kind, ...sip }, within });
  },
  next: (count) =>
    commands(...Array.from({ length: count }, () => ({ name: 'clock.next' as const }))),
  sleep: (form, names, path) =>
    commands({
      name: 'clock.sleep',
      sip: names.person(form.who, [...path, 'who']),
      duration: form.for,
    }),
  play: (form) => commands({ name: 'clock.run', duration: form.for }),
  meeting: ({ who, ...entry }, names, path) =>
    commands(addEntry(names.person(who, [...path, 'who']), entry)),
  'change-meeting': ({ who, subject, ...changes }, names, path) => {
    const mailbox = names.person(who, [...path, 'who']);
    const { 'new-subject': newSubject, busy, ...others } = changes;
    const changed = {
      ...others,
      ...(newSubject !== undefined && { subject: newSubject }),
      ...(busy !== undefined && { busyType: busy }),
    };
    const command = (entry: string): CommandOf<'exchange.change-entry'> => ({
      name: 'exchange.change-entry',
      mailbox,
      entry,
      ...changed,
    });
    return [{ kind: 'entry', mailbox, subject, command }];
  },
  'delete-meeting': ({ who, subject }, names, path) => {
    const mailbox = names.person(who, [...path, 'who']);
    const command = (entry: string): Command => ({ name: 'exchange.remove-entry', mailbox, entry });
    return [{ kind: 'entry', mailbox, subject, command }];
  },
  calendar: ({ who, file }, names, path) =>
    commands({
      name: 'exchange.import-calendar',
      mailbox: names.person(who, [...path, 'who']),
      text: names.text(file, [...path, 'file']),
      fileName: file,
    }),
  mailbox: ({ who, ...settings }, names, path) =>
    commands(...setMailbox(names.person(who, [...path, 'who']), settings)),
  fault: ({ who, ...fault }, names, path) =>
    commands({
      name: 'exchange.set-fault',
      ...fault,
      ...(who !== undefined && { mailbox: names.person(who, [...path, 'who']) }),
    }),
  'clear-faults': () => commands({ name: 'exchange.clear-faults' }),
  lock: atDevice('endpoint.lock'),
  unlock: atDevice('endpoint.unlock'),
  idle: atDevice('endpoint.idle'),
  activity: atDevice('endpoint.activity'),
  disconnect: atDevice('endpoint.disconnect'),
  reconnect: atDevice('endpoint.reconnect'),
  call: (form, names, path) => {
    const { who, kind = 'call', device } = typeof form === 'string' ? { who: form } : form;
    const sip = names.person(who, typeof form === 'string' ? path : [...path, 'who']);
    const at = device === undefined ? {} : { endpoint: device };
    return commands({ name: 'endpoint.start-call', sip, kind, ...at });
  },
  'end-call': atDevice('endpoint.end-call'),
  'add-device': ({ who, device }, names, path) =>
    commands({ name: 'endpoint.add', sip: names.person(who, [...path, 'who']), device }),
  'remove-device': ({ who, device }, names, path) =>
    commands({
      name: 'endpoint.remove',
      sip: names.person(who, [...path, 'who']),
      endpoint: device,
    }),
  relationship: ({ who, contact, is }, names, path) =>
    commands({
      name: 'client.set-relationship',
      sip: names.person(who, [...path, 'who']),
      contact: names.person(contact, [...path, 'contact']),
      relationship: is === 'none' ? null : is,
    }),
  status: ({ who, status }, names, path) =>
    commands({ name: 'client.set-status', sip: names.person(who, [...path, 'who']), status }),
  'note-text': ({ who, text }, names, path) =>
    commands({ name: 'client.set-note', sip: names.person(who, [...path, 'who']), text }),
  location: ({ who, text }, names, path) =>
    commands({ name: 'client.set-location', sip: names.person(who, [...path, 'who']), text }),
  display: ({ who, ...choice }, names, path) =>
    commands({ name: 'client.set-display', sip: names.person(who, [...path, 'who']), choice }),
  picture: ({ who, source, url }, names, path) => {
    const sip = names.person(who, [...path, 'who']);
    return commands(
      ...(url === undefined ? [] : [{ name: 'client.connect-picture' as const, sip, url }]),
      ...(source === undefined ? [] : [{ name: 'client.choose-picture' as const, sip, source }]),
    );
  },
  'option-values': ({ who, values }, names, path) =>
    commands({ name: 'client.apply-options', sip: names.person(who, [...path, 'who']), values }),
  'last-active': (delivery) => commands({ name: 'server.set-last-active', delivery }),
  command: (command) => commands(command),
  expect: (form, names, path) => [
    { kind: 'expect', expectation: compileExpectation(form, names, path) },
  ],
};
