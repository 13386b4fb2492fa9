import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { defineTopic, type EntriesOf, type TopicDefinition } from '../define-topic.js';
import { textOf } from '../text-kinds.js';
import { clientTopic } from './client.js';
import { type Data, instantSchema, view, whySchema } from './data.js';
import { planProblemSchema } from './what-if.js';

/** The two halves of a copy: the organisation as it is, and as it would be with the plan done. */
export const copySides = ['before', 'after'] as const;
export type CopySide = (typeof copySides)[number];

export const copyIdSchema = textOf(
  'program',
  z.string().regex(/^[\w-]{1,64}$/, 'letters, digits, _ and -, at most 64'),
);

const copySideSchema = lateObject(() => ({
  refusals: z
    .record(z.string(), z.string())
    .describe('Why people of the copy have no client on this side, by SIP address.'),
}));

const copyViewSchema = view(
  'CopyView',
  'A copy of the organisation, and how far it is made.',
  () => ({
    sip: z.string().describe('Whose client is tried.'),
    seenBy: z.string().nullable().describe('Who else has a client in it, to see that person.'),
    plan: textOf('script', z.string().describe('What is done on the side after, as typed.')),
    nextStep: z
      .boolean()
      .describe('Whether the next step of the story that is open is done on it instead of a plan.'),
    state: z
      .enum(['building', 'ready', 'failed'])
      .describe('While it is built anew, the clients of the former one go on.'),
    failure: z.string().nullable().describe('Why there is no copy; null when nothing is wrong.'),
    reached: instantSchema
      .nullable()
      .describe('The virtual time on the side after when it was made; null until it is.'),
    problems: z
      .array(planProblemSchema)
      .describe('Statements of the plan that went wrong; the others were done.'),
    assumed: z
      .array(z.string())
      .describe('Questions that the shell asked; the copy answered them with yes.'),
    before: copySideSchema,
    after: copySideSchema,
  }),
);
export type CopyView = Data<typeof copyViewSchema>;

const placeSchema = z
  .discriminatedUnion('in', [
    lateObject(() => ({ in: z.literal('window') })),
    lateObject(() => ({ in: z.literal('options'), page: z.string().describe('Id of the page.') })),
    lateObject(() => ({ in: z.literal('configuration') })),
    lateObject(() => ({ in: z.literal('card'), contact: z.string() })),
    lateObject(() => ({ in: z.literal('conversation') })),
    lateObject(() => ({
      in: z.literal('other-clients'),
      sips: z.array(z.string()).describe('Whose clients, by SIP address.'),
    })),
  ])
  .meta({ id: 'DifferencePlace', description: 'Where in a client it is seen.' });
export type DifferencePlace = Data<typeof placeSchema>;

const differenceSchema = view(
  'Difference',
  'Something that is otherwise on the other side.',
  () => ({
    id: z
      .string()
      .describe('The same as long as it is the same thing: pictures, options/my-picture.'),
    title: z.string(),
    changes: z.array(
      z.strictObject({
        what: z.string().nullable().describe('Null where the title says it.'),
        before: z.string(),
        after: z.string(),
      }),
    ),
    where: z.string().describe('In words, such as: contact list, 11 rows.'),
    at: placeSchema,
    marks: z
      .array(z.string())
      .describe('What shows it in the window: contact/<sip>, group/<id>, own-picture.'),
    before: whySchema
      .nullable()
      .describe('Why it is as it is before; null where nothing is known.'),
    after: whySchema.nullable(),
  }),
);
export type Difference = Data<typeof differenceSchema>;

const differencesViewSchema = view(
  'DifferencesView',
  'What differs between the two clients.',
  () => ({
    differences: z.array(differenceSchema).describe('What the client shows, from its top.'),
    others: z.array(differenceSchema).describe('What clients of other people show of the person.'),
    same: z.array(z.string()).describe('What is the same in both, in words.'),
    settings: z
      .array(z.strictObject({ setting: z.string(), before: z.string(), after: z.string() }))
      .describe('Settings that sign-in brought and that differ, whether or not a client shows it.'),
  }),
);
export type DifferencesView = Data<typeof differencesViewSchema>;

/** Two deployments beside the one on show, on its clock; nothing that happens in them reaches it. */
export const copyTopic = defineTopic({
  name: 'copy/{copy}',
  summary: 'A copy on which something is tried. Empty until copy.open, and when it is dropped.',
  parameters: { copy: 'Id of the copy, chosen by whoever opens it.' },
  entries: { copy: copyViewSchema, differences: differencesViewSchema },
});
export type CopyEntries = EntriesOf<typeof copyTopic>;

const { sip: _, ...places } = clientTopic.parameters;

/** A client of a copy, with the entries of any client. */
export const copyClientTopic: TopicDefinition<
  'copy-client/{client}',
  (typeof clientTopic)['entries']
> = defineTopic({
  name: 'copy-client/{client}',
  summary: 'All that one client of a copy shows; empty while there is none.',
  parameters: {
    ...places,
    client: 'Id of the copy, before or after, and SIP address, with a colon between each two.',
  },
  entries: clientTopic.entries,
});

/** A client of a copy. */
export interface CopyClient {
  readonly copy: string;
  readonly side: CopySide;
  readonly sip: string;
}
