import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The browser host in a process of its own, as `npm run serve` runs it. */
export interface Served {
  readonly origin: string;
  readonly token: string;
  /** From the start of the process to the answer to a first request for the page. */
  readonly firstAnswerAfter: number;
  stop(): Promise<void>;
}

/** Starts `serve` on a data folder with the clock standing still. */
export async function serve(dataFolder: string, organisationFile: string | null): Promise<Served> {
  const started = performance.now();
  const organisation = organisationFile === null ? [] : ['--organisation', organisationFile];
  const child = spawn(
    process.execPath,
    ['dist/main/cli.cjs', 'serve', '--frozen', '--data-dir', dataFolder, ...organisation],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  const { origin, hash } = new URL(await printedAddress(createInterface(child.stdout)));
  await (await fetch(origin)).text();
  return {
    origin,
    token: hash.replace('#token=', ''),
    firstAnswerAfter: performance.now() - started,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function printedAddress(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('The program ended before it printed its address.');
}
