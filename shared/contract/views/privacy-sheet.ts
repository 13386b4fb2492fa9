import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';
import { type Data, instantSchema, view } from './data.js';

const checkSchema = lateObject(() => ({
  passes: z.boolean().describe('Nothing there depends on how long the person was away.'),
  found: z
    .string()
    .describe('What was there that tells it, or else what stood there; may be empty.'),
}));

const surfaceSchema = view(
  'PrivacySurface',
  'A place that was looked at, for each relationship.',
  () => ({
    id: textOf('program', z.string()),
    label: textOf('program', z.string()),
    found: z.string().describe('What was there: of the first check that fails, else of the first.'),
    checks: z.array(checkSchema).describe('One for each column, in their order.'),
  }),
);
export type PrivacySurface = Data<typeof surfaceSchema>;

const caseSchema = view(
  'PrivacyCase',
  'All places, with the update of KB 2684128 or without.',
  () => ({
    update: z.boolean().describe('Whether the server has the update.'),
    isNow: z.boolean().describe('Whether the server on the stage is like that.'),
    surfaces: z.array(surfaceSchema),
    failed: z.int().nonnegative(),
    checks: z.int().nonnegative(),
    learning: z
      .array(textOf('sentence', z.string()))
      .describe('The columns in which a check fails, by their labels.'),
    places: z.int().nonnegative().describe('Places in which a check fails.'),
    people: z.int().nonnegative().describe('How many people are in those columns.'),
  }),
);
export type PrivacyCase = Data<typeof caseSchema>;

export const privacySheetSchema = view(
  'PrivacySheet',
  'Whether anyone can learn how long a person was away.',
  () => ({
    sip: z.string(),
    displayName: z.string(),
    organisation: z.string(),
    policy: z.string().describe('The client policy of the person, which has no part in it.'),
    at: instantSchema,
    timeZone: textOf('program', z.string()),
    version: textOf('program', z.string()).describe('Of the program.'),
    minutes: z.int().positive().describe('How long the person was away.'),
    otherMinutes: z.int().positive().describe('How long for comparison.'),
    columns: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    cases: z.array(caseSchema).describe('A failing one with the update first, else without it.'),
  }),
);
export type PrivacySheet = Data<typeof privacySheetSchema>;
