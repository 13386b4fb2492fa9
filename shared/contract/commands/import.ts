import { settingsScopes } from '../../lync/effective.js';
import { estateDifferencesSchema } from '../../organisation/estate-differences.js';
import { importReportSchema } from '../../organisation/import-report.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import type { Data } from '../views/data.js';
import { defineCommand, hostAct, hostQuery } from './define-command.js';
import { textFileSchema } from './host.js';
import { importPieceSize } from './import-limit.js';

const fileName = z.string().min(1).max(1000);

const importedPersonSchema = lateObject(() => ({
  sip: z.string(),
  displayName: z.string(),
  department: z.string(),
  title: z.string(),
  canSignIn: z.boolean(),
  policy: z.string().describe('Identity of the client policy that governs them.'),
  ladder: z
    .array(
      z.strictObject({
        scope: z.enum(settingsScopes),
        identity: z.string(),
        governs: z.boolean(),
        settings: z.string().describe('What it sets, in a few words.'),
      }),
    )
    .describe('What may govern them, from the nearest on.'),
}));
export type ImportedPerson = Data<typeof importedPersonSchema>;

/** Dumps of somebody’s own estate: brought, looked at, opened. What is on the stage stays until then. */
export const importCommands = [
  defineCommand({
    name: 'import.piece',
    ...hostAct,
    summary:
      'Hands over the next bytes of a file: a dump, a photo, or a .zip of them. Files come one after the other, each from its first byte on.',
    input: () => ({
      fileName: fileName.describe('With its folders, if it came with some.'),
      size: z.int().nonnegative().describe('Bytes of the whole file.'),
      offset: z.int().nonnegative().describe('Bytes of it that came before; 0 begins it.'),
      base64: z.base64().max(Math.ceil(importPieceSize / 3) * 4),
    }),
    prepare: 'import-piece',
    sentence: ({ fileName }) => `Read ${fileName}.`,
  }),
  defineCommand({
    name: 'import.finish',
    ...hostAct,
    summary: 'Joins what was read to one organisation. More files may follow after it.',
    prepare: 'import-join',
    sentence: () => 'Join what was read.',
  }),
  defineCommand({
    name: 'import.stop',
    ...hostAct,
    summary: 'Ends the reading of the file that is read now. What was read before it is kept.',
    sentence: () => 'Stop reading.',
  }),
  defineCommand({
    name: 'import.choose',
    ...hostAct,
    summary: 'Says which of the dumps that disagree is right.',
    input: () => ({ conflict: z.string().max(1000), side: z.int().nonnegative() }),
    prepare: 'import-join',
    sentence: ({ conflict }) => `Choose for ${conflict}.`,
  }),
  defineCommand({
    name: 'import.make-up-names',
    ...hostAct,
    summary:
      'Replaces all names in what was read by made-up ones, each everywhere by the same; or takes that back.',
    input: () => ({ on: z.boolean() }),
    prepare: 'import-join',
    sentence: ({ on }) => (on ? 'Make up names.' : 'Keep the real names.'),
  }),
  defineCommand({
    name: 'import.people',
    ...hostQuery,
    summary: 'People of what was read, by name, address, logon name, department or policy.',
    input: () => ({
      text: z.string().max(200),
      from: z.int().nonnegative().default(0),
      count: z.int().min(1).max(200),
    }),
    result: () =>
      lateObject(() => ({
        total: z.int().nonnegative(),
        byPolicy: z.int().nonnegative().describe('How many of them fit by their policy.'),
        byDepartment: z.int().nonnegative().describe('How many of them fit by their department.'),
        people: z.array(importedPersonSchema),
      })),
  }),
  defineCommand({
    name: 'import.differences',
    ...hostQuery,
    summary: 'What opening it would change in the organisation that is on the stage.',
    result: () => estateDifferencesSchema,
  }),
  defineCommand({
    name: 'import.save',
    ...hostQuery,
    summary: 'Writes what was read as an organisation file; with its pictures, as a .zip of both.',
    result: () => lateObject(() => ({ fileName: z.string(), base64: z.base64() })),
  }),
  defineCommand({
    name: 'import.open',
    ...hostAct,
    summary:
      'Replaces the organisation on the stage by the one that was read. The import stays, to be looked at again.',
    input: () => ({
      signIn: z.string().max(320).optional().describe('Whose client is opened with it.'),
    }),
    prepare: 'import-organisation',
    sentence: () => 'Open the imported organisation.',
  }),
  defineCommand({
    name: 'import.report',
    ...hostQuery,
    summary:
      'What became of the dumps that the organisation on the stage was made of; null for one that was not imported.',
    result: () => importReportSchema.nullable(),
  }),
  defineCommand({
    name: 'import.script',
    ...hostQuery,
    summary: 'The script that dumps an estate, to be run in the Lync Server Management Shell.',
    result: () => textFileSchema,
  }),
  defineCommand({
    name: 'import.discard',
    ...hostAct,
    summary: 'Drops what was read. The stage stays as it is.',
    sentence: () => 'Drop the import.',
  }),
] as const;
