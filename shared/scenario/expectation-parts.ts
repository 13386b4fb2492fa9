import { z } from 'zod';
import { localMomentSchema } from '../contract/commands/local-moment.js';
import { frontEndSchema, noneSchema, personSchema, textOrNone, textSchema } from './vocabulary.js';

export const logSchema = z
  .strictObject({
    kind: z.string().max(100),
    who: personSchema.optional(),
    text: textSchema.optional().meta({ description: 'A part of the sentence.' }),
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

export const forecastSchema = z.strictObject({
  subject: textSchema.optional().meta({ description: 'Which entry. Left out: the first.' }),
  ...flipsShape,
  why: textSchema.optional(),
  chained: z.strictObject(flipsShape).optional(),
  'boundary-aware': z.strictObject(flipsShape).optional(),
  'worst-lag': z.int().optional().meta({ description: 'Seconds.' }),
  'mean-lag': z.int().optional().meta({ description: 'Seconds.' }),
});

export const lastMessageSchema = z
  .strictObject({
    with: personSchema,
    text: textSchema.optional().meta({ description: 'The whole text, as this client shows it.' }),
    from: personSchema.optional(),
    state: z.enum(['delivered', 'refused', 'failed']).optional(),
    'server-note': textOrNone
      .optional()
      .meta({ description: 'A part of what the filter put first.' }),
    error: textOrNone.optional().meta({ description: 'A part of the sender’s error.' }),
    links: z
      .union([noneSchema, z.array(textSchema).max(100)])
      .optional()
      .meta({ description: 'Texts that can be clicked.' }),
    count: z.int().min(0).optional().meta({ description: 'Messages in the window.' }),
  })
  .meta({ description: 'The last message of a conversation.' });

export const explainSchema = z
  .strictObject({
    url: textSchema,
    sender: personSchema,
    'front-end': frontEndSchema.optional(),
    verdict: z.enum(['passes', 'exempt', 'blocked', 'defused', 'warned']).optional(),
    'decided-by': z.string().max(40).optional(),
    answer: z
      .union([textSchema, z.array(textSchema).max(20)])
      .optional()
      .meta({ description: 'Parts of its answers and of what they rest on.' }),
  })
  .meta({ description: 'Why the filter does with a link what it does.' });

export const frontEndStateSchema = z.strictObject({
  name: frontEndSchema,
  'restart-pending': z.boolean().optional(),
  service: z.enum(['Running', 'Stopped']).optional(),
});

export const viewEntrySchema = z
  .strictObject({
    key: z.string().max(400),
    path: z.string().max(200).optional().meta({ description: 'Such as presence.availability.' }),
    is: z.union([noneSchema, textSchema, z.number(), z.boolean(), z.null()]),
  })
  .meta({
    description: 'Any entry of the client’s view, or of the stage where no client is named.',
  });
