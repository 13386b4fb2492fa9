import type { EventEmitter } from 'node:events';
import type { Dialog } from './dialog.js';

/**
 * What Electron does with an error that nothing in the main process has caught: it shows it in a box
 * and goes on. A rejection that nothing handles is a warning only, for which Node is started with
 * `--unhandled-rejections=warn`.
 */
export function surviveFaults(
  process: Pick<EventEmitter, 'on' | 'listenerCount'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
): void {
  process.on('uncaughtException', (error: Error) => {
    if (process.listenerCount('uncaughtException') > 1) return;
    const stack = error.stack ?? `${error.name}: ${error.message}`;
    dialog.showErrorBox(
      'A JavaScript error occurred in the main process',
      `Uncaught Exception:\n${stack}`,
    );
  });
}
