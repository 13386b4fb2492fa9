import type { z } from 'zod';
import type { CommandOf, EngineCommandName } from '../../contract/commands/command.js';
import type { JsonPath } from '../../file-format/json-source.js';
import type { fileOrTextShape } from '../vocabulary.js';

/**
 * Turns the names in a form into what they stand for, and notes what is wrong with them. `at` is where in the form the
 * name stands; a name that is wrong comes back as it is.
 */
export interface ActNames {
  /** The SIP address of a person. */
  person(name: string, ...at: JsonPath): string;
  /** The SIP addresses of one or several people. */
  people(names: string | readonly string[], ...at: JsonPath): readonly string[];
  /** The full name of a Front End. */
  frontEnd(name: string, ...at: JsonPath): string;
  /** The text of a file beside the scenario. */
  text(file: string, ...at: JsonPath): string;
}

/** The text to import and the name that the log gives it, of a form that has a file or a text. */
export const textOf = (
  { file, text, name = 'text' }: z.infer<z.ZodObject<typeof fileOrTextShape>>,
  names: ActNames,
) =>
  file === undefined
    ? { text: text ?? '', fileName: name }
    : { text: names.text(file, 'file'), fileName: file };

/** What an act looks up in the emulator when its step is reached. */
export interface ReachedWorld {
  /** The id of the calendar entry of that subject; of several the earliest. Rejects with `CommandError` `not-found`. */
  entryOf(mailbox: string, subject: string): Promise<string>;
  /** Whether a client has a conversation with that person open. */
  hasConversation(sip: string, person: string): Promise<boolean>;
}

/** What the inverse of an act looks up in the emulator before the command is carried out. */
export interface RecordedWorld {
  /** The subject by which {@link ReachedWorld.entryOf} finds that entry; `null` where it finds another or none. */
  subjectOf(mailbox: string, entry: string): string | null;
}

/** Commands that depend on what is there when the step is reached. */
export interface ReachedCommands<N extends EngineCommandName> {
  /** Whose calendar it is about. */
  readonly calendar?: string;
  /** The conversation it is about: whose client, and with whom. */
  readonly conversation?: { readonly who: string; readonly with: string };
  commands(world: ReachedWorld): Promise<readonly CommandOf<N>[]>;
}

/** The commands of a form, or how to find them when the step is reached. */
export type ActCommands<N extends EngineCommandName> = readonly CommandOf<N>[] | ReachedCommands<N>;

/** An act of a scenario: what people write, the commands it stands for, and the way back from each of them. */
export interface ActDefinition<Form, N extends EngineCommandName> {
  /** What people write in a step. */
  readonly schema: z.ZodType<Form>;
  /** The commands that a form stands for. */
  to(form: NoInfer<Form>, names: ActNames): ActCommands<N>;
  /** By command, the form that stands for it alone; `null` where this one command has no such form. */
  readonly from: {
    readonly [K in N]: (command: CommandOf<K>, world: RecordedWorld) => NoInfer<Form> | null;
  };
}

interface ActFacts<Form, N extends EngineCommandName> extends ActDefinition<Form, N> {
  /** What it does, in one sentence: what editors show for its key. */
  readonly summary: string;
}

/** Defines an act. `to` can only make commands that `from` takes back. */
export const defineAct = <Form, const N extends EngineCommandName>({
  summary,
  schema,
  ...codec
}: ActFacts<Form, N>): ActDefinition<Form, N> => ({
  ...codec,
  schema: schema.meta({ description: summary }),
});
