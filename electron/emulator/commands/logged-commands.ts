import {
  type Command,
  definitionOf,
  describeCommand,
  type EngineCommand,
  type EngineCommandName,
  isQuery,
} from '../../../shared/contract/commands/command.js';
import { nothing } from '../../../shared/contract/commands/define-command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import { ExchangeError } from '../exchange/exchange-error.js';
import type { LyncClient } from '../lync-client/lync-client.js';
import { LyncServerError } from '../lync-server/lync-server-error.js';
import { type CalendarParts, calendarCommands } from './calendar-commands.js';
import { type ClientParts, clientCommands } from './client-commands.js';
import { type ClockParts, clockCommands } from './clock-commands.js';
import type { CommandHandlers, Prepared } from './command-handlers.js';
import { type ConversationParts, conversationCommands } from './conversation-commands.js';
import { type EndpointParts, endpointCommands } from './endpoint-commands.js';
import { type ExchangeParts, exchangeCommands, exchangeRefusal } from './exchange-commands.js';
import { type FrontEndParts, frontEndCommands, frontEndRefusal } from './front-end-commands.js';
import { type OperatorParts, operatorCommands } from './operator-commands.js';
import { type ShellParts, shellCommands } from './shell-commands.js';
import { whyCommands } from './why-commands.js';

export type CommandParts = ClockParts &
  ClientParts &
  EndpointParts &
  CalendarParts &
  ExchangeParts &
  FrontEndParts &
  OperatorParts &
  ConversationParts &
  ShellParts & {
    /** Time may have passed, or stands otherwise now: what shows the clock is read again. */
    readonly clockMoved: () => void;
  };

/** Carries out the commands of one deployment, and writes them into its log. */
export class LoggedCommands {
  readonly #handlers: CommandHandlers<EngineCommandName>;

  constructor(private readonly parts: CommandParts) {
    this.#handlers = {
      ...clockCommands(parts),
      ...clientCommands(parts),
      ...operatorCommands(parts),
      ...endpointCommands(parts),
      ...calendarCommands(parts),
      ...exchangeCommands(parts),
      ...frontEndCommands(parts),
      ...conversationCommands(parts),
      ...shellCommands(parts),
      ...whyCommands(parts.clients),
    };
  }

  /**
   * Carries out one command. All it causes is in the log with the command as its cause; a command that is refused is
   * in the log too, with the reason. A query leaves nothing there.
   * @throws {CommandError} with nothing changed but the log
   */
  async execute(command: EngineCommand, prepared: Prepared): Promise<unknown> {
    if (isQuery(command)) return this.#handle(command, prepared);
    const { log, clockMoved } = this.parts;
    const root = log.append({
      kind: `command.${command.name}`,
      actor: definitionOf(command.name).by,
      text: describeCommand(command),
      ...('sip' in command && { sip: command.sip }),
    });
    return log.during(root.id, async () => {
      try {
        return await this.#handle(command, prepared);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log.append({ kind: 'command.refused', actor: 'host', text: `Refused: ${reason}` });
        throw error;
      } finally {
        clockMoved();
      }
    });
  }

  async #handle(command: EngineCommand, prepared: Prepared): Promise<unknown> {
    // Each handler takes the command of its own name; the compiler cannot see the pairing.
    const handle = this.#handlers[command.name] as (
      command: Command,
      given: Prepared & { readonly client?: LyncClient },
    ) => unknown;
    try {
      const client = clientOf(command, (sip) => this.parts.clients.of(sip));
      const value = await handle(command, client ? { ...prepared, client } : prepared);
      return definitionOf(command.name).result === nothing ? null : value;
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

/**
 * The client that a command is for; `null` for one that needs none.
 * @throws {CommandError} where it is not what the definition of the command asks for
 */
export function clientOf(
  command: EngineCommand,
  signedIn: (sip: string) => LyncClient,
): LyncClient | null {
  const condition = definitionOf(command.name).client;
  if (condition === null || !('sip' in command)) return null;
  const client = signedIn(command.sip);
  if (client.connected || condition === 'signed-in') return client;
  throw new CommandError('refused', 'The client is not connected to Lync Server.', 'sip');
}

/** Refusals of the servers as refusals of the command; other errors as they are. */
function refusalOf(error: unknown): unknown {
  if (error instanceof LyncServerError) return new CommandError('refused', error.message);
  if (error instanceof ExchangeError) return exchangeRefusal(error);
  return frontEndRefusal(error) ?? error;
}
