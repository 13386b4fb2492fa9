import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Command, definitionOf } from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { anyCommand } from '../../../support/any-command.js';
import { runEmulator } from '../../../support/running-emulator.js';

/** The part of its command that a refusal blames; null where it blames none. */
const partOf = (error: unknown): string | null =>
  error instanceof CommandError ? (error.path?.split('.')[0] ?? null) : null;

test('Whatever command is refused, the path of the refusal begins with a parameter of that command', async () => {
  const emulator = await runEmulator();
  const blamed = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyCommand, async (command) => {
      const part = await emulator.session.command(command).then(() => null, partOf);
      if (part === null) return;
      blamed.add(part);
      expect(Object.keys(definitionOf(command.name).input.shape)).toContain(part);
    }),
    { numRuns: 2000 },
  );
  expect(blamed.size).toBeGreaterThan(10);
  await emulator.close();
}, 60_000);

test.each<[Command, string]>([
  [
    {
      name: 'exchange.add-entry',
      mailbox: 'no@contoso.com',
      subject: 'A',
      start: '08:00',
      end: '09:00',
    },
    'mailbox',
  ],
  [{ name: 'clock.run-to', time: '1999-01-01T00:00' }, 'time'],
  [{ name: 'client.set-note', sip: 'no@contoso.com', text: 'x' }, 'sip'],
  [{ name: 'conversation.open', sip: 'alice@contoso.com', with: 'no@contoso.com' }, 'with'],
])('%o blames %s', async (command, path) => {
  const emulator = await runEmulator();
  await expect(emulator.session.command(command)).rejects.toMatchObject({ path });
  await emulator.close();
});

test('A refusal inside a command for a copy is placed in the command for the copy', async () => {
  const emulator = await runEmulator();
  const sip = 'alice@contoso.com';
  emulator.follow('copy/one');
  await emulator.session.command({ name: 'copy.open', copy: 'one', sip });
  const command = { name: 'client.toggle-group', sip, group: 'none', expanded: true } as const;
  await expect(
    emulator.session.command({ name: 'copy.command', copy: 'one', side: 'after', command }),
  ).rejects.toMatchObject({ path: 'command.group' });
  await emulator.close();
});
