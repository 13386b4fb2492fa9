import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isLinuxRoot } from '../../../../build/set-up/display.js';
import { CommandProblem } from '../command-problem.js';
import type { StartRequest } from '../start-options.js';
import type { Terminal } from '../terminal.js';

/** What the dynamic linker ends a program with. */
const librariesMissing = 127;

/**
 * Runs the desktop program to its end, and passes a wish to stop on to it.
 * @returns its exit code; `null` when the system lacks libraries that Electron needs
 */
export function runDesktop(
  electron: string,
  request: StartRequest,
  { stop }: Terminal,
): Promise<number | null> {
  // The package's folder: the bundles lie two folders below it.
  const program = join(import.meta.dirname, '../..');
  const sandbox = isLinuxRoot() ? ['--no-sandbox'] : [];
  const child = spawn(electron, [...sandbox, program, ...desktopArguments(request)], {
    stdio: 'inherit',
  });
  const passOn = () => child.kill('SIGTERM');
  stop.addEventListener('abort', passOn, { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new CommandProblem(`The emulator could not be started: ${error.message}.`)),
    );
    child.once('close', (code) => {
      stop.removeEventListener('abort', passOn);
      resolve(code === librariesMissing ? null : (code ?? 0));
    });
  });
}

function desktopArguments(request: StartRequest): readonly string[] {
  const { dataFolder, organisationFile, capsuleFile, profile, exchangePort, frozen } = request;
  const given = {
    'data-dir': dataFolder,
    organisation: organisationFile,
    capsule: capsuleFile,
    profile,
    'exchange-port': exchangePort,
  };
  return [
    ...Object.entries(given).flatMap(([name, value]) =>
      value === null ? [] : [`--${name}=${value}`],
    ),
    ...(frozen ? ['--frozen'] : []),
  ];
}
