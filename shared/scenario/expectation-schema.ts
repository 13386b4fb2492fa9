import { z } from 'zod';
import { localMomentSchema } from '../contract/commands/local-moment.js';
import { presenceClasses } from '../lync/presence.js';
import { frontEndSchema, noneSchema, personSchema, relationshipSchema } from './vocabulary.js';

const text = z.string().max(2000);
const textOrNone = z.union([noneSchema, text]);

const logExpectationSchema = z
  .strictObject({
    kind: z.string().max(100),
    who: personSchema.optional(),
    text: text.optional().meta({ description: 'A part of the sentence.' }),
    at: z
      .array(localMomentSchema)
      .max(100)
      .optional()
      .meta({ description: 'When exactly, each time.' }),
    count: z.int().min(0).max(100_000).optional(),
  })
  .meta({ description: 'Entries of the log; at least one unless at or count says otherwise.' });

const flipsShape = {
  flips: z.union([z.literal('never'), localMomentSchema]).optional(),
  returns: z.union([z.literal('never'), localMomentSchema]).optional(),
};

const forecastSchema = z.strictObject({
  subject: text.optional().meta({ description: 'Which entry. Left out: the first.' }),
  ...flipsShape,
  why: text.optional(),
  chained: z.strictObject(flipsShape).optional(),
  'boundary-aware': z.strictObject(flipsShape).optional(),
  'worst-lag': z.int().optional().meta({ description: 'Seconds.' }),
  'mean-lag': z.int().optional().meta({ description: 'Seconds.' }),
});

const messageSchema = z
  .strictObject({
    with: personSchema,
    text: text.optional().meta({ description: 'The whole text, as this client shows it.' }),
    from: personSchema.optional(),
    state: z.enum(['delivered', 'refused', 'failed']).optional(),
    'server-note': textOrNone
      .optional()
      .meta({ description: 'A part of what the filter put first.' }),
    error: textOrNone.optional().meta({ description: 'A part of the sender’s error.' }),
    links: z
      .union([noneSchema, z.array(text).max(100)])
      .optional()
      .meta({ description: 'Texts that can be clicked.' }),
    count: z.int().min(0).optional().meta({ description: 'Messages in the window.' }),
  })
  .meta({ description: 'The last message of a conversation.' });

const explainSchema = z
  .strictObject({
    url: text,
    sender: personSchema,
    'front-end': frontEndSchema.optional(),
    verdict: z.enum(['passes', 'exempt', 'blocked', 'defused', 'warned']).optional(),
    'decided-by': z.string().max(40).optional(),
    answer: z
      .union([text, z.array(text).max(20)])
      .optional()
      .meta({ description: 'Parts of its answers and of what they rest on.' }),
  })
  .meta({ description: 'Why the filter does with a link what it does.' });

const frontEndStateSchema = z.strictObject({
  name: frontEndSchema,
  'restart-pending': z.boolean().optional(),
  service: z.enum(['Running', 'Stopped']).optional(),
});

/** What must be seen, each key for itself. */
export const expectationShape = {
  client: personSchema.optional().meta({ description: 'In whose window.' }),
  row: personSchema
    .optional()
    .meta({ description: 'Whose row; the person’s own corner for the client’s own.' }),
  card: personSchema.optional().meta({ description: 'Whose contact card, in place of a row.' }),
  presence: text.optional().meta({ description: 'The text after the name, such as In a meeting.' }),
  class: z.enum(presenceClasses).optional(),
  activity: textOrNone.optional().meta({
    description: 'What the person does beyond the plain status, such as In a meeting; or none.',
  }),
  age: textOrNone.optional().meta({ description: 'Since when not active: 25 mins; or none.' }),
  photo: z.enum(['ad', 'web', 'none']).optional(),
  note: textOrNone.optional(),
  relationship: relationshipSchema.optional(),
  fields: z
    .record(z.string().max(40), textOrNone)
    .optional()
    .meta({ description: 'Lines of the contact card by their ids, such as calendar.' }),
  list: z.enum(['photo tiles', 'classic squares']).optional(),
  photos: noneSchema.optional().meta({ description: 'That the whole window shows no photo.' }),
  options: z
    .array(text)
    .max(30)
    .optional()
    .meta({ description: 'Pages of the Options dialog, all of them.' }),
  'picture-choices': z
    .array(z.enum(['web', 'corporate', 'none']))
    .max(3)
    .optional(),
  policy: text
    .optional()
    .meta({ description: 'The policy that sign-in brought, such as Tag:Photos.' }),
  settings: z
    .record(z.string().max(100), text)
    .optional()
    .meta({ description: 'Effective values by cmdlet parameter.' }),
  pending: z
    .union([noneSchema, z.record(z.string().max(100), text)])
    .optional()
    .meta({ description: 'What the next sign-in will change, by parameter; or none.' }),
  ladder: z
    .array(text)
    .max(10)
    .optional()
    .meta({ description: 'Policies of the client’s user, the winner first.' }),
  forecast: forecastSchema.optional(),
  message: messageSchema.optional(),
  explain: explainSchema.optional(),
  'front-end': frontEndStateSchema.optional(),
  result: z
    .record(z.string().max(100), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .optional()
    .meta({ description: 'Fields of what the command of the step before answered.' }),
  log: z.array(logExpectationSchema).max(50).optional(),
  output: z
    .union([noneSchema, text])
    .optional()
    .meta({ description: 'A part of what the last shell step printed.' }),
  error: z
    .union([text, z.array(text).max(20)])
    .optional()
    .meta({ description: 'Parts of the error of the last shell step.' }),
  refused: z
    .union([z.literal(true), text])
    .optional()
    .meta({ description: 'That the step before was refused; a part of the reason.' }),
  notice: textOrNone.optional().meta({ description: 'A part of a notice on the stage.' }),
  clock: localMomentSchema.optional().meta({ description: 'Where the clock stands.' }),
  'next-event': z
    .strictObject({ at: localMomentSchema.optional(), label: text.optional() })
    .optional(),
} as const;

/** At least one thing, and a client where something of a client is meant. */
export const expectationSchema = z
  .strictObject(expectationShape)
  .check((context) => {
    const given = Object.keys(context.value) as (keyof typeof expectationShape)[];
    const say = (message: string) => {
      context.issues.push({ code: 'custom', message, input: context.value, path: [] });
    };
    if (given.every((key) => places.has(key))) say('something to see, such as presence');
    if (context.value.client === undefined && given.some((key) => ofClient.has(key)))
      say('a client, whose window is meant');
    const rowless = context.value.row === undefined && context.value.card === undefined;
    if (rowless && given.some((key) => ofRow.has(key))) say('a row or a card, whose is meant');
  })
  .meta({ description: 'What must be seen now.' });
export type Expectation = z.infer<typeof expectationSchema>;

type Key = keyof typeof expectationShape;
const places: ReadonlySet<Key> = new Set<Key>(['client', 'row', 'card']);
const ofRow: ReadonlySet<Key> = new Set<Key>([
  'presence',
  'class',
  'activity',
  'age',
  'photo',
  'note',
  'relationship',
  'fields',
]);
const ofClient: ReadonlySet<Key> = new Set<Key>([
  ...ofRow,
  'row',
  'card',
  'list',
  'photos',
  'options',
  'picture-choices',
  'policy',
  'settings',
  'pending',
  'ladder',
  'forecast',
  'message',
]);
