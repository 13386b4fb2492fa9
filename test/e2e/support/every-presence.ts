import type { Command } from '../../../shared/contract/commands/command.js';
import type { Emulator } from './emulator.js';
import { alice } from './people.js';

const at = (name: string): string => `${name}@contoso.com`;

/** Contacts of Alice's who are to be signed in. */
const people = [
  ...['diego', 'rosa', 'imogen', 'seun', 'matthias', 'carol', 'jun', 'theo', 'ingrid', 'ravi'],
  ...['beatrix', 'hugo'],
].map(at);

const meetingOf = (mailbox: string): Command => ({
  name: 'exchange.add-entry',
  mailbox,
  subject: 'Launch plan',
  start: '08:00',
  end: '12:00',
});

/** What brings each of them into a state of his own, in this order. */
const acts: readonly Command[] = [
  ...['seun', 'ingrid', 'ravi', 'rosa', 'imogen', 'beatrix'].map(
    (name): Command => ({ name: 'client.set-status', sip: at(name), status: 'reset' }),
  ),
  { name: 'client.set-status', sip: at('diego'), status: 'busy' },
  meetingOf(at('rosa')),
  meetingOf(at('ravi')),
  { name: 'client.set-status', sip: at('matthias'), status: 'do-not-disturb' },
  { name: 'client.set-status', sip: at('carol'), status: 'be-right-back' },
  { name: 'client.set-note', sip: at('carol'), text: 'At the printer’s' },
  { name: 'client.set-status', sip: at('jun'), status: 'off-work' },
  { name: 'client.set-status', sip: at('theo'), status: 'appear-away' },
  {
    name: 'exchange.set-mailbox',
    mailbox: at('beatrix'),
    automaticReplies: { state: 'enabled', internalMessage: 'Back on Monday' },
  },
  { name: 'clock.run-to', time: '08:35:00' },
  { name: 'endpoint.start-call', sip: at('imogen'), kind: 'call' },
  { name: 'endpoint.start-call', sip: at('seun'), kind: 'conference' },
  { name: 'endpoint.lock', sip: at('beatrix') },
  { name: 'endpoint.disconnect', sip: at('hugo') },
  {
    name: 'client.set-relationship',
    sip: alice.sip,
    contact: at('naomi'),
    relationship: 'blocked-contacts',
  },
  { name: 'clock.run-to', time: '09:00:00' },
  { name: 'endpoint.idle', sip: at('ingrid') },
  { name: 'endpoint.idle', sip: at('ravi') },
  { name: 'clock.run-to', time: '09:06:00' },
];

/** Brings Alice's contacts into every presence there is, by all that causes one; it is 09:06 then. */
export async function showEveryPresence(emulator: Emulator): Promise<void> {
  for (const sip of people) await emulator.command({ name: 'client.sign-in', sip });
  for (const command of acts) await emulator.command(command);
}
