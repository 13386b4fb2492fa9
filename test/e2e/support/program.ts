import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** The built `lync-emulator`. */
const builtCommand = fileURLToPath(new URL('../../../dist/main/cli.cjs', import.meta.url));

export interface ProgramResult {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Text that is piped into it. */
  readonly input?: string;
}

/** Runs a program to its end, whatever its exit code. */
export function runProgram(
  program: string,
  args: readonly string[],
  { folder, environment = {}, input = '' }: RunOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const options = {
      env: { ...process.env, ...environment },
      maxBuffer: 64 * 1024 * 1024,
      ...(folder === undefined ? {} : { cwd: folder }),
    };
    const child = execFile(program, [...args], options, (error, said, complained) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, said, complained });
    });
    child.stdin?.end(input);
  });
}

/** Runs the built `lync-emulator`. */
export const lyncEmulator = (args: readonly string[], options?: RunOptions) =>
  runProgram(process.execPath, [builtCommand, ...args], options);
