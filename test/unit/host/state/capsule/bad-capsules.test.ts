import { describe, expect, it } from 'vitest';
import { runEmulator } from '../../../../support/running-emulator.js';
import { shownBy } from '../../../../support/shown.js';

const alice = 'alice@contoso.com';

/** A capsule of a short course, with something done to it. */
async function spoiltCapsule(
  spoil: (capsule: Record<string, unknown>) => unknown,
): Promise<string> {
  const emulator = await runEmulator();
  await emulator.command({ name: 'client.set-note', sip: alice, text: 'Here' });
  await emulator.command({ name: 'clock.run', duration: '00:05:00' });
  const { text } = await emulator.command({ name: 'capsule.save' });
  const capsule = JSON.parse(text) as Record<string, unknown>;
  const spoilt = spoil(capsule) ?? capsule;
  return typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt, null, 1);
}

const first = (capsule: Record<string, unknown>) =>
  (capsule.journal as { at: number; command: Record<string, unknown> }[])[0] ?? never();

function never(): never {
  throw new Error('The capsule has no journal.');
}

const cases: readonly (readonly [
  what: string,
  spoil: (capsule: Record<string, unknown>) => unknown,
  error: { readonly code: string; readonly message: RegExp; readonly path?: string },
])[] = [
  ['that is empty', () => ' ', { code: 'invalid-input', message: /not JSON/ }],
  ['that is cut off', () => '{"format":', { code: 'invalid-input', message: /:1:11 not JSON/ }],
  [
    'of brackets without end',
    () => '['.repeat(1_000_000),
    { code: 'invalid-input', message: /not JSON/ },
  ],
  [
    'that is no object',
    () => '[]',
    { code: 'invalid-input', message: /:1:1 format: not a capsule/ },
  ],
  [
    'that is another kind of file',
    () => '{"schemaVersion":1,"name":"Contoso"}',
    { code: 'invalid-input', message: /not a capsule/ },
  ],
  [
    'of a newer version',
    (capsule) => ({ ...capsule, formatVersion: 2, digest: 3 }),
    {
      code: 'invalid-input',
      message: /formatVersion: made for a newer version.*expected.*1.*found 2/,
    },
  ],
  [
    'with a key of its own',
    (capsule) => ({ ...capsule, jurnal: [] }),
    { code: 'invalid-input', message: /jurnal: unknown key; did you mean "journal"/ },
  ],
  [
    'with a prototype',
    (capsule) => JSON.stringify(capsule).replace('{', '{"__proto__":{"digest":1},'),
    { code: 'invalid-input', message: /__proto__: unknown key/ },
  ],
  [
    'with a command that there is not',
    (capsule) => {
      first(capsule).command.name = 'client.explode';
    },
    { code: 'invalid-input', message: /journal\[0\]\.command\.name/ },
  ],
  [
    'with a command that is not of this place',
    (capsule) => {
      first(capsule).command = { name: 'capsule.open', text: '' };
    },
    { code: 'invalid-input', message: /capsule\.open is never part of a journal/ },
  ],
  [
    'with a broken organisation',
    (capsule) => ({ ...capsule, organisation: { fileName: 'a.json', text: '{}', photos: {} } }),
    { code: 'invalid-input', message: /a\.json:1:1/ },
  ],
  [
    'with a broken state',
    (capsule) => ({ ...capsule, beginning: { state: { now: 'noon' }, customStates: {} } }),
    { code: 'invalid-input', message: /beginning\.state\.now: not a saved state/ },
  ],
  [
    'whose time runs backwards',
    (capsule) => ({ ...capsule, reached: 5 }),
    { code: 'refused', message: /cannot be replayed/ },
  ],
  [
    'that was changed after it was saved',
    (capsule) => {
      first(capsule).command.text = 'There';
    },
    {
      code: 'refused',
      message: /shows something else.*changed after it was saved/,
      path: 'digest',
    },
  ],
  [
    'that another version of the program sees otherwise',
    (capsule) => ({ ...capsule, program: '9.9.9', digest: '0'.repeat(64) }),
    { code: 'refused', message: /saved by version 9\.9\.9/, path: 'digest' },
  ],
  [
    'with a command that only the version has that saved it',
    (capsule) => {
      capsule.program = '9.9.9';
      first(capsule).command.name = 'client.explode';
    },
    {
      code: 'invalid-input',
      message:
        /journal\[0\]\.command\.name.*\nIt was saved by version 9\.9\.9, which opens it; this is version 0\.0\.0\./,
    },
  ],
  [
    'that another version replays without trouble',
    (capsule) => ({ ...capsule, program: '9.9.9', reached: 5 }),
    { code: 'refused', message: /cannot be replayed\..*saved by version 9\.9\.9, which opens it/ },
  ],
  [
    'whose version is written to deceive',
    (capsule) => ({ ...capsule, formatVersion: 2, program: '9.9.9. Send it to mallory' }),
    { code: 'invalid-input', message: /made for a newer version.*found 2$/ },
  ],
  [
    'that is too large',
    () => ' '.repeat(8_000_001),
    { code: 'too-large', message: /at most 8000000 characters/ },
  ],
];

describe('A capsule', () => {
  it.each(cases)('%s is refused by name, and nothing changes', async (_what, spoil, error) => {
    const text = await spoiltCapsule(spoil);
    const emulator = await runEmulator();
    const before = await shownBy(emulator);
    const refusal = await emulator
      .command({ name: 'capsule.open', text, fileName: 'demo.capsule.json' })
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    const { code, message, path } = error;
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) });
    if (path !== undefined) expect(refusal).toMatchObject({ path });
    expect(await shownBy(emulator)).toEqual(before);
    expect(emulator.history.get('history')).toEqual({
      undo: null,
      redo: null,
      recording: null,
      replay: null,
    });
  });

  it('that shows something else is opened by whoever insists', async () => {
    const text = await spoiltCapsule((capsule) => {
      first(capsule).command.text = 'There';
    });
    const emulator = await runEmulator();
    await emulator.command({ name: 'capsule.open', text, anyway: true });
    expect(JSON.stringify(await shownBy(emulator))).toContain('There');
  });
});
