import { parseArgs } from 'node:util';
import { StartProblem } from './start-problem.js';

/** How the desktop program was asked to start. */
export interface DesktopOptions {
  /** `null` for the place where this system keeps a program's data. */
  readonly dataFolder: string | null;
  /** An organisation file to load; `null` for the saved one, or the sample. */
  readonly organisationFile: string | null;
  /** Where Exchange answers clients that are not ours; `null` for nowhere, 0 takes a free port. */
  readonly exchangePort: number | null;
  /** Whether the clock starts paused. */
  readonly frozen: boolean;
}

/**
 * Reads `--data-dir`, `--organisation`, `--exchange-port` and `--frozen`. Everything else is left to Chromium, which
 * has switches of its own. Throws `StartProblem` for an option without a value that fits.
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
      'exchange-port': { type: 'string' },
      frozen: { type: 'boolean' },
    },
  });
  return {
    dataFolder: path('data-dir', values['data-dir'], 'a folder'),
    organisationFile: path('organisation', values.organisation, 'a file'),
    exchangePort: port('exchange-port', values['exchange-port']),
    frozen: values.frozen === true,
  };
}

function port(option: string, value: string | boolean | undefined): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (typeof value === 'string' && /^\d{1,5}$/.test(value) && number <= 65_535) return number;
  throw new StartProblem(`--${option} names no port. Write --${option}=8081, or 0 for a free one.`);
}

function path(option: string, value: string | boolean | undefined, what: string): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && value !== '') return value;
  throw new StartProblem(
    `--${option} names no ${what.replace(/^an? /, '')}. Write --${option}=PATH with the path of ${what}.`,
  );
}
