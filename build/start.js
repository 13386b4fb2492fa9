/**
 * Builds the program and opens it. Everything but `--host=browser`, which only serves it, is handed on
 * to the `lync-emulator` command.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './set-up/build-if-stale.js';
import { hasDisplay } from './set-up/display.js';
import { fetchElectronRuntime, findElectronRuntime } from './set-up/electron-runtime.js';
import { exitStatus } from './set-up/exit-status.js';
import { root } from './set-up/project.js';
import { setUp } from './set-up/set-up.js';

const electronLimit = 20_000;

await setUp();
const onlyServe = process.argv.includes('--host=browser');
const args = process.argv.slice(2).filter((argument) => !argument.startsWith('--host='));
if (!(await buildIfStale())) process.exit(1);
if (!onlyServe && hasDisplay() && !findElectronRuntime()) {
  const { executable, reason } = await fetchElectronRuntime({ limit: electronLimit, goOn: true });
  if (!executable) console.log(`Electron's runtime ${reason}.`);
}
process.exitCode = await run([onlyServe ? 'serve' : 'start', ...args]);

/**
 * Runs `lync-emulator` to its end, and passes signals on.
 * @param {string[]} commandLine
 * @returns {Promise<number>} its exit code, 128 and more for one that a signal has ended
 */
function run(commandLine) {
  const program = join(root, 'dist', 'main', 'cli.cjs');
  const child = spawn(process.execPath, [program, ...commandLine], { stdio: 'inherit' });
  // A Ctrl+C in the terminal reaches the child as well; it ends us by ending itself.
  const ignore = () => {};
  const passOn = () => child.kill('SIGTERM');
  process.on('SIGINT', ignore).on('SIGTERM', passOn);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`The emulator could not be started: ${error.message}.`);
      resolve(1);
    });
    child.once('close', (code, signal) => {
      process.off('SIGINT', ignore).off('SIGTERM', passOn);
      if (signal) console.error(`The emulator was ended by ${signal}.`);
      resolve(exitStatus(code, signal));
    });
  });
}
