import type { BrowserWindow, MessageBoxOptions } from 'electron';

/** Two ends of a page within so many milliseconds are no accident. */
const soon = 10_000;

export interface RecoveryParts {
  readonly report: (sentence: string) => void;
  /** Shows a box and resolves to the button that was pressed, by its place. */
  readonly ask: (question: MessageBoxOptions) => Promise<number>;
  /** True when the program ends with this window. */
  readonly isLast: () => boolean;
}

/**
 * Loads the page of a window again when its process has died. When it dies at once again, its user
 * decides; no window goes by itself, since the program may go with it. The emulator itself goes on.
 */
export function recover(window: BrowserWindow, { report, ask, isLast }: RecoveryParts): void {
  let lastEnd = Number.NEGATIVE_INFINITY;
  let asking = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed() || asking) return;
    const now = performance.now();
    const again = now - lastEnd < soon;
    lastEnd = now;
    if (!again) {
      report(`A window stopped (${reason}) and was loaded again.`);
      window.webContents.reload();
      return;
    }
    report(`A window stopped twice (${reason}), and its user was asked what to do.`);
    asking = true;
    // A box belongs to its window, and is not seen without it.
    window.show();
    void ask(question(reason, isLast())).then((button) => {
      asking = false;
      if (window.isDestroyed()) return;
      if (button === 0) window.webContents.reload();
      else window.destroy();
    });
  });
}

const question = (reason: string, isLast: boolean): MessageBoxOptions => ({
  type: 'error',
  title: 'Lync Client Emulator',
  message: 'This window has stopped twice in a row.',
  detail: `Its page ended unexpectedly (${reason}). The emulator goes on, and your work is kept. Load the window again; if it goes on stopping, ${isLast ? 'end the emulator and start it again' : 'close it and open it again from the stage'}.`,
  buttons: ['Load It Again', isLast ? 'End the Emulator' : 'Close the Window'],
  defaultId: 0,
  cancelId: 1,
  noLink: true,
});
