import fc from 'fast-check';
import type { Command } from '../../shared/contract/commands/command.js';
import { toInstant } from '../../shared/lync/time.js';
import type { TestEmulator } from './running-emulator.js';

/** Something that reaches an emulator from outside. */
export type Happening =
  | { readonly command: Command }
  /** Milliseconds that pass without a command, as while the clock plays. */
  | { readonly passing: number }
  | { readonly report: string };

const people = ['alice@contoso.com', 'bob@contoso.com', 'diego@contoso.com', 'lucia@contoso.com'];
const stranger = 'nobody@contoso.com';
const sip = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...people) },
  { weight: 1, arbitrary: fc.constant(stranger) },
);
const two = <N extends number>(number: N): string => String(number).padStart(2, '0');

const duration = fc
  .tuple(fc.nat(2), fc.nat(59), fc.nat(59))
  .map(([hours, minutes, seconds]) => `${two(hours)}:${two(minutes)}:${two(seconds)}`);

const time = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

const atClock = fc.oneof(
  duration.map((length): Command => ({ name: 'clock.run', duration: length })),
  fc.constant<Command>({ name: 'clock.next' }),
  fc.constant<Command>({ name: 'clock.pause' }),
  fc
    .tuple(time, fc.boolean())
    .map(([to, before]): Command => ({ name: 'clock.run-to', time: to, before })),
  fc
    .constantFrom('calendar.polled', 'presence.changed', 'no.such-kind')
    .map((kind): Command => ({ name: 'clock.until', condition: { kind }, within: '01:00:00' })),
  fc
    .tuple(sip, duration)
    .map(([who, length]): Command => ({ name: 'clock.sleep', sip: who, duration: length })),
);

const cmdlets = [
  'Get-CsClientPolicy',
  'Set-CsClientPolicy -DisplayPhoto NoPhoto',
  'Set-CsClientPolicy -CalendarStatePublicationInterval 60 -MaximumNumberOfContacts 20',
  'New-CsClientPolicy -Identity Quiet -DisplayPhoto PhotosFromADOnly -CustomStateUrl https://files.contoso.com/states.xml',
  'Grant-CsClientPolicy -Identity bob@contoso.com -PolicyName Quiet',
  'Remove-CsClientPolicy -Identity Quiet',
  '$x = Get-Date',
  '$x',
  'Set-CsClientPolicy -NoSuchParameter 1',
  'Get-Command | Select-Object -First 3',
];

const atClient = sip.chain((who) =>
  fc.constantFrom<Command>(
    { name: 'client.sign-in', sip: who },
    { name: 'client.sign-out', sip: who },
    { name: 'client.sign-out-and-in', sip: who },
    { name: 'client.set-status', sip: who, status: 'busy' },
    { name: 'client.set-status', sip: who, status: 'reset' },
    { name: 'client.set-note', sip: who, text: 'Ask "Bob", or Ærøskøbing' },
    { name: 'client.set-display', sip: who, choice: { sort: 'availability' } },
    { name: 'client.add-group', sip: who, title: 'Project' },
    { name: 'client.connect-picture', sip: who, url: 'https://pictures.contoso.com/me.jpg' },
    { name: 'client.choose-picture', sip: who, source: 'web' },
    { name: 'endpoint.lock', sip: who },
    { name: 'endpoint.unlock', sip: who },
    { name: 'endpoint.idle', sip: who },
    { name: 'endpoint.add', sip: who, device: 'mobile' },
    { name: 'endpoint.disconnect', sip: who },
    { name: 'endpoint.reconnect', sip: who },
    { name: 'endpoint.start-call', sip: who, kind: 'call' },
    { name: 'endpoint.end-call', sip: who },
    { name: 'client.tag-contact', sip: who, contact: 'bob@contoso.com', tagged: true },
    { name: 'conversation.open', sip: who, with: 'bob@contoso.com' },
    { name: 'conversation.send', sip: who, conversation: 'bob@contoso.com', text: 'Hello' },
    { name: 'conversation.send', sip: 'bob@contoso.com', conversation: who, text: 'Hello back' },
    { name: 'conversation.read', sip: who, conversation: 'bob@contoso.com' },
    { name: 'client.search', sip: who, text: 'a' },
    { name: 'calendar.forecast', sip: who },
  ),
);

const around = fc.oneof(
  fc.constantFrom(...cmdlets).map((text): Command => ({ name: 'shell.run', text })),
  fc.tuple(sip, time, time).map(
    ([mailbox, start, end]): Command => ({
      name: 'exchange.add-entry',
      mailbox,
      subject: 'Review',
      start,
      end,
    }),
  ),
  fc.constantFrom<Command>(
    { name: 'exchange.set-fault', target: 'ews', kind: 'unavailable', times: 2 },
    { name: 'exchange.clear-faults' },
    { name: 'server.set-last-active', delivery: 'removed' },
    { name: 'settings.change', profile: 'technet' },
    { name: 'directory.search', text: '' },
    { name: 'shell.complete', text: 'Get-Cs', cursor: 6 },
  ),
);

/** A course of events: commands of many kinds, some of them refused, and time between them. */
export const anyCourse = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: atClock.map((command): Happening => ({ command })) },
    { weight: 6, arbitrary: atClient.map((command): Happening => ({ command })) },
    { weight: 4, arbitrary: around.map((command): Happening => ({ command })) },
    {
      weight: 3,
      arbitrary: fc.integer({ min: 1, max: 5_000_000 }).map((passing) => ({ passing })),
    },
    { weight: 1, arbitrary: fc.constant<Happening>({ report: 'A request was refused.' }) },
  ),
  { minLength: 3, maxLength: 14 },
);

/** Has it happen, and waits until it is done. That a command is refused is part of the course. */
export async function happen(emulator: TestEmulator, happening: Happening): Promise<void> {
  const { session } = emulator;
  if ('command' in happening) await session.command(happening.command).catch(() => undefined);
  else if ('report' in happening) emulator.report('request.refused', happening.report);
  else {
    const { now } = emulator.stage.get('clock');
    await session.advance(() => toInstant(now + happening.passing));
  }
  await session.settle();
}
