import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedLine } from '../../../../../electron/host/command-line/start/opened-line.js';
import { runDesktop } from '../../../../../electron/host/command-line/start/run-desktop.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';
import { testTerminal } from '../../../../support/test-terminal.js';

const temporaryFolder = temporaryFolders();

const request = {
  dataFolder: '/data',
  organisationFile: null,
  capsuleFile: null,
  scenarioFile: null,
  profile: null,
  exchangePort: null,
  frozen: true,
  wayOn: null,
};

/** A runtime that is a script for a POSIX shell. */
function standIn(script: string): string {
  const file = join(temporaryFolder(), 'electron');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('the desktop program as a child', () => {
  it.each(['TRAP', 'ABRT', 'SEGV', 'BUS', 'ILL', 'FPE'])(
    'that dies by SIG%s has failed, and what it said was shown',
    async (signal) => {
      const terminal = testTerminal();
      const electron = standIn(`echo 'last words' >&2; kill -${signal} $$`);
      expect(await runDesktop(electron, request, terminal)).toEqual({
        kind: 'failed',
        why: `the desktop program broke down (SIG${signal})`,
        remedy: null,
        hadOpened: false,
      });
      expect(terminal.complained()).toBe('last words\n');
    },
  );

  it.each([
    ['TERM', 143],
    ['KILL', 137],
    ['HUP', 129],
  ])('that SIG%s has ended did not end well', async (signal, code) => {
    const end = await runDesktop(standIn(`kill -${signal} $$`), request, testTerminal());
    expect(end).toEqual({ kind: 'ended', code, signal: `SIG${signal}` });
  });

  it('keeps the line that tells of its window, however much is said after it', async () => {
    const script = `echo '${openedLine}' >&2; head -c 100000 /dev/zero | tr '\\0' 'x' >&2; kill -SEGV $$`;
    const end = await runDesktop(standIn(script), request, testTerminal());
    expect(end).toMatchObject({ kind: 'failed', hadOpened: true });
  });

  it('that cannot be started at all has failed', async () => {
    const end = await runDesktop(join(temporaryFolder(), 'none'), request, testTerminal());
    expect(end).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('could not be started'),
    });
  });

  it('ends with its own code when it is asked to stop', async () => {
    const terminal = testTerminal();
    const waiting = `trap 'exit 0' TERM; echo ready >&2; while :; do sleep 0.05; done`;
    terminal.error.once('data', () => terminal.interrupt());
    expect(await runDesktop(standIn(waiting), request, terminal)).toEqual({
      kind: 'ended',
      code: 0,
      signal: null,
    });
  });
});
