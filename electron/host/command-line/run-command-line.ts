import { CommandError } from '../../../shared/contract/errors.js';
import { FileError } from '../../../shared/file-format/file-problem.js';
import { nearestName } from '../../../shared/file-format/nearest-name.js';
import { programVersion } from '../program-version.js';
import { EmulatorError } from '../server/client/emulator-client.js';
import { describeStartProblem } from '../server/start-problem.js';
import { exitCodes } from './command.js';
import { commands } from './commands.js';
import { commandHelp, helpHint, programHelp } from './help.js';
import { CommandProblem, UsageProblem } from './problems.js';
import { print, printError, type Terminal } from './terminal.js';

/**
 * Carries out a command line of `lync-emulator`, the program's own name not in it. Resolves to the
 * exit code. What people can mend is told in one line; a defect of ours is shown whole.
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    print(terminal, programHelp());
    return name === undefined ? exitCodes.usage : exitCodes.fine;
  }
  if (name === '--version') {
    print(terminal, programVersion);
    return exitCodes.fine;
  }
  const entry = commands.find((candidate) => candidate.name === name);
  try {
    if (!entry) throw unknownCommand(name);
    const command = await entry.load();
    if (rest.includes('--help')) {
      print(terminal, commandHelp(name, command));
      return exitCodes.fine;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    return tell(error, entry?.name ?? null, terminal);
  }
}

function unknownCommand(name: string): UsageProblem {
  const isOption = name.startsWith('-');
  const nearest = nearestName(
    name,
    commands.map((command) => command.name),
  );
  const hint = nearest === null ? '' : ` Did you mean ${nearest}?`;
  return new UsageProblem(
    isOption ? `A command comes before ${name}.` : `There is no command ${name}.${hint}`,
  );
}

function tell(error: unknown, name: string | null, terminal: Terminal): number {
  if (error instanceof UsageProblem) {
    printError(terminal, `${error.message} ${helpHint(name)}`);
    return exitCodes.usage;
  }
  const line = describeProblem(error);
  printError(
    terminal,
    line ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  return exitCodes.failed;
}

/** What people can mend, in its own words; `null` for a defect of ours. */
function describeProblem(error: unknown): string | null {
  const known = [CommandProblem, CommandError, EmulatorError, FileError];
  if (error instanceof Error && known.some((kind) => error instanceof kind)) return error.message;
  return describeStartProblem(error);
}
