import { PassThrough, Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Terminal } from '../../electron/host/command-line/terminal.js';

/** A terminal whose output is kept. */
export interface TestTerminal extends Terminal {
  readonly said: () => string;
  readonly complained: () => string;
  /** Waits until what was printed since the last wait holds `text`; how it is coloured does not count. */
  saying(text: string | RegExp): Promise<void>;
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
  let heard = 0;
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
          const fresh = stripVTControlCharacters(said().slice(heard));
          if (typeof text === 'string' ? !fresh.includes(text) : !text.test(fresh)) return;
          output.off('data', look);
          heard = said().length;
          resolve();
        };
        output.on('data', look);
        look();
      });
    },
    interrupt: () => stop.abort(),
  };
}
