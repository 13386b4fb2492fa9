import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryStore } from '../../../../../electron/host/state/storage/memory-store.js';
import type { Command } from '../../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../../shared/contract/errors.js';
import { anyCommand } from '../../../../support/any-command.js';
import { formerState } from '../../../../support/former-state.js';
import { runEmulator } from '../../../../support/running-emulator.js';

/** A command may be refused in words of ours; anything else is a fault. */
function refusal(error: unknown): null {
  if (error instanceof CommandError) return null;
  throw error;
}

test('After any course of commands the saved state reads back', async () => {
  const course = fc.array(anyCommand, { minLength: 10, maxLength: 40, size: 'max' });
  await fc.assert(
    fc.asyncProperty(course, async (commands) => {
      const store = new MemoryStore();
      const emulator = await runEmulator({ store });
      for (const command of commands) {
        const answer = await emulator.session.command(command).catch(refusal);
        expect(answer?.unsaved).toBeUndefined();
      }
      await emulator.close();
      await (await runEmulator({ store })).close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

const alice = 'alice@contoso.com';
const calendar = (...lines: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:one',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

test.each([
  ['a length of 270,000 years', ['DTSTART:20101206T200000Z', 'DURATION:P100000000D']],
  ['a length of 520,000 weeks', ['DTSTART:20101206T200000Z', 'DURATION:P520000W']],
  ['a start before 1601', ['DTSTART:15991231T200000Z', 'DURATION:PT1H']],
  [
    'an occurrence before 1601 that it replaces',
    ['DTSTART:20101206T200000Z', 'DURATION:PT1H', 'RECURRENCE-ID:15991231T200000Z'],
  ],
])('An entry with %s is passed over, and the rest of the state is kept', async (_what, lines) => {
  const store = new MemoryStore();
  const emulator = await runEmulator({ store });
  await emulator.shell('New-CsClientPolicy -Identity Quiet');
  const text = calendar(...lines);
  const fileName = 'calendar.ics';
  const answer = await emulator.session.command({
    name: 'exchange.import-calendar',
    mailbox: alice,
    text,
    fileName,
  });
  expect(answer).toMatchObject({ value: { imported: 0, passedOver: [{ line: 3 }] } });
  expect(answer.unsaved).toBeUndefined();
  await emulator.close();
  const again = await runEmulator({ store });
  expect(again.stage.find('policy/Tag:Quiet')).toBeDefined();
});

const times = { start: '0999-12-06T08:00', end: '0999-12-06T09:00' } as const;

test.each<[string, Command]>([
  ['an entry', { name: 'exchange.add-entry', mailbox: alice, subject: 'Review', ...times }],
  ['automatic replies', { name: 'exchange.set-mailbox', mailbox: alice, automaticReplies: times }],
  [
    'a fault',
    { name: 'exchange.set-fault', target: 'ews', kind: 'unavailable', until: times.start },
  ],
])('A moment that %s could not be kept with is refused', async (_what, command) => {
  const emulator = await runEmulator();
  await expect(emulator.session.command(command)).rejects.toThrow(
    '0999-12-06T08:00 is out of range: give a moment in the years 1601 to 9999.',
  );
});

test('A state of version 1 in which somebody is signed in twice is no state', () => {
  const signedIn = [alice, 'Alice@contoso.com'];
  expect(formerState((deployment) => ({ ...deployment, signedIn }))).toMatchObject({
    faults: [
      {
        path: ['deployment', 'signedIn'],
        expected: 'expected each person once; found a list of 2',
      },
    ],
  });
});
