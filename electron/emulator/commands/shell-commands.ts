import type {
  shellCommands as definitions,
  ShellResult,
} from '../../../shared/contract/commands/shell.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { EventLog } from '../clock/event-log.js';
import type { Breathe } from '../clock/scheduler.js';
import type {
  ManagementShell,
  ShellOutcome,
  Slices,
} from '../management-shell/management-shell.js';
import type { PowerShellParser } from '../management-shell/powershell-parser.js';
import type { HandlersOf, Prepared } from './command-handlers.js';

export interface ShellParts {
  readonly log: EventLog;
  /** The one session of this deployment; opened with the grammar at its first use. */
  readonly shell: (parser: PowerShellParser) => ManagementShell;
  /** Asked between the slices of a long input, so that the host stays responsive. */
  readonly breathe: Breathe;
}

/** The management shell. Its errors are output, as in a console; they refuse nothing. */
export function shellCommands(parts: ShellParts): HandlersOf<typeof definitions> {
  const session = ({ parser }: Prepared): ManagementShell => {
    if (parser) return parts.shell(parser);
    throw new CommandError('internal', 'The grammar of the shell was not loaded.');
  };
  /** What the contract tells of an outcome; its errors are in the log. */
  const logged = ({ changed: _, ...result }: ShellOutcome): ShellResult => {
    for (const { kind, text } of result.records) {
      if (kind === 'error') {
        parts.log.append({ kind: 'shell.error', actor: 'server', text: firstLine(text) });
      }
    }
    return result;
  };
  const finished = async (slices: Slices): Promise<ShellOutcome> => {
    for (;;) {
      const { done, value } = slices.next();
      if (done === true) return value;
      await parts.breathe();
    }
  };
  return {
    'shell.run': async ({ text, width }, prepared) => {
      const slices = session(prepared).running(text, width === undefined ? {} : { width });
      return logged(await finished(slices));
    },
    'shell.answer': async ({ choice }, prepared) =>
      logged(await finished(session(prepared).answering(choice))),
    'shell.complete': ({ text, cursor }, prepared) => session(prepared).complete(text, cursor),
    'shell.history': (_, prepared) => ({ lines: session(prepared).history() }),
  };
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
