import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const sources = [
  'build',
  'electron',
  'renderer',
  'shared',
  'test',
  'package.json',
  'package-lock.json',
];

/** `npm run dev` on a copy of the sources, which may be edited. */
export interface DevServer {
  /** With its token. */
  readonly url: string;
  /** Replaces a text that a source file holds once. Throws where it does not. */
  edit(file: string, text: string, replacement: string): void;
  /** Presses Ctrl+C; resolves to the exit code, once every process has ended. */
  stop(): Promise<number | null>;
}

/** @param project the folder whose sources and dependencies are taken */
export async function startDevServer(project: string): Promise<DevServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lync-dev-'));
  for (const source of sources)
    cpSync(join(project, source), join(folder, source), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const child = spawn(process.execPath, [join(folder, 'build', 'dev.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += String(text);
  });
  // Comes once no process holds the output any more.
  const ended = once(child, 'close') as Promise<[number | null]>;
  const url = await Promise.race([
    printedAddress(createInterface(child.stdout)),
    ended.then(([code]) => {
      throw new Error(`The program ended with ${code}: ${said.trim()}`);
    }),
  ]);
  return {
    url,
    edit(file, text, replacement) {
      const path = join(folder, file);
      const parts = readFileSync(path, 'utf8').split(text);
      if (parts.length !== 2)
        throw new Error(`${file} holds ${JSON.stringify(text)} ${parts.length - 1} times.`);
      writeFileSync(path, parts.join(replacement));
    },
    async stop() {
      child.kill('SIGINT');
      const [code] = await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      return code;
    },
  };
}

function printedAddress(lines: ReturnType<typeof createInterface>): Promise<string> {
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const [url] = /http:\/\/127\.0\.0\.1:\S+/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}
