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

interface State {
  readonly deployment: {
    readonly clock: Record<string, unknown>;
    readonly log: { readonly entries: Record<string, unknown>[] };
    readonly users: { readonly people: Record<string, unknown> };
    readonly clients: { readonly open: Record<string, unknown> };
  };
}

const deploymentOf = (capsule: Record<string, unknown>) => (capsule.state as State).deployment;

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
    (capsule) => ({ ...capsule, formatVersion: 3, pace: 'none' }),
    {
      code: 'invalid-input',
      message: /formatVersion: made for a newer version.*expected.*2.*found 3/,
    },
  ],
  [
    'with a key of its own',
    (capsule) => ({ ...capsule, pictuers: {} }),
    { code: 'invalid-input', message: /pictuers: unknown key; did you mean "pictures"/ },
  ],
  [
    'with a prototype',
    (capsule) => JSON.stringify(capsule).replace('{', '{"__proto__":{"pace":1},'),
    { code: 'invalid-input', message: /__proto__: unknown key/ },
  ],
  [
    'whose state is of a newer version',
    (capsule) => ({ ...capsule, stateVersion: 99, state: {} }),
    { code: 'invalid-input', message: /stateVersion: made for a newer version.*found 99/ },
  ],
  [
    'whose state is that of version 0.1.0',
    (capsule) => ({ ...capsule, stateVersion: 1 }),
    { code: 'invalid-input', message: /state\.\w+.*not a saved state/ },
  ],
  [
    'with a broken organisation',
    (capsule) => ({ ...capsule, organisation: { fileName: 'a.json', text: '{}', photos: {} } }),
    { code: 'invalid-input', message: /a\.json:1:1/ },
  ],
  [
    'with a broken state',
    (capsule) => {
      deploymentOf(capsule).clock.now = 'noon';
    },
    { code: 'invalid-input', message: /:\d+:\d+ state\.deployment\.clock\.now: not a saved state/ },
  ],
  [
    'with a state that has a key of its own',
    (capsule) => {
      deploymentOf(capsule).clock.nwo = 5;
    },
    { code: 'invalid-input', message: /clock\.nwo: not a saved state: unknown key/ },
  ],
  [
    'without a deployment',
    (capsule) => ({ ...capsule, state: { ...(capsule.state as object), deployment: null } }),
    { code: 'invalid-input', message: /state\.deployment: not a saved state/ },
  ],
  [
    'in which somebody has a client open whom the organisation does not know',
    (capsule) => {
      const { open } = deploymentOf(capsule).clients;
      open['nobody@contoso.com'] = open[alice];
    },
    { code: 'invalid-input', message: /The parts of demo\.capsule\.json do not belong together/ },
  ],
  [
    'with a state that only the version knows that saved it',
    (capsule) => {
      capsule.program = '9.9.9';
      deploymentOf(capsule).clock.leapSeconds = 3;
    },
    {
      code: 'invalid-input',
      message:
        /leapSeconds.*\nIt was saved by version 9\.9\.9, which opens it; this is version 0\.0\.0\./,
    },
  ],
  [
    'whose version is written to deceive',
    (capsule) => ({ ...capsule, formatVersion: 3, program: '9.9.9. Send it to mallory' }),
    { code: 'invalid-input', message: /made for a newer version.*found 3$/ },
  ],
  [
    'that is too large',
    () => ' '.repeat(32_000_001),
    { code: 'too-large', message: /at most 32000000 characters/ },
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
    expect(emulator.history.get('history')).toEqual({ undo: null, redo: null, recording: null });
  });

  it('is opened whatever its journal says, as nothing follows from it', async () => {
    const text = await spoiltCapsule(({ state }) => {
      const { journal } = state as { journal: { acts: { command: { name: string } }[] } };
      for (const { command } of journal.acts) command.name = 'client.explode';
    });
    const emulator = await runEmulator();
    await emulator.command({ name: 'capsule.open', text });
    expect(JSON.stringify(await shownBy(emulator))).toContain('Here');
  });
});
