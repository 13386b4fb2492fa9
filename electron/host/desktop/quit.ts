import type { App, PowerMonitor } from 'electron';
import type { RunningEmulator } from '../start-emulator.js';

/**
 * Has all that is to outlive the program saved before it ends, and before the machine sleeps.
 * @param served what goes before the emulator does
 */
export function saveBeforeQuit(
  app: Pick<App, 'on' | 'quit' | 'exit'>,
  powerMonitor: Pick<PowerMonitor, 'on'>,
  emulator: Pick<RunningEmulator, 'close' | 'session'>,
  served: readonly { close(): Promise<void> }[],
): void {
  const close = async () => {
    for (const one of served) await one.close();
    await emulator.close();
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
  powerMonitor.on('suspend', () => void emulator.session.settle());
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    app.quit();
  });
}
