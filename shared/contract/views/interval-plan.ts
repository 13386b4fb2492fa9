import { rangeProfiles } from '../../policy/setting-parameter.js';
import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';
import { describedModelsSchema, flipsByModelSchema } from './calendar.js';
import { type Data, instantSchema, ruleIdSchema, view } from './data.js';

const plannedIntervalSchema = view('PlannedInterval', 'One interval as it was typed.', () => ({
  seconds: z
    .number()
    .nullable()
    .describe('What clients go by; null where the text is no length of time at all.'),
  isDefault: z.boolean().describe('The policy does not set it: the client has its own default.'),
  refused: textOf('sentence', z.string())
    .nullable()
    .describe('Why the cmdlet does not take it under the ranges in force, in its words.'),
}));
export type PlannedInterval = Data<typeof plannedIntervalSchema>;

const intervalRangeSchema = view('IntervalRange', 'Which values documents allow.', () => ({
  parameter: textOf('program', z.string()),
  limits: z
    .array(z.strictObject({ profile: z.enum(rangeProfiles), from: z.number(), to: z.number() }))
    .describe('In seconds, both included, by whose documents are followed.'),
  isDocumented: z.boolean().describe('Whether the limits are of a document, or our own.'),
  rule: ruleIdSchema,
}));
export type IntervalRange = Data<typeof intervalRangeSchema>;

const creationMinuteSchema = view(
  'CreationMinute',
  'Meetings that are created in one minute.',
  () => ({
    createdAt: instantSchema.describe('The middle of the minute; also when they start.'),
    mean: z
      .number()
      .nullable()
      .describe('Seconds until presence shows them; null where none shows.'),
    least: z.number().nullable(),
    most: z.number().nullable(),
    unseen: z.number().describe('The part of the clients that never show theirs, 0 to 1.'),
  }),
);
export type CreationMinute = Data<typeof creationMinuteSchema>;

const intervalOutcomeSchema = view('IntervalOutcome', 'What two intervals come to.', () => ({
  worstSeconds: z
    .number()
    .describe('From creation, or from the start if that is later: always less than this.'),
  meanSeconds: z.number(),
  apart: z
    .strictObject({ worstSeconds: z.number(), meanSeconds: z.number() })
    .describe('The same if the two timers of a client did not start together.'),
  worstExample: z
    .strictObject({ createdAt: instantSchema, flipsAt: instantSchema })
    .describe('The creation on a whole second that waits longest.'),
  pollsPerHour: z.number().describe('Of one client.'),
  publicationsPerHour: z.number().describe('Of one client.'),
  busiestMinute: z
    .number()
    .describe('The part of all clients, or a multiple of it, that polls within one minute.'),
  strip: z.array(creationMinuteSchema),
  polls: z.array(instantSchema).describe('The next ones of a client that signed in first.'),
  publications: z.array(instantSchema),
  flips: z
    .array(z.strictObject({ poll: instantSchema, at: instantSchema }))
    .describe('When presence first shows what each of these polls reads.'),
  ticks: z
    .strictObject({ polls: z.array(instantSchema), publications: z.array(instantSchema) })
    .describe('Within the strip; empty where they are too many to be drawn.'),
  byModel: flipsByModelSchema.describe('The example under each reading.'),
}));
export type IntervalOutcome = Data<typeof intervalOutcomeSchema>;

const intervalSideSchema = view('IntervalSide', 'Two intervals and what they come to.', () => ({
  poll: plannedIntervalSchema,
  publication: plannedIntervalSchema,
  outcome: intervalOutcomeSchema
    .nullable()
    .describe('Null where an interval is no length of time.'),
}));
export type IntervalSide = Data<typeof intervalSideSchema>;

export const intervalPlanSchema = view(
  'IntervalPlan',
  'When a meeting reaches presence under settings that are only planned.',
  () => ({
    profile: z.enum(rangeProfiles).describe('Whose ranges the cmdlets enforce now.'),
    poll: intervalRangeSchema,
    publication: intervalRangeSchema,
    signedInAt: instantSchema.describe('The first sign-in.'),
    strip: z.strictObject({ from: instantSchema, to: instantSchema }),
    example: z.strictObject({
      createdAt: instantSchema,
      start: instantSchema,
      end: instantSchema,
    }),
    sides: z.array(intervalSideSchema).describe('In the order of the settings.'),
    models: describedModelsSchema,
  }),
);
export type IntervalPlan = Data<typeof intervalPlanSchema>;
