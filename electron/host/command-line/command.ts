import { type OptionTable, type ParsedLine, parseOptions } from './options.js';
import { UsageProblem } from './problems.js';
import type { Terminal } from './terminal.js';

/** How a command ends: as asked, with what it was asked to find, or not understood. */
export const exitCodes = { fine: 0, failed: 1, usage: 2 } as const;

/** A command of `lync-emulator`, ready to run. */
export interface Subcommand {
  /** What stands after the name, such as `<files…>`; empty for nothing. */
  readonly operands: string;
  /** Whole sentences, for the help. */
  readonly description: string;
  readonly options: OptionTable;
  /** Resolves to the exit code. Throws `UsageProblem` and others that `describeStartProblem` knows. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

interface SubcommandDefinition<O extends OptionTable> {
  readonly operands?: {
    readonly shown: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
  readonly description: string;
  readonly options: O;
  readonly run: (line: ParsedLine<O>, terminal: Terminal) => Promise<number>;
}

/** Makes a command whose line is checked before it runs. */
export function defineSubcommand<const O extends OptionTable>(
  definition: SubcommandDefinition<O>,
): Subcommand {
  const { operands, description, options } = definition;
  return {
    operands: operands?.shown ?? '',
    description,
    options,
    run: async (args, terminal) => {
      const line = parseOptions(options, args);
      const {
        minimum = 0,
        maximum = Number.POSITIVE_INFINITY,
        shown = '',
      } = operands ?? { maximum: 0 };
      const extra = line.operands[maximum];
      if (extra !== undefined) throw new UsageProblem(`${extra} is one argument too many.`);
      if (line.operands.length < minimum) throw new UsageProblem(`${shown} is missing.`);
      return definition.run(line, terminal);
    },
  };
}
