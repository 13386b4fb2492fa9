import { spawn } from 'node:child_process';
import { exitStatus } from './exit-status.js';
import { root } from './project.js';

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string>} [env] added to the environment
 * @property {number} [limit] milliseconds after which the program is stopped
 * @property {boolean} [quiet] keeps its output, and shows it only when it fails
 * @property {string[]} [output] takes its output, which then is not shown at all
 */

/**
 * Runs a program to its end, in the project's folder. Resolves to its exit code; to 1 when it could
 * not be started, to 128 and more when a signal has ended it.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, limit, quiet = false, output } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet || output ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  const kept = output ?? [];
  child.stdout?.on('data', (chunk) => kept.push(String(chunk)));
  child.stderr?.on('data', (chunk) => kept.push(String(chunk)));
  const timer = limit === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limit);
  return new Promise((resolve) => {
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer);
      if (quiet && code !== 0) process.stderr.write(kept.join(''));
      resolve(code);
    };
    child.once('error', (error) => {
      kept.push(`${command}: ${error.message}\n`);
      end(1);
    });
    child.once('close', (code, signal) => {
      if (signal) kept.push(`${command} was ended by ${signal}.\n`);
      end(exitStatus(code, signal));
    });
  });
}

/**
 * Runs a tool under Node.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);
