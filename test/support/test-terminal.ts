import { PassThrough, Readable } from 'node:stream';
import type { Terminal } from '../../electron/host/command-line/terminal.js';

/** A terminal whose output is kept. */
export interface TestTerminal extends Terminal {
  readonly said: () => string;
  readonly complained: () => string;
  /** Resolves to the output once it holds `text`. */
  saying(text: string | RegExp): Promise<string>;
  /** Asks the command to stop. */
  interrupt(): void;
}

/** @param input what is piped into the command */
export function testTerminal(input = ''): TestTerminal {
  const stop = new AbortController();
  const [output, error] = [new PassThrough(), new PassThrough()];
  const kept = [output, error].map((stream) => {
    const texts: string[] = [];
    stream.setEncoding('utf8').on('data', (text: string) => void texts.push(text));
    return () => texts.join('');
  });
  const [said = () => '', complained = () => ''] = kept;
  return {
    input: Readable.from([input]),
    output,
    error,
    stop: stop.signal,
    said,
    complained,
    saying(text) {
      return new Promise((resolve) => {
        const look = () => {
          const found = typeof text === 'string' ? said().includes(text) : text.test(said());
          if (!found) return;
          output.off('data', look);
          resolve(said());
        };
        output.on('data', look);
        look();
      });
    },
    interrupt: () => stop.abort(),
  };
}
