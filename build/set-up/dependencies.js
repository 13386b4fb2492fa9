import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './project.js';
import { run } from './run.js';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages by their folder, '' for the project itself
 */

/** Codes of npm's errors that mean that nobody answered, or not in time. */
const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED)\b/;

/**
 * Installs what package-lock.json names unless node_modules holds exactly that. No install script runs.
 * @returns {Promise<boolean>} false when it could not be installed; the reason has been printed
 */
export async function installDependencies() {
  const wanted = readPackages(join(root, 'package-lock.json')) ?? {};
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (installed && missingPackages(wanted, installed).length === 0) return true;
  console.log(
    installed
      ? 'Installing the dependencies again: package-lock.json names others than are there…'
      : 'Installing the dependencies…',
  );
  /** @type {string[]} */
  const output = [];
  const [program, ...first] = npm();
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm's own waits between tries add up to minutes.
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000'];
  const code = await run(program, [...first, 'ci', ...options, ...patience], { output });
  if (code === 0) return true;
  console.error(explainFailure(output.join('')));
  return false;
}

/**
 * The packages that node_modules lacks, or holds in another version. One that is optional may be absent: most of
 * these are for other systems.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
export const missingPackages = (wanted, installed) =>
  Object.entries(wanted)
    .filter(([folder, { version, optional }]) => {
      const there = installed[folder];
      if (folder === '') return false;
      return there ? there.version !== version : !optional;
    })
    .map(([folder]) => folder);

/**
 * One sentence on why nothing was installed, and one on what to do.
 * @param {string} output of npm
 */
export function explainFailure(output) {
  const [, code] = unreachable.exec(output) ?? [];
  if (code)
    return `The dependencies could not be installed: the package registry cannot be reached (${code}). Connect this machine to it, or name one that it can reach with "npm config set registry ADDRESS", and start again.`;
  const [, reason] = /^npm (?:error|ERR!) (?!code )(\S.*?)\.?$/m.exec(output) ?? [];
  return `The dependencies could not be installed: ${reason ?? (output.trim() || 'npm gave no reason')}. "npm ci --ignore-scripts" shows all that npm says.`;
}

/**
 * @param {string} file
 * @returns {LockedPackages | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * The npm that runs us, else the one on the path.
 * @returns {[string, ...string[]]}
 */
function npm() {
  const runningUs = process.env.npm_execpath;
  if (runningUs && basename(runningUs) === 'npm-cli.js') return [process.execPath, runningUs];
  if (process.platform !== 'win32') return ['npm'];
  // A batch file could be started by a command shell only.
  const besideNode = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return [process.execPath, besideNode];
}
