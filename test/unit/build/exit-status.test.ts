import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { expect, it } from 'vitest';
import { exitStatus } from '../../../build/set-up/exit-status.js';

it
  .skipIf(process.platform === 'win32')
  .each(['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGKILL', 'SIGTERM'] as const)(
  'a program that %s has ended did not end well',
  async (signal) => {
    const child = spawn(process.execPath, ['-e', `process.kill(process.pid, '${signal}')`], {
      stdio: 'ignore',
    });
    const status = await new Promise((resolve) =>
      child.once('exit', (code, by) => resolve(exitStatus(code, by))),
    );
    expect(status).toBe(128 + constants.signals[signal]);
  },
);

it('a program that ended by itself has its own code', () => {
  expect(exitStatus(0, null)).toBe(0);
  expect(exitStatus(7, null)).toBe(7);
  expect(exitStatus(null, null)).toBe(1);
});
