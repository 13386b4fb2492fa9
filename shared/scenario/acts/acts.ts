import type { z } from 'zod';
import type {
  EngineCommand,
  EngineCommandName,
  EngineQueryName,
} from '../../contract/commands/command.js';
import { clientActs } from './client-acts.js';
import { clockActs } from './clock-acts.js';
import { contactActs } from './contact-acts.js';
import type { ActCommands, ActNames, RecordedWorld } from './define-act.js';
import { deviceActs } from './device-acts.js';
import { mailboxActs } from './mailbox-acts.js';
import { serverActs } from './server-acts.js';

/** Every act that stands for commands, by its key in a step. */
export const acts = {
  ...clockActs,
  ...clientActs,
  ...contactActs,
  ...deviceActs,
  ...mailboxActs,
  ...serverActs,
} as const;

export type CommandActName = keyof typeof acts;

/** Commands that an act takes back. */
type RecordedAsAct = { [A in CommandActName]: keyof (typeof acts)[A]['from'] }[CommandActName];

/**
 * Commands that no act stands for: `command` records them as the contract has them, `nothing` leaves them out. A new
 * command does not compile until an act takes it back or it is named here.
 */
const recordedOtherwise: Record<
  Exclude<EngineCommandName, RecordedAsAct | EngineQueryName>,
  'command' | 'nothing'
> = {
  // How fast time passed leaves no trace; that it passed is in the moments of the steps.
  'clock.pause': 'nothing',
  'clock.play': 'nothing',
  // They reach outside, where a scenario reaches nothing.
  'client.connect-exchange': 'command',
  'client.disconnect-exchange': 'command',
};

/** One act, as a step has it. */
export type RecordedForm =
  | { readonly [A in CommandActName]?: z.infer<(typeof acts)[A]['schema']> }
  | { readonly command: EngineCommand };

// Each act is read by its own key and given its own command; the compiler cannot see the pairing.
type AnyCodec = {
  to(form: unknown, names: ActNames): ActCommands<EngineCommandName>;
  readonly from: Readonly<
    Record<string, ((command: EngineCommand, world: RecordedWorld) => unknown) | undefined>
  >;
};
const codecs: Readonly<Record<CommandActName, AnyCodec>> = acts as never;

/** The commands that an act of a step stands for; `form` is of that act. */
export const commandsOfAct = (
  name: CommandActName,
  form: unknown,
  names: ActNames,
): ActCommands<EngineCommandName> => codecs[name].to(form, names);

/** The act that stands for a command alone; `null` for one that only paces the clock. */
export function actOfCommand(command: EngineCommand, world: RecordedWorld): RecordedForm | null {
  for (const [act, { from }] of Object.entries(codecs)) {
    const form = Object.hasOwn(from, command.name) ? from[command.name]?.(command, world) : null;
    if (form !== null && form !== undefined) return { [act]: form } as RecordedForm;
  }
  const otherwise: Partial<Record<string, 'command' | 'nothing'>> = recordedOtherwise;
  return otherwise[command.name] === 'nothing' ? null : { command };
}
