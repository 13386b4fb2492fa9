import { parseArgs } from 'node:util';

/** What `serve` was asked to do. */
export interface ServeArguments {
  /** 0 takes a free port. */
  readonly port: number;
  /** Where Exchange answers clients that are not ours; `null` for nowhere, 0 takes a free port. */
  readonly exchangePort: number | null;
  /** `null` for the user's own data folder. */
  readonly dataFolder: string | null;
  readonly organisationFile: string | null;
  readonly frozen: boolean;
  /** Whether to open the page in the user's browser. */
  readonly open: boolean;
}

/** A command line that cannot be followed; the message is one line. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

const usage =
  'Usage: serve [--port <1-65535>] [--data-dir <folder>] [--organisation <file>] [--exchange-port <1-65535>] [--frozen] [--open]';

/** Throws `UsageProblem`. */
export function parseServeArguments(args: readonly string[]): ServeArguments {
  const { port = '0', 'exchange-port': exchangePort, ...values } = parse(args);
  return {
    port: readPort('--port', port),
    exchangePort: exchangePort === undefined ? null : readPort('--exchange-port', exchangePort),
    dataFolder: values['data-dir'] ?? null,
    organisationFile: values.organisation ?? null,
    frozen: values.frozen ?? false,
    open: values.open ?? false,
  };
}

function readPort(option: string, text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number <= 65_535) return number;
  throw new UsageProblem(`${option} is ${text}, expected a number from 0 to 65535. ${usage}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        organisation: { type: 'string' },
        'exchange-port': { type: 'string' },
        frozen: { type: 'boolean' },
        open: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageProblem(`${line.replace(/\.? To specify.*$/, '')}. ${usage}`);
  }
}
