import type { MessageBoxOptions } from 'electron';

export interface FaultParts {
  /** Tells the operator, in the log. */
  readonly report: (sentence: string) => void;
  /** Shows a box, and resolves when it is closed. */
  readonly tell: (box: MessageBoxOptions) => Promise<unknown>;
  /** Takes the whole of an error, for whoever mends it. */
  readonly print: (text: string) => void;
}

/** A fault that comes with each tick of a timer must not push all else out of the log. */
const mostReported = 20;

/**
 * Tells of errors that nothing in the main process has caught. By itself Electron shows the stack of
 * an exception to its user, in a box for each, and prints a rejection where nobody looks; neither ends
 * the program, which goes on here too. One box at a time is enough: more would bury the windows.
 */
export function outliveFaults(
  process: Pick<NodeJS.Process, 'on'>,
  { report, tell, print }: FaultParts,
): void {
  let isTold = false;
  let count = 0;
  const outlive = (reason: unknown): void => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    print(`A fault of the program: ${error.stack ?? error.message}\n`);
    count += 1;
    if (count <= mostReported) report(`A fault of the program: ${error.message}`);
    if (count === mostReported) report('Further faults of the program are not logged.');
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
