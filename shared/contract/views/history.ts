import * as z from '../../schema/late-zod.js';
import { defineTopic, type EntriesOf } from '../define-topic.js';
import { type Data, view } from './data.js';

const historyViewSchema = view(
  'HistoryView',
  'What the emulator as a whole can do with its past.',
  () => ({
    undo: z
      .string()
      .nullable()
      .describe('What undo would take back, in one sentence; null when there is nothing.'),
    redo: z
      .string()
      .nullable()
      .describe('What redo would do again, in one sentence; null when there is nothing.'),
    recording: z
      .strictObject({ steps: z.int() })
      .nullable()
      .describe('Steps recorded so far; null while nothing is recorded.'),
  }),
);
export type HistoryView = Data<typeof historyViewSchema>;

/** What spans deployments: undo and redo, the recorder. */
export const historyTopic = defineTopic({
  name: 'history',
  summary: 'What can be undone and done again, and how far a recording is.',
  parameters: {},
  entries: { history: historyViewSchema },
});
export type HistoryEntries = EntriesOf<typeof historyTopic>;
