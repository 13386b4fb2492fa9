import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { type ProgramResult, projectFolder, runProgram } from './program.js';

const recipes = join(projectFolder, 'electron', 'host', 'command-line', 'recipes');
export const readRecipe = (name: string): string => readFileSync(join(recipes, name), 'utf8');

const archive = 'lync-client-emulator.tgz';

/** Stands for a program that installs: what it would fetch is there, or is not needed for what follows. */
const standIns: Readonly<Record<string, string>> = {
  npm: `case "$1 $*" in
  *"ci "*) exit 0;;
  *install*${archive}*) exec "$REAL_NPM" "$@" --offline;;
  *) echo "The recipe calls npm $*, which its test does not know." >&2; exit 70;;
esac`,
  npx: `case "$*" in
  "playwright install "*) exit 0;;
  "playwright test") exit 0;;
  lync-emulator*) shift; exec node_modules/.bin/lync-emulator "$@";;
  *) echo "The recipe calls npx $*, which its test does not know." >&2; exit 70;;
esac`,
};

/** A project that has the package as its users have it, and in which the commands of a recipe run. */
export interface RecipeProject {
  readonly folder: string;
  /** Runs a script as a pipeline does: it ends at the first command that fails. */
  bash(script: string, environment?: NodeJS.ProcessEnv): Promise<ProgramResult>;
  /** Starts a script that goes on; it and all that it started end with the project. */
  start(script: string, environment?: NodeJS.ProcessEnv): Promise<ChildProcess>;
  /** Ends whatever the scripts have left running. */
  close(): void;
}

/** Packs what is built. */
export async function packProgram(folder: string): Promise<string> {
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
  const packed = await runProgram('npm', args, { folder: projectFolder });
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined) throw new Error(packed.complained);
  renameSync(join(folder, name), join(folder, archive));
  return join(folder, archive);
}

/**
 * Copies the example project, with the package beside it.
 * @param isInstalled whether the package is installed, as where a recipe begins with `npm ci`
 */
export async function recipeProject(
  folder: string,
  packed: string,
  isInstalled: boolean,
): Promise<RecipeProject> {
  cpSync(join(projectFolder, 'test', 'playwright', 'example', 'tests'), join(folder, 'tests'), {
    recursive: true,
  });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  copyFileSync(packed, join(folder, archive));
  const programs = join(folder, 'stand-ins');
  mkdirSync(programs);
  for (const [name, text] of Object.entries(standIns)) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(programs, name), 0o755);
  }
  const realNpm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  const groups: number[] = [];
  const begin = (script: string, environment: NodeJS.ProcessEnv, output: 'pipe' | 'ignore') => {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      // A group of its own, so that what it leaves running can be ended.
      detached: true,
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        LYNC_EMULATOR_TOKEN: undefined,
        REAL_NPM: realNpm,
        ...environment,
        PATH: `${programs}${delimiter}${process.env.PATH}`,
      },
    });
    if (child.pid !== undefined) groups.push(child.pid);
    return child;
  };
  const project: RecipeProject = {
    folder,
    async bash(script, environment = {}) {
      const child = begin(script, environment, 'pipe');
      const [said, complained] = [child.stdout, child.stderr].map((stream) => {
        const kept = { text: '' };
        stream?.setEncoding('utf8').on('data', (text: string) => {
          kept.text += text;
        });
        return kept;
      });
      // Not "close": what goes on in the background holds the pipes open.
      const [code] = (await once(child, 'exit')) as [number | null];
      return { code: code ?? -1, said: said?.text ?? '', complained: complained?.text ?? '' };
    },
    async start(script, environment = {}) {
      const child = begin(script, environment, 'ignore');
      await once(child, 'spawn');
      return child;
    },
    close() {
      for (const group of groups)
        try {
          process.kill(-group, 'SIGKILL');
        } catch {
          // All of it has ended.
        }
    },
  };
  if (isInstalled) {
    const installed = await project.bash(`npm install --ignore-scripts ./${archive}`);
    if (installed.code !== 0) throw new Error(installed.complained);
  }
  return project;
}

/** The number of a port that was free just now. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? String(address.port) : '';
}

/** The blocks of a page in a language, in order. */
export function codeBlocks(page: string, language: string): readonly string[] {
  const blocks = page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'));
  return [...blocks].map(([, code = '']) => code);
}
