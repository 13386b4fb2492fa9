import {
  type Command,
  definitionOf,
  describeCommand,
  type EngineCommand,
  isQuery,
} from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Instant } from '../../../shared/lync/time.js';
import { ExchangeError } from '../exchange/exchange-error.js';
import type { PictureDownload } from '../lync-client/photos/picture-download.js';
import { LyncServerError } from '../lync-server/lync-server-error.js';
import type { PowerShellParser } from '../management-shell/powershell-parser.js';
import { type CalendarParts, calendarCommands } from './calendar-commands.js';
import { type ClientParts, clientCommands } from './client-commands.js';
import { type ClockParts, clockCommands } from './clock-commands.js';
import type { CommandHandlers } from './command-handlers.js';

import { type ConversationParts, conversationCommands } from './conversation-commands.js';

import { type EndpointParts, endpointCommands } from './endpoint-commands.js';
import { type ExchangeParts, exchangeCommands, exchangeRefusal } from './exchange-commands.js';
import { type FrontEndParts, frontEndCommands, frontEndRefusal } from './front-end-commands.js';
import { type OperatorParts, operatorCommands } from './operator-commands.js';
import { type ShellParts, shellCommands } from './shell-commands.js';

/** Results of slow outside work, done before the command's turn. */
export interface Prepared {
  readonly parser?: PowerShellParser;
  readonly download?: PictureDownload;
  /** Where a run was stopped, when it happens again. */
  readonly stopAt?: Instant;
}

export type CommandParts = Omit<ClockParts, 'checkPerson'> &
  ClientParts &
  EndpointParts &
  CalendarParts &
  ExchangeParts &
  FrontEndParts &
  OperatorParts &
  ConversationParts &
  Pick<ShellParts, 'shell' | 'breathe'> & {
    /** Time may have passed, or stands otherwise now: what shows the clock is read again. */
    readonly clockMoved: () => void;
  };

/**
 * Carries out one command. All it causes is in the log with the command as its cause; a command
 * that is refused is in the log too, with the reason.
 */
export async function executeCommand(
  command: EngineCommand,
  prepared: Prepared,
  parts: CommandParts,
): Promise<unknown> {
  const handlers: CommandHandlers<EngineCommand['name']> = {
    ...clockCommands(
      { ...parts, checkPerson: (sip) => parts.clients.person(sip).sip },
      prepared.stopAt ?? null,
    ),
    ...clientCommands(parts, prepared.download ?? null),
    ...operatorCommands(parts),
    ...endpointCommands(parts),
    ...calendarCommands(parts),
    ...exchangeCommands(parts),
    ...frontEndCommands(parts),
    ...conversationCommands(parts),
    ...shellCommands({ ...parts, parser: prepared.parser ?? null }),
  };
  // Each handler takes the command of its own name; the compiler cannot see the pairing.
  const handle = handlers[command.name] as (command: Command) => unknown;
  if (isQuery(command)) return guarded(() => handle(command));
  const { log } = parts;
  const root = log.append({
    kind: `command.${command.name}`,
    actor: definitionOf(command.name).by,
    text: describeCommand(command),
    ...('sip' in command && { sip: command.sip }),
  });
  return log.during(root.id, async () => {
    try {
      return await guarded(() => handle(command));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.append({ kind: 'command.refused', actor: 'host', text: `Refused: ${reason}` });
      throw error;
    } finally {
      parts.clockMoved();
    }
  });
}

/** Lets refusals of Lync Server cross as refusals of the command. */
async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LyncServerError) throw new CommandError('refused', error.message);
    if (error instanceof ExchangeError) throw exchangeRefusal(error);
    throw frontEndRefusal(error) ?? error;
  }
}
