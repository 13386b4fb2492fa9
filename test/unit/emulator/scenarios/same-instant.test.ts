import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import type { Command } from '../../../../shared/contract/commands/command.js';
import type { Json } from '../../../../shared/contract/frames.js';
import { alice, bob, calendarWorld, meeting } from '../../../support/calendar-world.js';
import { failureOf } from '../../../support/run-steps.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

describe('of two acts at one instant the later counts', () => {
  it('when somebody says Busy and then locks the PC', async () => {
    const failure = await failureOf(
      'status: { who: bob, status: busy }',
      'lock: bob',
      "run: '00:30:00'",
      'expect: { client: alice, row: bob, presence: Away, class: away }',
    );
    expect(failure).toBeNull();
  });

  it('when somebody says Available and then makes a call', async () => {
    const failure = await failureOf(
      'status: { who: bob, status: available }',
      'call: bob',
      'expect: { client: alice, row: bob, presence: In a call, class: busy }',
    );
    expect(failure).toBeNull();
  });

  it('when somebody makes a call and then says Available', async () => {
    const failure = await failureOf(
      'call: bob',
      'status: { who: bob, status: available }',
      'expect: { client: alice, row: bob, presence: Available, class: available }',
    );
    expect(failure).toBeNull();
  });

  it('when two conversations go on: the one written in last comes first', async () => {
    const { command, client } = await runEmulator();
    for (const other of [bob, 'diego@contoso.com', bob]) {
      await command({ name: 'conversation.open', sip: alice, with: other });
      const message = { sip: alice, conversation: other, text: 'Hello' };
      await command({ name: 'conversation.send', ...message });
    }
    expect(client(alice).get('open-conversations')).toEqual([bob, 'diego@contoso.com']);
  });

  it('when two people sign in: each sign-in is told from the one before', async () => {
    const { signOutAndIn, client, stage } = await runEmulator();
    const followed = client(alice);
    const before = followed.get('session');
    await signOutAndIn(alice);
    const after = followed.get('session');
    expect(after.signedInAt).toBe(before.signedInAt);
    expect(after.signIn).toBeGreaterThan(stage.get(`client/${bob}`).signIn);
    expect(after.signIn).toBeGreaterThan(before.signIn);
  });

  it('when an entry is made after the poll of its instant: every model has it seen by the next poll', async () => {
    const world = await calendarWorld();
    await world.until('08:30');
    await world.command(meeting('08:35', '09:30'));
    const { entries } = await world.command({ name: 'calendar.forecast', sip: alice });
    const entry = entries.find(({ subject }) => subject === 'Design review');
    expect(entry?.flipsAt).toBe(world.moment('09:00'));
    expect(entry?.byModel['two-timers'].flipsAt).toBe(world.moment('09:00'));
  });

  it('after a restart too: a note written after the automatic replies is the one that shows', async () => {
    const store = new MemoryStore();
    const first = await runEmulator({ store });
    const replies = { state: 'enabled', internalMessage: 'On holiday' } as const;
    await first.command({ name: 'exchange.set-mailbox', mailbox: bob, automaticReplies: replies });
    await first.command({ name: 'clock.run', duration: '00:30:00' });
    await first.command({ name: 'client.set-note', sip: bob, text: 'Back soon' });
    const noteIn = ({ client }: TestEmulator) => client(alice).get(`contact/${bob}`).note;
    expect(noteIn(first)).toBe('Back soon');
    await first.close();
    const second = await runEmulator({ store });
    expect(noteIn(second)).toBe('Back soon');
  });
});

describe('any course of acts', () => {
  const end = '2010-12-06T09:17:31';
  const people = [alice, bob];
  const act = fc.constantFrom(...people).chain((sip) =>
    fc.constantFrom<Command>(
      ...(['available', 'busy', 'do-not-disturb', 'be-right-back', 'reset'] as const).map(
        (status): Command => ({ name: 'client.set-status', sip, status }),
      ),
      { name: 'client.set-note', sip, text: 'A note' },
      { name: 'client.set-note', sip, text: '' },
      { name: 'client.sign-out-and-in', sip },
      { name: 'endpoint.lock', sip },
      { name: 'endpoint.unlock', sip },
      { name: 'endpoint.idle', sip },
      { name: 'endpoint.activity', sip },
      { name: 'endpoint.add', sip, device: 'mobile' },
      { name: 'endpoint.disconnect', sip },
      { name: 'endpoint.reconnect', sip },
      { name: 'endpoint.start-call', sip, kind: 'call' },
      { name: 'endpoint.start-call', sip, kind: 'conference' },
      { name: 'endpoint.end-call', sip },
      { name: 'conversation.open', sip, with: 'diego@contoso.com' },
      { name: 'conversation.send', sip, conversation: 'diego@contoso.com', text: 'Hello' },
      { name: 'client.set-relationship', sip: alice, contact: bob, relationship: 'workgroup' },
      { name: 'client.set-relationship', sip: alice, contact: bob, relationship: null },
      { ...meeting('08:45', '09:45'), mailbox: sip },
      {
        name: 'exchange.set-mailbox',
        mailbox: sip,
        automaticReplies: { state: 'enabled', internalMessage: 'Away' },
      },
    ),
  );

  /** What all clients show at the end, apart from the times. */
  async function endOf(course: readonly Command[], between: string): Promise<Json> {
    const emulator = await runEmulator();
    const { command, client, session } = emulator;
    const pass = (duration: string) => command({ name: 'clock.run', duration });
    await pass('00:00:01');
    for (const one of course) {
      await session.command(one).catch(() => undefined);
      // The first poll and publication are due at the very instant of a sign-in, and acts come before polls.
      await pass(/sign-|reconnect/.test(one.name) ? '00:00:01' : between);
    }
    await command({ name: 'clock.run-to', time: end });
    const shown = people.map((sip) => Object.fromEntries(client(sip).entries));
    await emulator.close();
    return withoutTimes(shown as Json);
  }

  it('ends alike with no and with one second between them, apart from the times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 8 }), async (course) => {
        expect(await endOf(course, '00:00:00')).toEqual(await endOf(course, '00:00:01'));
      }),
      { numRuns: 60 },
    );
  });
});

/** Instants, and moments told in words, become nothing. */
function withoutTimes(value: Json): Json {
  if (typeof value === 'number') return value > 1e12 ? null : value;
  if (typeof value === 'string') return value.replace(/\d{1,2}:\d\d(:\d\d)?( [AP]M)?/g, 'then');
  if (Array.isArray(value)) return value.map(withoutTimes);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutTimes(one)]));
}
