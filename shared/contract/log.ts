import * as z from '../schema/late-zod.js';
import { textOf } from './text-kinds.js';
import { type Data, instantSchema, view } from './views/data.js';

export const logEntrySchema = view('LogEntry', 'Something that happened.', () => ({
  id: z.string().describe('`e1`, `e2`, … in the order of happening.'),
  at: instantSchema,
  kind: textOf(
    'program',
    z
      .string()
      .describe(
        'What happened, as `noun.verb`: `policy.changed`, `client.signed-in`, `clock.played`.',
      ),
  ),
  actor: z
    .enum(['operator', 'user', 'client', 'server', 'clock', 'host'])
    .describe('Who or what is behind it.'),
  sip: z.string().nullable().describe('SIP address of the person concerned, if any.'),
  text: textOf('sentence', z.string().describe('One sentence in plain English.')),
  cause: z
    .string()
    .nullable()
    .describe('Id of the entry that made this one happen; null only for a command or the start.'),
}));
export type LogEntry = Data<typeof logEntrySchema>;
export type LogActor = LogEntry['actor'];
