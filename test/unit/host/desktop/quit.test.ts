import { EventEmitter, once } from 'node:events';
import { expect, it } from 'vitest';
import { saveBeforeQuit } from '../../../../electron/host/desktop/quit.js';
import { Preventable } from '../../../support/electron-double/preventable.js';

/** A program whose parts note what is asked of them. */
function program(served: readonly { close(): Promise<void> }[] = []) {
  const done: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    quit: () => void done.push('quit'),
    exit: (code: number) => {
      done.push(`exit ${code}`);
      app.emit('ended');
    },
  });
  const powerMonitor = new EventEmitter();
  const emulator = {
    close: async () => void done.push('closed'),
    session: {
      settle: async () => void done.push('saved'),
      endRuns: () => void done.push('runs ended'),
    },
  };
  saveBeforeQuit(app as never, powerMonitor as never, emulator as never, served);
  return { app, powerMonitor, done };
}

it('the emulator is saved although another part fails to close, which is told by the exit code', async () => {
  const failing = { close: () => Promise.reject(new Error('stuck')) };
  const { app, done } = program([failing]);
  const quitting = new Preventable();
  app.emit('will-quit', quitting);
  app.emit('will-quit', new Preventable());
  await once(app, 'ended');
  expect(quitting.defaultPrevented).toBe(true);
  expect(done).toEqual(['runs ended', 'closed', 'exit 1']);
});

it('the end of a session on Windows waits for the program when it may, and saves when it may not', () => {
  const { app, done } = program();
  const [first, second] = [new EventEmitter(), new EventEmitter()];
  for (const window of [first, second]) app.emit('browser-window-created', {}, window);
  const asked = [new Preventable(), new Preventable()];
  first.emit('query-session-end', asked[0]);
  second.emit('query-session-end', asked[1]);
  expect(asked.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true, true]);
  expect(done).toEqual(['quit', 'quit']);
  first.emit('session-end', new Preventable());
  expect(done.at(-1)).toBe('saved');
});

it('a shutdown waits, with an event or without, and sleep only saves', () => {
  const { powerMonitor, done } = program();
  const shutdown = new Preventable();
  powerMonitor.emit('shutdown', shutdown);
  powerMonitor.emit('shutdown');
  powerMonitor.emit('suspend');
  expect(shutdown.defaultPrevented).toBe(true);
  expect(done).toEqual(['quit', 'quit', 'saved']);
});
