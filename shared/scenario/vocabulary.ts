import { names, personSchema, type Word } from '../contract/resolve-names.js';
import { type Relationship, relationshipContainers } from '../lync/presence.js';
import * as z from '../schema/late-zod.js';

/** One or several people. */
export const peopleSchema = z
  .union([personSchema, z.array(personSchema).min(1).max(50)], 'a person or a list of people')
  .meta({ description: 'A person, or several.' });

/**
 * A file in the folder of the scenario or below it. Whatever leads out of that folder is refused when it is read.
 * @param expected what is expected there, for the message
 */
export const fileOf = (expected: string) =>
  z
    .string()
    .max(260)
    .regex(/^\.\/[^\\:*?"<>|]+$/, expected)
    .meta({ description: 'A file beside the scenario, such as ./alice.ics.' });

export const fileSchema = fileOf(
  'a file of the scenario’s folder such as ./alice.ics, with forward slashes',
);

/** What is imported: a file beside the scenario, or its text. For {@link oneOfFileAndText}. */
export const fileOrTextShape = {
  file: fileSchema.optional(),
  text: z.string().optional().meta({ description: 'What is in the file, in place of a file.' }),
  name: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'What the log calls the text. Left out: text.' }),
};

/** What `refine` takes to have exactly one of the two given. */
export const oneOfFileAndText = [
  ({ file, text, name }: { file?: unknown; text?: unknown; name?: unknown }) =>
    (file === undefined) !== (text === undefined) && (file === undefined || name === undefined),
  {
    message: 'a file, or a text with its name',
    when: ({ issues }: { issues: readonly unknown[] }) => issues.length === 0,
  },
] as const;

/** A server of a Front End pool. */
export const frontEndSchema = z
  .string()
  .min(1)
  .max(255)
  .meta({ description: 'A Front End by its full name, or by the part before the first dot.' })
  .register(names, { of: 'frontEnd' });

/** An account of a Front End. */
export const accountSchema = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'A SID or a name. Left out: Network Service, S-1-5-20.' });

/** Longest text of a shell step, in characters. */
const longestScript = 100_000;

export const scriptSchema = z
  .string()
  .min(1)
  .max(longestScript)
  .meta({ description: 'Text for the management shell, one or more lines.' });

export const lineSchema = z.string().max(255);

/** Nothing, written where something might be. */
export const noneSchema = z.literal('none');

const relationships = Object.keys(relationshipContainers) as [Relationship, ...Relationship[]];

/** A privacy relationship by its name. */
export const relationshipSchema = z.enum(relationships);

/** Text that must be seen. */
export const textSchema = z.string().max(2000);
export const textOrNone = z.union([noneSchema, textSchema]);

/** A part of a text that must be seen. Of nothing but space it would be a part of every text. */
export const partSchema = textSchema.regex(/\S/, 'some text to look for');
export const partOrNone = z.union([noneSchema, partSchema]);
export const partsSchema = z.union([partSchema, z.array(partSchema).min(1).max(20)]);

/** Things by their names, at least one: a table without any would expect nothing. */
export const tableOf = <V extends z.ZodType>(key: z.ZodString, value: V) =>
  z
    .record(key, value)
    .refine((table) => Object.keys(table).length > 0, 'at least one name')
    .meta({ minProperties: 1 });

/**
 * A word of the program, wherever a scenario has one. Which words there are, the definition of the thing says; a scenario
 * with another word is refused before it runs.
 */
const wordOf = (of: Word, longest: number, description: string) =>
  z.string().min(1).max(longest).meta({ description }).register(names, { of });

export const logKindSchema = wordOf('log kind', 100, 'A kind of log entry: calendar.polled.');
export const settingSchema = wordOf('setting', 100, 'A parameter of a cmdlet: DisplayPhoto.');
export const optionSchema = wordOf('option', 100, 'A control of the Options dialog by its name.');
export const cardFieldSchema = wordOf('card field', 40, 'A line of the contact card by its id.');
export const presenceTextSchema = wordOf('presence', 2000, 'The text after the name.');
export const activityTextSchema = wordOf('activity', 2000, 'What the person does.');
