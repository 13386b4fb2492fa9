import { parseArgs } from 'node:util';
import { StartProblem } from './start-problem.js';

/** How the desktop program was asked to start. */
export interface DesktopOptions {
  /** `null` for the place where this system keeps a program's data. */
  readonly dataFolder: string | null;
  /** An organisation file to load; `null` for the saved one, or the sample. */
  readonly organisationFile: string | null;
  /** Whether the clock starts paused. */
  readonly frozen: boolean;
}

/**
 * Reads `--data-dir`, `--organisation` and `--frozen`. Everything else is left to Chromium, which
 * has switches of its own. Throws `StartProblem` for an option without its value.
 *
 * @param argv as in `process.argv`, the program itself first
 */
export function readDesktopOptions(argv: readonly string[]): DesktopOptions {
  const { values } = parseArgs({
    args: argv.slice(1),
    strict: false,
    options: {
      'data-dir': { type: 'string' },
      organisation: { type: 'string' },
      frozen: { type: 'boolean' },
    },
  });
  return {
    dataFolder: path('data-dir', values['data-dir'], 'a folder'),
    organisationFile: path('organisation', values.organisation, 'a file'),
    frozen: values.frozen === true,
  };
}

function path(option: string, value: string | boolean | undefined, what: string): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && value !== '') return value;
  throw new StartProblem(
    `--${option} names no ${what.replace(/^an? /, '')}. Write --${option}=PATH with the path of ${what}.`,
  );
}
