import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes, so that it can be run without a process of its own. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly error: Writable & { readonly isTTY?: boolean };
  /** Aborted when the user asks the command to stop. */
  readonly stop: AbortSignal;
}

/** Writes a line that is part of what was asked for. */
export const print = ({ output }: Terminal, line: string): void => void output.write(`${line}\n`);

/** Writes a line about the work. */
export const printError = ({ error }: Terminal, line: string): void =>
  void error.write(`${line}\n`);

/** Waits until the user asks to stop. */
export function stopped({ stop }: Terminal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
