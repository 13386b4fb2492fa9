import { importReportSchema } from '../../organisation/import-report.js';
import * as z from '../../schema/late-zod.js';
import { defineTopic, type EntriesOf } from '../define-topic.js';
import { view } from './data.js';

const importProgressSchema = view('ImportProgressView', 'How far the import is.', () => ({
  state: z
    .enum(['reading', 'joining', 'read', 'stopped'])
    .describe(
      'joining: all files are read, and people find their policies and sites; stopped: what was read until then is kept.',
    ),
  file: z.string().nullable().describe('The file that is read now.'),
  files: z.int().nonnegative().describe('Files that were read to their end.'),
  bytes: z.int().nonnegative(),
  objects: z.int().nonnegative(),
}));

const importedEstateSchema = view('ImportedEstateView', 'The organisation that was read.', () => ({
  name: z.string(),
  people: z.int().nonnegative(),
  madeUpNames: z.boolean().describe('Whether names are replaced by made-up ones.'),
}));

/** The dumps that are being read, until they are opened on the stage or dropped. */
export const importTopic = defineTopic({
  name: 'import',
  summary: 'The dumps of an estate that are being imported, and what became of each thing in them.',
  parameters: {},
  entries: {
    progress: importProgressSchema,
    estate: importedEstateSchema,
    report: importReportSchema,
  },
});
export type ImportEntries = EntriesOf<typeof importTopic>;
/** As a page follows it. */
export type ImportReportView = ImportEntries['report'];
