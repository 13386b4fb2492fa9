import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { copyIdSchema } from '../views/copy.js';
import { trialIdSchema } from '../views/trials.js';
import { defineCommand, hostQuery } from './define-command.js';
import { pictureLookSchema } from './picture.js';

const person = personSchema;

const shownClientSchema = lateObject(() => ({ sip: person, look: pictureLookSchema.optional() }));

/** What a report is about. */
export const reportSubjectSchema = z.discriminatedUnion('kind', [
  lateObject(() => ({
    kind: z.literal('stage'),
    clients: z
      .array(shownClientSchema)
      .min(1)
      .max(12)
      .optional()
      .describe('Whose clients, as they stand; all who are signed in, at most four.'),
  })).meta({ description: 'What is on the stage, and what waits for the next sign-in.' }),
  lateObject(() => ({
    kind: z.literal('change'),
    sip: person.describe('Whose client is shown before and after.'),
    seenBy: person.optional().describe('Whose client shows that person instead.'),
    plan: textOf('script', z.string().max(200_000)).describe(
      'What is changed, as text of the management shell; empty for what waits for the next sign-in.',
    ),
    look: pictureLookSchema.optional(),
    copy: copyIdSchema
      .optional()
      .describe('An open copy: what was done by hand in its clients is done again for the report.'),
  })).meta({ description: 'A person before and after a change, tried on a copy.' }),
  lateObject(() => ({ kind: z.literal('what-if') })).meta({
    description: 'The plan that was tried with what-if.try.',
  }),
  lateObject(() => ({ kind: z.literal('story') })).meta({
    description: 'The story that is open, played from its beginning beside it.',
  }),
  lateObject(() => ({
    kind: z.literal('visibility'),
    sip: person.describe('Who is seen.'),
    seenBy: z.array(person).max(20).optional().describe('People to be columns of their own.'),
    switches: z
      .array(textOf('program', z.string().max(100)))
      .max(20)
      .optional()
      .describe('Ids of switches to be turned on a copy, as visibility.matrix lists them.'),
  })).meta({ description: 'Who sees what of a person.' }),
  lateObject(() => ({ kind: z.literal('privacy-sheet'), sip: person })).meta({
    description: 'Whether anyone can learn how long a person was away, on one sheet.',
  }),
]);
export type ReportSubject = z.infer<typeof reportSubjectSchema>;

export const reportCommands = [
  defineCommand({
    name: 'report.write',
    ...hostQuery,
    inTurn: true,
    summary:
      'Writes one self-contained HTML page to leave behind: what is asked, pictures of clients, differences in words, settings with reasons, evidence, who is hit, how to do it and undo it. Nothing is changed.',
    input: () => ({
      about: reportSubjectSchema,
      // Of it names alone are replaced, by whoever writes the report.
      question: textOf('program', z.string().min(1).max(300))
        .optional()
        .describe('Its title; it has one of its own.'),
      names: z
        .enum(['real', 'made-up'])
        .optional()
        .describe('Whether people are called by their own names, the default, or by made-up ones.'),
      trial: trialIdSchema.optional(),
    }),
    result: () =>
      lateObject(() => ({
        fileName: z.string(),
        html: z.string(),
        bytes: z.int(),
        warning: z.string().nullable().describe('What is wrong with its size, and what to do.'),
      })),
  }),
] as const;
