import { sampleText } from '../../electron/host/state/kept-organisation.js';
import type { Command } from '../../shared/contract/commands/command.js';
import type { SavedEmulator } from './saved-state.js';

/** A change that shows its number in the saved state. */
export interface KindOfChange {
  readonly name: string;
  readonly command: (number: number) => Command;
  /** What has to be done before it. */
  readonly first?: Command;
  /** Whether the state shows the change of that number. */
  readonly shows: (state: SavedEmulator, number: number) => boolean;
}

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const pictureUrl = (number: number) => `https://pictures.contoso.com/${number}.jpg`;
const userOf = ({ deployment }: SavedEmulator) => deployment.users.people[alice];
const mailboxOf = ({ deployment }: SavedEmulator) => deployment.exchange.mailboxes[alice];

/** Replaces everything that the others have changed. */
export const newOrganisation: KindOfChange = {
  name: 'organisation',
  command: (number) => ({
    name: 'organisation.load',
    text: `${sampleText()}${'\n'.repeat(number % 7)}`,
    fileName: `${number}.json`,
  }),
  shows: ({ organisation }, number) => organisation?.fileName === `${number}.json`,
};

/** One change of each part of the state, in turn. */
export const kindsOfChange: readonly KindOfChange[] = [
  {
    name: 'note',
    command: (number) => ({ name: 'client.set-note', sip: alice, text: `note ${number}` }),
    shows: ({ deployment }, number) =>
      deployment.presence.people.find(({ sip }) => sip === alice)?.note === `note ${number}`,
  },
  {
    name: 'location',
    command: (number) => ({ name: 'client.set-location', sip: alice, text: `room ${number}` }),
    shows: (state, number) => userOf(state)?.location === `room ${number}`,
  },
  {
    name: 'policy',
    command: (number) => ({
      name: 'shell.run',
      text: `Set-CsClientPolicy -CalendarStatePublicationInterval ${number + 1}`,
    }),
    shows: ({ deployment }, number) =>
      deployment.serverSettings.clientPolicies.policies[0]?.values
        .CalendarStatePublicationInterval ===
      number + 1,
  },
  {
    name: 'calendar entry',
    command: (number) => ({
      name: 'exchange.add-entry',
      mailbox: alice,
      subject: `entry ${number}`,
      start: '10:00',
      end: '11:00',
    }),
    shows: (state, number) => mailboxOf(state)?.entries.at(-1)?.subject === `entry ${number}`,
  },
  {
    name: 'calendar file',
    command: (number) => ({
      name: 'exchange.import-calendar',
      mailbox: alice,
      fileName: 'series.ics',
      text: [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'UID:series',
        'DTSTART:20101206T080000Z',
        'RRULE:FREQ=WEEKLY',
        `SUMMARY:series ${number}`,
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    }),
    shows: (state, number) =>
      mailboxOf(state)?.series[0]?.source.includes(`SUMMARY:series ${number}\r\n`) === true,
  },
  {
    name: 'registry',
    command: (number) => ({
      name: 'front-end.import-registry',
      frontEnd: 'fe1.contoso.com',
      fileName: 'value.reg',
      text: `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_USERS\\S-1-5-20\\Software]\r\n"text"="value ${number}"\r\n`,
    }),
    shows: ({ deployment }, number) =>
      JSON.stringify(deployment.frontEnds).includes(`"value ${number}"`),
  },
  {
    name: 'picture',
    command: (number) => ({
      name: 'client.connect-picture',
      sip: alice,
      url: pictureUrl(number),
    }),
    shows: (state, number) => userOf(state)?.settings.picture.webUrl === pictureUrl(number),
  },
  {
    name: 'message',
    first: { name: 'conversation.open', sip: alice, with: bob },
    command: (number) => ({
      name: 'conversation.send',
      sip: alice,
      conversation: bob,
      text: `message ${number}.`,
    }),
    shows: ({ deployment }, number) => {
      const text = `message ${number}.`;
      return [deployment.clients, deployment.log].every((part) =>
        JSON.stringify(part).includes(text),
      );
    },
  },
  {
    name: 'variable of the shell',
    command: (number) => ({ name: 'shell.run', text: `$number = "value ${number}."` }),
    shows: ({ deployment }, number) =>
      JSON.stringify(deployment.shell?.values ?? null).includes(`"value ${number}."`),
  },
  {
    name: 'fault',
    command: (number) => ({
      name: 'exchange.set-fault',
      target: 'ews',
      kind: 'unavailable',
      times: number + 1,
    }),
    shows: ({ deployment }, number) =>
      deployment.exchange.faults.some(({ times }) => times === number + 1),
  },
  newOrganisation,
];

/** The kind of the change of that number. */
export function kindOf(number: number): KindOfChange {
  const kind = kindsOfChange[number % kindsOfChange.length];
  if (!kind) throw new RangeError(`There is no change ${number}.`);
  return kind;
}
