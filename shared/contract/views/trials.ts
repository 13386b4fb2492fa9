import * as z from '../../schema/late-zod.js';
import { defineTopic, type EntriesOf } from '../define-topic.js';
import { textOf } from '../text-kinds.js';
import { type Data, view } from './data.js';

/** By which whoever asks for long work on copies follows and stops it. */
export const trialIdSchema = textOf(
  'program',
  z
    .string()
    .regex(/^[\w-]{1,64}$/, 'letters, digits, _ and -, at most 64')
    .describe(
      'An id of your own, by which topic trials tells how far it is, and trial.stop stops it.',
    ),
);

const trialViewSchema = view('TrialView', 'How far work on copies is.', () => ({
  done: z.int().describe('Steps, or people looked at, so far.'),
  total: z.int().describe('0 until it is known.'),
}));
export type TrialView = Data<typeof trialViewSchema>;

export const trialsTopic = defineTopic({
  name: 'trials',
  summary: 'Work on copies that is under way: privacy sheets, and reports that try something.',
  parameters: { trial: 'The id that was given with the command.' },
  entries: { 'trial/{trial}': trialViewSchema },
});
export type TrialEntries = EntriesOf<typeof trialsTopic>;
