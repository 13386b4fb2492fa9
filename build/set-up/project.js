import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Notes of the scripts to themselves; goes with node_modules. */
export function cacheFolder() {
  const folder = join(root, 'node_modules', '.cache', 'scripts');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The tools' own programs: npm's shims are not programs on Windows. */
const tools = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
};

/**
 * The command line, for Node, of a tool of this project.
 * @param {keyof typeof tools} name
 * @param {string[]} args
 */
export const tool = (name, ...args) => [join(root, 'node_modules', tools[name]), ...args];
