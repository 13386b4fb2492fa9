import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { privacySheetSchema } from '../views/privacy-sheet.js';
import { trialIdSchema } from '../views/trials.js';
import { visibilitySchema } from '../views/visibility.js';
import { defineCommand, hostQuery } from './define-command.js';

/** What others see of a person. Whatever is tried for it happens on a copy. */
export const visibilityCommands = [
  defineCommand({
    name: 'visibility.matrix',
    ...hostQuery,
    inTurn: true,
    summary:
      'Says what people of each privacy relationship, federated and unknown people see of a person, item by item and why; on a copy with other settings, if asked.',
    input: () => ({
      sip: personSchema.describe('Who is seen.'),
      seenBy: z
        .array(personSchema)
        .max(20)
        .optional()
        .describe('People to be columns of their own.'),
      switches: z
        .array(textOf('program', z.string().max(100)))
        .max(20)
        .optional()
        .describe('Ids of switches to be turned on the copy, as the answer lists them.'),
      plan: textOf('script', z.string().max(200_000))
        .optional()
        .describe('Text of the management shell, to be run on the copy first.'),
    }),
    result: () => visibilitySchema,
  }),
  defineCommand({
    name: 'visibility.sheet',
    ...hostQuery,
    inTurn: true,
    summary:
      'Checks whether anyone can learn how long a person was away: looks at every place where a watcher of each relationship sees something, on copies in which the person is away, with the update of KB 2684128 and without it.',
    input: () => ({ sip: personSchema, trial: trialIdSchema.optional() }),
    result: () => privacySheetSchema,
  }),
  defineCommand({
    name: 'trial.stop',
    ...hostQuery,
    summary: 'Stops work on copies; the command that asked for it is refused.',
    input: () => ({ trial: trialIdSchema }),
  }),
] as const;
