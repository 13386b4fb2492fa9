import { personSchema } from '../contract/resolve-names.js';
import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import { accountSchema, frontEndSchema, textSchema } from './vocabulary.js';

const who = personSchema;

/** What lies in the dock below the clients; one of them at a time. */
const dockShape = {
  shell: z.literal(true).optional().meta({ description: 'The management shell and the log.' }),
  calendar: who.optional().meta({ description: 'The calendar of a person.' }),
  timeline: who.optional().meta({ description: 'What became of a person’s calendar in time.' }),
  messages: z.literal(true).optional().meta({ description: 'The way that messages take.' }),
  'front-end': frontEndSchema
    .optional()
    .meta({ description: 'Services and registry of a Front End.' }),
  detective: lateObject(() => ({
    url: textSchema,
    sender: who,
    'front-end': frontEndSchema.optional(),
  }))
    .optional()
    .meta({ description: 'Why the filter does with a link what it does.' }),
} as const;

const dockKeys = Object.keys(dockShape) as readonly (keyof typeof dockShape)[];

/** What is to be seen on the stage, for whoever plays a scenario there. */
export const showSchema = lateObject(() => ({
  clients: z
    .array(who)
    .max(10)
    .optional()
    .meta({ description: 'The clients that stand on the stage, in this order.' }),
  row: z
    .strictObject({ who, of: personSchema })
    .optional()
    .meta({ description: 'The row of a contact in the list of a client.' }),
  options: z
    .strictObject({ who, page: z.string().max(100).optional() })
    .optional()
    .meta({ description: 'The Options dialog of a client, and its page by its title.' }),
  conversations: z
    .array(z.strictObject({ who, with: personSchema }))
    .max(10)
    .optional()
    .meta({ description: 'Conversations, each in the client of `who`.' }),
  card: z
    .strictObject({ who, of: personSchema })
    .optional()
    .meta({ description: 'The contact card of a person in a client.' }),
  ...dockShape,
  'run-as': z
    .strictObject({
      'front-end': frontEndSchema,
      user: accountSchema,
      program: z.enum(['internet-options', 'runas', 'psexec']),
    })
    .optional()
    .meta({
      description: 'What became of an attempt to open another account’s Internet Options.',
    }),
}))
  .refine((show) => dockKeys.filter((key) => show[key] !== undefined).length <= 1, {
    message: `at most one of ${dockKeys.join(', ')}: they take turns below the clients`,
    when: ({ issues }) => issues.length === 0,
  })
  .meta({
    description:
      'What is on the stage in this step. Left out: what the step does and what it expects.',
  });
export type Show = z.infer<typeof showSchema>;
