import { settingsKindNames } from '../../policy/setting-kinds.js';
import { policyValueSchema } from '../../policy/setting-values-schema.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';
import type { Data } from '../views/data.js';
import { defineCommand, operatorAct, operatorQuery } from './define-command.js';
import { oneLine } from './one-line.js';

const shellRecordSchema = lateObject(() => ({
  kind: z.enum(['output', 'error', 'warning', 'whatif', 'host']),
  text: z.string(),
}));
/** One block of console text. */
export type ShellRecord = Data<typeof shellRecordSchema>;

const shellPromptSchema = lateObject(() => ({
  caption: z.string(),
  message: z.string(),
  choices: z.array(z.strictObject({ key: z.string(), label: z.string(), help: z.string() })),
  defaultChoice: z.string(),
}));
/** A question the shell waits on, as PowerShell asks it. */
export type ShellPrompt = Data<typeof shellPromptSchema>;

export const shellResultSchema = lateObject(() => ({
  records: z.array(shellRecordSchema),
  incomplete: z
    .boolean()
    .describe(
      'True when the text is the start of a statement: show >> and wait for more lines. Nothing was run.',
    ),
  prompt: shellPromptSchema.nullable(),
  clear: z.boolean().describe('True when the screen is to be cleared first (Clear-Host).'),
  exitCode: z
    .int()
    .nullable()
    .describe(
      'What exit left with, or a script: 0, or 1 when an error ended it. null for other text, and before its end.',
    ),
}));
export type ShellResult = Data<typeof shellResultSchema>;

const shellCompletionSchema = lateObject(() => ({
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  items: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.enum(['cmdlet', 'parameter', 'value', 'variable', 'property']),
      detail: z.string(),
    }),
  ),
}));
export type ShellCompletion = Data<typeof shellCompletionSchema>;

const settingsReadingSchema = z.discriminatedUnion('kind', [
  lateObject(() => ({
    kind: z.literal('cmdlet'),
    act: z.enum(['new', 'set', 'grant', 'remove']),
    settings: z.enum(settingsKindNames).describe('The kind of policy or configuration.'),
    identity: z
      .string()
      .nullable()
      .describe('Of the policy or configuration, as the shell prints it; null where it is none.'),
    values: z
      .record(z.string(), policyValueSchema)
      .describe('The settings given that were accepted, as they would be stored.'),
    people: z.int().nullable().describe('How many people -Identity of a Grant- names.'),
    faults: z
      .array(
        z.strictObject({
          parameter: z.string().nullable().describe('Null where it is the line as a whole.'),
          argument: z.string().describe('What was given, as it is written, without its quotes.'),
          text: z.string().describe('In the words of the cmdlet.'),
        }),
      )
      .describe('Why the cmdlet would refuse the line.'),
  })),
  lateObject(() => ({ kind: z.literal('other'), reason: textOf('sentence', z.string()) })),
]);
/** What a text would do to a policy or configuration; `other` where it is not one such cmdlet. */
export type SettingsReading = Data<typeof settingsReadingSchema>;

/** The management shell. One session per emulator; its text is capped by the shell itself. */
export const shellCommands = [
  defineCommand({
    name: 'shell.run',
    ...operatorAct,
    summary:
      'Runs text in the management shell. Errors of the shell are records of its answer and refuse nothing.',
    input: () => ({
      text: textOf('script', z.string()),
      width: z
        .int()
        .min(40)
        .max(400)
        .optional()
        .describe('Columns of the console, for wrapping and tables.'),
      script: lateObject(() => ({
        name: z.string().min(1).max(200),
        arguments: z.array(z.string().max(2_000)).max(100),
      }))
        .optional()
        .describe(
          'Runs the text as a script file of this name, in a scope of its own. Arguments are as in powershell.exe -File: -Name value, or by position.',
        ),
    }),
    result: () => shellResultSchema,
    sentence: ({ text, script }) =>
      script === undefined ? `Shell: ${oneLine(text)}` : `Shell: runs ${script.name}.`,
  }),
  defineCommand({
    name: 'shell.answer',
    ...operatorAct,
    summary: 'Answers the prompt that the last shell.run or shell.answer ended with.',
    input: () => ({
      choice: z
        .string()
        .max(2_000)
        .describe('A key or label; any text where the prompt has no choices.'),
    }),
    result: () => shellResultSchema,
    sentence: ({ choice }) => `Shell: answer "${choice}".`,
  }),
  defineCommand({
    name: 'shell.complete',
    ...operatorQuery,
    summary: 'Completes text at a cursor: what may stand in the place of its characters from, to.',
    input: () => ({
      text: z.string().max(20_000),
      cursor: z.int().nonnegative().describe('UTF-16 code units from the start of the text.'),
    }),
    result: () => shellCompletionSchema,
  }),
  defineCommand({
    name: 'shell.read-settings',
    ...operatorQuery,
    summary:
      'Reads text as one cmdlet that makes, changes, grants or removes a policy or configuration, and says what it would do and why it would be refused. Nothing runs.',
    input: () => ({ text: z.string().max(100_000) }),
    result: () => settingsReadingSchema,
  }),
  defineCommand({
    name: 'shell.history',
    ...operatorQuery,
    summary: 'Reads the lines that were run, oldest first.',
    result: () => lateObject(() => ({ lines: z.array(z.string()) })),
  }),
] as const;

/** What a command of that name returned, if it ran something in the shell; `null` of other commands. */
export const shellResultOf = (name: string, value: unknown): ShellResult | null =>
  name === 'shell.run' || name === 'shell.answer' ? (value as ShellResult) : null;
