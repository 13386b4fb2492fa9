import { z } from 'zod';
import { localMomentSchema } from '../contract/commands/local-moment.js';
import { presenceClasses } from '../lync/presence.js';
import {
  explainSchema,
  forecastSchema,
  frontEndStateSchema,
  lastMessageSchema,
  logSchema,
  viewEntrySchema,
} from './expectation-parts.js';
import {
  noneSchema,
  personSchema,
  relationshipSchema,
  textOrNone,
  textSchema,
} from './vocabulary.js';

/** What must be seen, each key for itself. */
export const expectationShape = {
  client: personSchema.optional().meta({ description: 'In whose window.' }),
  row: personSchema
    .optional()
    .meta({ description: 'Whose row; the person’s own corner for the client’s own.' }),
  card: personSchema.optional().meta({ description: 'Whose contact card, in place of a row.' }),
  presence: textSchema
    .optional()
    .meta({ description: 'The text after the name, such as In a meeting.' }),
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
    .array(textSchema)
    .max(30)
    .optional()
    .meta({ description: 'Pages of the Options dialog, all of them.' }),
  'picture-choices': z
    .array(z.enum(['web', 'corporate', 'none']))
    .max(3)
    .optional(),
  'option-values': z
    .record(z.string().max(100), z.union([z.boolean(), z.number(), textOrNone]))
    .optional()
    .meta({
      description: 'Controls of the Options dialog by name; none for one that is not there.',
    }),
  'option-choices': z
    .record(z.string().max(100), z.array(textSchema).max(50))
    .optional()
    .meta({ description: 'What a control of the Options dialog offers, by name.' }),
  policy: textSchema
    .optional()
    .meta({ description: 'The policy that sign-in brought, such as Tag:Photos.' }),
  settings: z
    .record(z.string().max(100), textSchema)
    .optional()
    .meta({ description: 'Effective values by cmdlet parameter.' }),
  pending: z
    .union([noneSchema, z.record(z.string().max(100), textSchema)])
    .optional()
    .meta({ description: 'What the next sign-in will change, by parameter; or none.' }),
  ladder: z
    .array(textSchema)
    .max(10)
    .optional()
    .meta({ description: 'Policies of the client’s user, the winner first.' }),
  forecast: forecastSchema.optional(),
  message: lastMessageSchema.optional(),
  explain: explainSchema.optional(),
  'front-end': frontEndStateSchema.optional(),
  result: z
    .record(z.string().max(100), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .optional()
    .meta({ description: 'Fields of what the command of the step before answered.' }),
  entry: viewEntrySchema.optional(),
  log: z.array(logSchema).max(50).optional(),
  output: z
    .union([noneSchema, textSchema])
    .optional()
    .meta({ description: 'A part of what the last shell step printed.' }),
  error: z
    .union([textSchema, z.array(textSchema).max(20)])
    .optional()
    .meta({ description: 'Parts of the error of the last shell step.' }),
  refused: z
    .union([z.literal(true), textSchema])
    .optional()
    .meta({ description: 'That the step before was refused; a part of the reason.' }),
  notice: textOrNone.optional().meta({ description: 'A part of a notice on the stage.' }),
  clock: localMomentSchema.optional().meta({ description: 'Where the clock stands.' }),
  'next-event': z
    .strictObject({ at: localMomentSchema.optional(), label: textSchema.optional() })
    .optional(),
} as const;

type ExpectationKey = keyof typeof expectationShape;

/** At least one thing, and a client where something of a client is meant. */
export const expectationSchema = z
  .strictObject(expectationShape)
  .check((context) => {
    // A misspelt key is one problem, not two.
    if (context.issues.length > 0) return;
    const given = Object.keys(context.value) as ExpectationKey[];
    const say = (message: string) => {
      context.issues.push({ code: 'custom', message, input: context.value, path: [] });
    };
    if (given.every((key) => places.has(key))) say('something to see, such as presence');
    if (context.value.client === undefined && given.some((key) => ofClient.has(key)))
      say('a client, whose window is meant');
    const { row, card } = context.value;
    if (row !== undefined && card !== undefined) say('a row or a card, not both');
    const isRowless = row === undefined && card === undefined;
    if (isRowless && given.some((key) => ofRow.has(key))) say('a row or a card, whose is meant');
    if (card === undefined && given.includes('fields')) say('a card, whose fields are meant');
  })
  .meta({ description: 'What must be seen now.' });
export type Expectation = z.infer<typeof expectationSchema>;

const places: ReadonlySet<ExpectationKey> = new Set<ExpectationKey>(['client', 'row', 'card']);
const ofRow: ReadonlySet<ExpectationKey> = new Set<ExpectationKey>([
  'presence',
  'class',
  'activity',
  'age',
  'photo',
  'note',
  'relationship',
  'fields',
]);
const ofClient: ReadonlySet<ExpectationKey> = new Set<ExpectationKey>([
  ...ofRow,
  'row',
  'card',
  'list',
  'photos',
  'options',
  'picture-choices',
  'option-values',
  'option-choices',
  'policy',
  'settings',
  'pending',
  'ladder',
  'forecast',
  'message',
]);
