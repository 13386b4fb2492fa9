import { showSchema } from '../../scenario/show-schema.js';
import * as z from '../../schema/late-zod.js';
import { runAsResultSchema } from '../commands/front-end.js';
import { shellResultSchema } from '../commands/shell.js';
import { defineTopic, type EntriesOf } from '../define-topic.js';
import { type Data, ruleIdSchema, view } from './data.js';

const shippedStorySchema = view('ShippedStoryView', 'A story that comes with the program.', () => ({
  id: z.string().describe('What story.open takes.'),
  title: z.string(),
  note: z.string().nullable(),
}));

const storySightSchema = view(
  'StorySightView',
  'Something that a step promises to be seen.',
  () => ({
    title: z.string(),
    note: z.string().nullable(),
    where: z
      .string()
      .describe(
        'Such as Client of Bob Barros, row of Alice Ahlberg; empty where no client is meant.',
      ),
    show: showSchema.describe('What brings it onto the stage.'),
    at: z
      .strictObject({
        client: z.string().describe('SIP address of whose client it is.'),
        part: z.enum(['me', 'row', 'list', 'conversation']),
        contact: z.string().nullable().describe('Whose row it is; null for the other parts.'),
      })
      .nullable()
      .describe(
        'Where in a client it is to be seen; null where it is in a dialog, or below the clients.',
      ),
  }),
);
export type StorySightView = Data<typeof storySightSchema>;

const storyStepSchema = view('StoryStepView', 'A step of a story.', () => ({
  title: z.string(),
  note: z.string().nullable(),
  shell: z
    .string()
    .nullable()
    .describe('What the step runs in the management shell; null where it does something else.'),
  show: showSchema,
  rule: ruleIdSchema.nullable().describe('The rule that the step shows.'),
  sights: z.array(storySightSchema),
}));
export type StoryStepView = Data<typeof storyStepSchema>;

const storySchema = view('StoryView', 'The story that is open: what stays the same.', () => ({
  fileName: z.string(),
  title: z.string(),
  note: z.string().nullable(),
  clients: z.array(z.string()).describe('Whose clients it speaks of, by SIP address.'),
  steps: z.array(storyStepSchema),
}));
export type StoryView = Data<typeof storySchema>;

const comparedSightSchema = view('ComparedSightView', 'Whether a sight is there now.', () => ({
  isSo: z.boolean(),
  differences: z
    .array(z.strictObject({ what: z.string(), expected: z.string(), seen: z.string() }))
    .describe('What is seen instead.'),
}));

const storyProgressSchema = view('StoryProgressView', 'How far the story is.', () => ({
  taken: z.int().describe('Steps that were taken; the last of them is the current one.'),
  playing: z.boolean().describe('Whether it goes on by itself.'),
  underWay: z.boolean().describe('Whether the next step has begun and lets the clock play.'),
  problem: z
    .string()
    .nullable()
    .describe('Why the next step could not be taken; null when nothing is wrong.'),
  strayed: z.boolean().describe('Whether something else happened since the current step.'),
  sights: z.array(comparedSightSchema).describe('Those of the current step, in their order.'),
  attempt: runAsResultSchema
    .nullable()
    .describe('What the current step’s attempt to open Internet Options came to.'),
  printed: z
    .strictObject({
      run: z.int().describe('Grows with each run.'),
      text: z.string(),
      records: shellResultSchema.shape.records,
    })
    .nullable()
    .describe('What the story ran last in the management shell, and what that printed.'),
}));
export type StoryProgressView = Data<typeof storyProgressSchema>;

/** The stories that come with the program, and the one that is open. */
export const storyTopic = defineTopic({
  name: 'story',
  summary: 'The stories that come with the program, and the one that is played.',
  parameters: {},
  entries: {
    shipped: z.array(shippedStorySchema),
    story: storySchema,
    progress: storyProgressSchema,
  },
});
export type StoryEntries = EntriesOf<typeof storyTopic>;
