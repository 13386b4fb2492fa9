import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './project.js';
import { runNode } from './run.js';

const sources = [
  'electron',
  'shared',
  'renderer',
  'test/playwright',
  'test/e2e/support',
  'build/vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'dist', '.sources');
const products = ['renderer/index.html', 'main/main.js', 'main/cli.cjs', 'preload/preload.cjs'];

/**
 * Builds into dist/ unless that was done since the sources last changed.
 * @returns {Promise<boolean>} false when the build failed
 */
export async function buildIfStale() {
  const fingerprint = fingerprintOf(sources);
  const complete = products.every((product) => existsSync(join(root, 'dist', product)));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return true;
  console.log('Building…');
  const args = tool(
    'vite',
    'build',
    '--app',
    '--config',
    'build/vite.config.ts',
    '--logLevel',
    'warn',
  );
  if ((await runNode(args)) !== 0) {
    console.error('The build failed.');
    return false;
  }
  writeFileSync(stamp, fingerprint);
  return true;
}

/**
 * Changes when a file appears, goes, or is written.
 * @param {string[]} paths
 */
function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder)) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
