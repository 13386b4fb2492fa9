import { type OptionTable, parseOptions } from '../command-line/options.js';
import {
  readPort,
  readStartRequest,
  type StartRequest,
  startOptions,
} from '../command-line/start-options.js';

/** How the desktop program was asked to start. */
export interface DesktopOptions extends StartRequest {
  /** Where the control API answers; `null` for nowhere, 0 takes a free port. */
  readonly apiPort: number | null;
  /** What to open, without an option: a file that was dropped on the program's icon, or was double-clicked. */
  readonly files: readonly string[];
  /** Options that were given and have no meaning for a program that runs already. */
  readonly startOnly: readonly string[];
}

/** Options that a program which runs already can follow. */
const lasting: readonly string[] = ['data-dir', 'organisation', 'capsule', 'scenario'];

const options = {
  ...startOptions,
  'api-port': {
    type: 'string',
    value: 'number',
    help: 'serves the control API on 127.0.0.1; 0 takes a free port',
  },
} as const satisfies OptionTable;

/**
 * Reads the options of the desktop program. Everything else is left to Chromium, which has switches
 * of its own. Throws `UsageProblem` for an option without a value that fits.
 *
 * @param argv as in `process.argv`, the program itself first
 * @param isPackaged false where Electron's runtime is told by its first operand which program to run
 */
export function readDesktopOptions(argv: readonly string[], isPackaged: boolean): DesktopOptions {
  const { values, operands } = parseOptions(options, argv.slice(1), { tolerant: true });
  return {
    ...readStartRequest(values),
    apiPort: readPort('--api-port', values['api-port']) ?? null,
    files: isPackaged ? operands : operands.slice(1),
    startOnly: Object.entries(values)
      .filter(([name, value]) => value !== undefined && value !== false && !lasting.includes(name))
      .map(([name]) => `--${name}`),
  };
}
