import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CommandName,
  commandDefinitions,
  definitionOf,
  describeCommand,
} from '../../../../shared/contract/commands/command.js';

/** The commands that sources of a folder send, as `name: 'clock.run'`. */
function sentFrom(folder: string): readonly CommandName[] {
  const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  return commandDefinitions
    .map(({ name }) => name)
    .filter((name) => sources.includes(`name: '${name}'`));
}

describe('a command', () => {
  it.each([
    'client.connect-exchange',
    'client.disconnect-exchange',
    'client.sign-out-and-in',
  ] as const)('%s is the operator’s, though it is about a client', (name) => {
    expect(definitionOf(name).by).toBe('operator');
  });

  it('that the window of a client offers is the person’s, or only looks', () => {
    const sent = sentFrom('renderer/client');
    expect(sent.length).toBeGreaterThan(20);
    const strangers = sent.filter((name) => {
      const { kind, by } = definitionOf(name);
      return kind !== 'query' && by !== 'user';
    });
    expect(strangers).toEqual([]);
  });

  it('that a client takes back or changes is as much the person’s as the one that it follows', () => {
    for (const name of ['client.rename-group', 'client.sign-in', 'client.sign-out'] as const)
      expect(definitionOf(name).by).toBe('user');
  });

  it('says what it asks for in one line, however long or blank its text is', () => {
    const note = (text: string) =>
      describeCommand({ name: 'client.set-note', sip: 'alice@contoso.com', text });
    expect(note('Back\nat five')).toBe('Set note: Back at five.');
    expect(note(' ')).toBe('Set note.');
    const values = { 'general/emoticons': true, name: 'Al' };
    expect(describeCommand({ name: 'client.apply-options', sip: 'a@b.c', values })).toBe(
      'Apply options: general/emoticons true, name Al.',
    );
    const workingHours = { startMinutes: 540 };
    expect(
      describeCommand({
        name: 'exchange.set-mailbox',
        mailbox: 'a@b.c',
        version: '2003',
        workingHours,
      }),
    ).toBe('Change the mailbox of a@b.c: version 2003, working hours changed.');
    expect(note('x'.repeat(500))).toBe(`Set note: ${'x'.repeat(117)}....`);
  });
});
