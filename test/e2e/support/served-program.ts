import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../dist/main/cli.cjs', import.meta.url));

export interface ServeOptions {
  readonly command?: 'serve' | 'start';
  readonly environment?: NodeJS.ProcessEnv;
}

/** `lync-emulator serve` in a process of its own. */
export interface ServedProgram {
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  /** What it has said on its standard error so far. */
  complained(): string;
  /** Asks it to end, and waits until it has; its exit code. */
  stop(): Promise<number | null>;
}

/** Resolves once it prints its address; rejects with what it says when it ends before that. */
export async function serveProgram(
  args: readonly string[],
  { command = 'serve', environment = {} }: ServeOptions = {},
): Promise<ServedProgram> {
  const child = spawn(process.execPath, [program, command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += String(text);
  });
  const complained = () => said;
  const ended = once(child, 'close') as Promise<[number | null]>;
  const url = await Promise.race([printedAddress(child), failure(complained, ended)]);
  const { origin, hash } = new URL(url);
  return {
    url,
    origin,
    token: hash.replace('#token=', ''),
    complained,
    async stop() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}

async function printedAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The program has no output.');
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  return new Promise<never>(() => {});
}

async function failure(complained: () => string, ended: Promise<[number | null]>): Promise<never> {
  const [code] = await ended;
  throw new Error(`The program ended with ${code}: ${complained().trim()}`);
}
