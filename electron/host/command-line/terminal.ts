import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes, so that it can be run without a process of its own. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly error: Writable & { readonly isTTY?: boolean };
  /** Aborted when the user asks the command to stop. */
  readonly stop: AbortSignal;
}

/**
 * The text without control characters other than tab and line break. Names, titles and messages come from files of
 * others; on a screen, control characters in them would be orders to it: to rewrite what stands there, or to type.
 */
export const withoutOrders = (text: string): string =>
  text.replace(/(?!\t|\r?\n)\p{Cc}/gu, '\uFFFD');

/** {@link withoutOrders}, and on one line: for what stands in a line that changes. */
export const oneLine = (text: string): string => withoutOrders(text.replace(/\s+/g, ' '));

/** Writes text as it is, or to a screen {@link withoutOrders}. */
export const write = (stream: Terminal['error'], text: string): void =>
  void stream.write(stream.isTTY === true ? withoutOrders(text) : text);

/** Writes a line that is part of what was asked for. */
export const print = ({ output }: Terminal, line: string): void => write(output, `${line}\n`);

/** Writes a line about the work. */
export const printError = ({ error }: Terminal, line: string): void => write(error, `${line}\n`);

/** Waits until the user asks to stop. */
export function stopped({ stop }: Terminal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** The terminal of this process. The first signal asks to stop in good order; a second one stops at once. */
export function processTerminal(): Terminal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  // Whoever reads our output may have read enough, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    // Few commands read, and each of these is opened when it is asked for.
    get input() {
      return process.stdin;
    },
    output: process.stdout,
    get error() {
      return process.stderr;
    },
    stop: stop.signal,
  };
}
