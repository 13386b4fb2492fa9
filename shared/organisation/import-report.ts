import { textOf } from '../contract/text-kinds.js';
import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';

/** What an estate is made of, in the order in which a report lists it. */
export const estateKinds = [
  'people',
  'people-who-cannot-sign-in',
  'directory-entries',
  'photos',
  'client-policies',
  'presence-policies',
  'privacy-configurations',
  'user-services-configurations',
  'im-filters',
  'file-transfer-filters',
  'sites',
  'pools',
  'computers',
  'front-end-registries',
] as const;
export type EstateKind = (typeof estateKinds)[number];

/** Rows that each list of a report has at most; its total says how many there were. */
/** What more than so many dumps say differently is shown of the first of them. */
export const mostConflictSides = 20;
export const longestReportList = 1000;

export const listOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    total: z.int().nonnegative(),
    first: z.array(row).max(longestReportList).describe('In the order in which they were met.'),
  });

const sideSchema = lateObject(() => ({
  value: z.string(),
  file: z.string(),
  written: z
    .string()
    .nullable()
    .describe('When the object was changed last, as its dump has it; null where it does not say.'),
}));

/** What became of everything that was brought to an import. Nothing is left out in silence. */
export const importReportSchema = lateObject(() => ({
  outcome: z
    .enum(['complete', 'partial', 'failed'])
    .describe('partial: something was not read; failed: there is nobody to open.'),
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  read: z.array(
    z.strictObject({
      kind: z.enum(estateKinds),
      objects: z.int().nonnegative(),
      files: z.array(z.string()).max(longestReportList),
      recognisedAs: textOf(
        'program',
        z.string().describe('Format and encoding, such as CLIXML, UTF-16.'),
      ),
    }),
  ),
  notRead: listOf(
    z.strictObject({
      file: z.string(),
      line: z.int().positive().nullable(),
      object: z.string().nullable().describe('Such as Tag:Kiosk; null where all of the file is.'),
      property: z.string().nullable(),
      why: z.string().describe('What was wrong, what became of it, and what to do.'),
    }),
  ),
  kept: listOf(
    z.strictObject({
      noun: textOf('program', z.string().describe('Such as CsClientPolicy.')),
      property: textOf('program', z.string()),
      objects: z.int().positive().describe('How many have it.'),
    }),
  ).describe('Properties of later versions: Get- shows them, nothing goes by them.'),
  assumed: listOf(z.strictObject({ what: z.string(), why: z.string() })),
  repaired: listOf(z.strictObject({ what: z.string(), times: z.int().positive() })).describe(
    'Known quirks of the programs that write dumps, set right on the way.',
  ),
  conflicts: listOf(
    z.strictObject({
      id: z.string(),
      what: z.string().describe('Such as DisplayPhoto of Tag:Front Desk.'),
      objects: z.int().positive().describe('How many objects the choice is about.'),
      sides: z.array(sideSchema).min(2).max(mostConflictSides),
      chosen: z.int().nonnegative().describe('Index of the side that holds.'),
      rule: z.string().describe('Why that one was chosen at first.'),
    }),
  ),
  leftOut: listOf(z.strictObject({ who: z.string(), why: z.string() })).describe(
    'Objects that are nobody who signs in: contacts, phones in rooms, service accounts.',
  ),
}));
export type ImportReport = z.infer<typeof importReportSchema>;

/** The same report without a name of anybody: numbers, formats and names of settings stay. */
export function reportWithoutNames(report: ImportReport): ImportReport {
  const emptied = <Row>({ total }: { readonly total: number; readonly first: readonly Row[] }) => ({
    total,
    first: [],
  });
  return {
    ...report,
    read: report.read.map((row) => ({ ...row, files: [] })),
    notRead: emptied(report.notRead),
    assumed: emptied(report.assumed),
    repaired: emptied(report.repaired),
    conflicts: emptied(report.conflicts),
    leftOut: emptied(report.leftOut),
  };
}
