import * as z from '../../schema/late-zod.js';
import { type Resolve, resolveNames } from '../resolve-names.js';
import type { Data } from '../views/data.js';
import { calendarCommands } from './calendar.js';
import { clientCommands } from './client.js';
import { clockCommands } from './clock.js';
import { conversationCommands } from './conversation.js';
import { copyCommands } from './copy.js';
import type { ClientCondition, CommandDefinition } from './define-command.js';
import { endpointCommands } from './endpoint.js';
import { exchangeCommands } from './exchange.js';
import { frontEndCommands } from './front-end.js';
import { hostCommands } from './host.js';
import { importCommands } from './import.js';
import { operatorCommands } from './operator.js';
import { pictureCommands } from './picture.js';
import { presentationCommands } from './presentation.js';
import { reportCommands } from './report.js';
import { shellCommands } from './shell.js';
import { shellFileCommands } from './shell-file.js';
import { storyCommands } from './story.js';
import { visibilityCommands } from './visibility.js';
import { whatIfCommands } from './what-if.js';
import { whyCommands } from './why.js';

const definitions = [
  ...clockCommands,
  ...clientCommands,
  ...shellCommands,
  ...operatorCommands,
  ...endpointCommands,
  ...calendarCommands,
  ...exchangeCommands,
  ...frontEndCommands,
  ...conversationCommands,
  ...whyCommands,
  ...hostCommands,
  ...shellFileCommands,
  ...storyCommands,
  ...presentationCommands,
  ...whatIfCommands,
  ...visibilityCommands,
  ...copyCommands,
  ...importCommands,
  ...pictureCommands,
  ...reportCommands,
] as const;
type Definition = (typeof definitions)[number];
type NameOf<Fact> = Extract<Definition, Fact>['name'];

export type CommandName = Definition['name'];
/** Commands that only look at one organisation and its clock. */
export type EngineQueryName = Exclude<NameOf<{ readonly kind: 'query' }>, HostCommandName>;
/** Commands about the emulator as a whole, which its host carries out. */
export type HostCommandName = NameOf<{ readonly by: 'host' }>;
/** Commands of a client: the person named by `sip` has to be signed in. */
export type ClientCommandName = NameOf<{ readonly client: ClientCondition }>;
/** Commands that the engine carries out, on one organisation and its clock. */
export type EngineCommandName = Exclude<CommandName, HostCommandName>;

/** A command as it crosses a transport: its name and its input. */
export type Command = z.infer<Definition['schema']>;
// In this form a function that takes a CommandOf<N> infers N from the name of its argument.
export type CommandOf<N extends CommandName> = Extract<Command, { name: N }>;
export type EngineCommand = CommandOf<EngineCommandName>;
export type HostCommand = CommandOf<HostCommandName>;
/** Commands whose slow outside work is of one kind. */
export type CommandPreparedBy<P> = CommandOf<NameOf<{ readonly prepare: P }>>;

/** What a command takes beside its name. */
export type InputOf<N extends CommandName> = z.infer<NamedDefinition<N>['input']>;

/** What a command returns; `null` from one that only does something. */
export type ResultOf<N extends CommandName> = Data<NamedDefinition<N>['result']>;

type NamedDefinition<N extends CommandName> = Extract<Definition, { readonly name: N }>;

const [first, ...others] = definitions;
/** Every command of the emulator; window, command line, API and tests send the same ones. */
export const commandSchema = z.discriminatedUnion('name', [
  first.schema,
  ...others.map(({ schema }) => schema),
]);

/** All commands, in the order in which they are documented. */
export const commandDefinitions: readonly CommandDefinition<CommandName>[] = definitions;

const byName = new Map<string, CommandDefinition<CommandName>>(
  commandDefinitions.map((definition) => [definition.name, definition]),
);

/** What is known of a command. */
export function definitionOf(name: CommandName): CommandDefinition<CommandName> {
  const definition = byName.get(name);
  if (definition) return definition;
  throw new Error(`No command is named ${name}.`);
}

const schemas = new Map<string, z.ZodType<Command>>(
  definitions.map(({ name, schema }) => [name, schema]),
);

/** The schema of the command that an input names; of all commands, whose error says so, where it names none. */
export function schemaFor(input: unknown): z.ZodType<Command> {
  const name = typeof input === 'object' && input !== null && 'name' in input ? input.name : null;
  return (typeof name === 'string' && schemas.get(name)) || commandSchema;
}

/** The same command with what the names in it stand for. */
export function resolveCommand(command: Command, resolve: Resolve): Command {
  const { schema } = definitionOf(command.name);
  const resolved = resolveNames<unknown>(schema, command, resolve, []);
  return resolved === command ? command : schemaFor(resolved).parse(resolved);
}

/** What a command asks for, in one sentence for log and undo; the bare name of a query. */
export const describeCommand = (command: Command): string =>
  definitionOf(command.name).sentence?.(command) ?? command.name;

/** Whether a command only looks. Such a command is in neither log nor journal. */
export const isQuery = ({ name }: { readonly name: CommandName }): boolean =>
  definitionOf(name).kind === 'query';

const clockNames: ReadonlySet<string> = new Set(clockCommands.map(({ name }) => name));

/** Whether a command is a verb of the virtual clock: it paces it, or lets time pass. */
export const isClockCommand = ({ name }: { readonly name: CommandName }): boolean =>
  clockNames.has(name);

/** Whether the host carries a command out, not the engine. */
export const isHostCommand = (command: Command): command is HostCommand =>
  definitionOf(command.name).by === 'host';
