import { describe, expect, it } from 'vitest';
import { ageLabel } from '../../../../shared/lync/age.js';
import type { ManualStatus, Relationship } from '../../../../shared/lync/presence.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

/** Bob's row in alice's list, as its presence and the age after it. */
function row(emulator: TestEmulator): { text: string; age: string | null } {
  const client = emulator.client(alice);
  const { presence } = client.get(`contact/${bob}`);
  return { text: presence.text, age: ageLabel(presence.lastActive, client.get('clock').now) };
}

const give = (emulator: TestEmulator, relationship: Relationship) =>
  emulator.command({ name: 'client.set-relationship', sip: bob, contact: alice, relationship });

const run = (emulator: TestEmulator, duration: string) =>
  emulator.command({ name: 'clock.run', duration });

/** Bob locks his PC at 11:00:00, a colleague of alice; the clock then stands at 11:25:00. */
async function bobAwaySinceEleven(relationship: Relationship = 'colleagues') {
  const emulator = await runEmulator();
  await give(emulator, relationship);
  await run(emulator, '03:00:00');
  await emulator.command({ name: 'endpoint.lock', sip: bob });
  await run(emulator, '00:25:00');
  return emulator;
}

it('A1 a colleague reads how long ago bob was active', async () => {
  const emulator = await bobAwaySinceEleven();
  expect(row(emulator)).toEqual({ text: 'Away', age: '25 mins' });
});

it('A1 the contact card reads the same', async () => {
  const emulator = await bobAwaySinceEleven();
  const card = await emulator.command({ name: 'client.contact-card', sip: alice, contact: bob });
  const { now } = emulator.client(alice).get('clock');
  expect(ageLabel(card.contact.presence.lastActive, now)).toBe('25 mins');
});

describe('A2 outside the three relationships', () => {
  it('an external contact reads Away and no age', async () => {
    const emulator = await bobAwaySinceEleven('external-contacts');
    expect(row(emulator)).toEqual({ text: 'Away', age: null });
  });

  it('a blocked contact reads Offline and no age', async () => {
    const emulator = await bobAwaySinceEleven('blocked-contacts');
    expect(row(emulator)).toEqual({ text: 'Offline', age: null });
  });

  it.each(['workgroup', 'friends-and-family'] as const)(
    '%s reads the age',
    async (relationship) => {
      const emulator = await bobAwaySinceEleven(relationship);
      expect(row(emulator)).toEqual({ text: 'Away', age: '25 mins' });
    },
  );
});

it('A3 after the update the status stays and nobody reads an age, in no surface', async () => {
  const emulator = await bobAwaySinceEleven();
  await emulator.command({ name: 'server.set-last-active', delivery: 'removed' });
  await emulator.signOutAndIn(alice);
  expect(row(emulator)).toEqual({ text: 'Away', age: null });
  const card = await emulator.command({ name: 'client.contact-card', sip: alice, contact: bob });
  const search = await emulator.command({ name: 'client.search', sip: alice, text: 'Bob' });
  const told = [...emulator.client(alice).entries.values(), card, search];
  const since = Date.UTC(2010, 11, 6, 19);
  expect(JSON.stringify(told)).not.toContain(String(since));
  for (const relationship of ['workgroup', 'friends-and-family'] as const) {
    await give(emulator, relationship);
    expect(row(emulator)).toEqual({ text: 'Away', age: null });
  }
});

it('A4 it is a server update and no policy: the shell knows no such parameter', async () => {
  const emulator = await bobAwaySinceEleven();
  const { records } = await emulator.shell('Set-CsClientPolicy -LastActive $false');
  expect(records.map(({ kind }) => kind)).toEqual(['error']);
  expect(records[0]?.text).toContain('LastActive');
  await emulator.signOutAndIn(alice);
  expect(row(emulator)).toEqual({ text: 'Away', age: '25 mins' });
});

it.each<ManualStatus>(['available', 'busy', 'do-not-disturb'])(
  'A5 nobody who is active has an age: %s',
  async (status) => {
    const emulator = await bobAwaySinceEleven();
    await emulator.command({ name: 'endpoint.unlock', sip: bob });
    await emulator.command({ name: 'client.set-status', sip: bob, status });
    await run(emulator, '00:30:00');
    expect(row(emulator).age).toBeNull();
  },
);

it('A6 the label ticks in whole minutes, with no event but the clock', async () => {
  const emulator = await runEmulator();
  await give(emulator, 'colleagues');
  await run(emulator, '03:27:30');
  await emulator.command({ name: 'endpoint.lock', sip: bob });
  expect(row(emulator)).toEqual({ text: 'Away', age: null });
  await run(emulator, '00:07:30');
  expect(row(emulator).age).toBe('7 mins');
  await run(emulator, '00:00:30');
  expect(row(emulator).age).toBe('8 mins');
});
