import type { MessageBoxOptions } from 'electron';

export interface FaultParts {
  /** Tells the operator, in the log; the same words may come with each tick of a timer. */
  readonly report: (sentence: string) => void;
  /** Shows a box, and resolves when it is closed. */
  readonly tell: (box: MessageBoxOptions) => Promise<unknown>;
  /** Takes the whole of an error, for whoever mends it. */
  readonly print: (text: string) => void;
}

/**
 * Reports errors that nothing in the main process has caught. By itself Electron shows the stack of
 * an exception to its user, in a box for each, and prints a rejection where nobody looks; neither ends
 * the program, which goes on here too. One box at a time is enough: more would bury the windows.
 */
export function outliveFaults(
  process: Pick<NodeJS.Process, 'on'>,
  { report, tell, print }: FaultParts,
): void {
  let isTold = false;
  const outlive = (reason: unknown): void => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    print(`A fault of the program: ${error.stack ?? error.message}\n`);
    report(`A fault of the program: ${error.message}`);
    if (isTold) return;
    isTold = true;
    void tell(box(error.message)).finally(() => {
      isTold = false;
    });
  };
  process.on('uncaughtException', outlive);
  process.on('unhandledRejection', outlive);
}

const box = (message: string): MessageBoxOptions => ({
  type: 'error',
  title: 'Lync Client Emulator',
  message: 'Something in the program has failed.',
  detail: `${message}\n\nThis is a fault of the program, not of your work, which is kept. What was under way may be missing: look at the stage, and at its log, where the fault is noted. If the program behaves oddly, start it again.`,
  buttons: ['Close'],
  noLink: true,
});
