import type { App, PowerMonitor } from 'electron';
import type { RunningEmulator } from '../session/running-emulator.js';

/**
 * Has all that is to outlive the program saved before it ends: when it is told to, when the machine
 * shuts down, and on Windows when its user logs off. Saves before the machine sleeps, too.
 *
 * Electron reports the end of a session on Windows by each window, and of a shutdown elsewhere by
 * the power monitor; neither is followed by `before-quit`. Keeping the event from its default asks
 * the system to wait, which it does until the program has ended or its patience has.
 *
 * @param served what goes before the emulator does
 */
export function saveBeforeQuit(
  app: Pick<App, 'on' | 'quit' | 'exit'>,
  powerMonitor: Pick<PowerMonitor, 'on'>,
  emulator: Pick<RunningEmulator, 'close' | 'session'>,
  served: readonly { close(): Promise<void> }[],
): void {
  const close = async () => {
    emulator.session.endRuns();
    try {
      for (const one of served) await one.close();
    } finally {
      await emulator.close();
    }
  };
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    close().then(
      () => app.exit(0),
      (error: unknown) => {
        process.stderr.write(`The emulator did not end well: ${String(error)}\n`);
        app.exit(1);
      },
    );
  });
  const waitAndQuit = (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    app.quit();
  };
  const save = () => void emulator.session.settle();
  powerMonitor.on('suspend', save);
  powerMonitor.on('shutdown', waitAndQuit);
  app.on('browser-window-created', (_event, window) => {
    window.on('query-session-end', waitAndQuit);
    // The system may not have asked, or not have waited.
    window.on('session-end', save);
  });
}
