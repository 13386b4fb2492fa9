import { durationSchema } from '../contract/commands/clock.js';
import { commandSchema } from '../contract/commands/command.js';
import { localMomentSchema } from '../contract/commands/local-moment.js';
import { ruleIdSchema } from '../contract/views/data.js';
import { ruleById } from '../reference/rules.js';
import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import { acts } from './acts/acts.js';
import { expectationSchema } from './expectations/expectations.js';
import { optionalSchemas } from './optional-schemas.js';
import { showSchema } from './show-schema.js';

/** What a step may do, by its key. */
const definitions = {
  ...acts,
  play: {
    schema: lateObject(() => ({ rate: z.number().min(1).max(3600), for: durationSchema })).meta({
      description: 'Plays so much virtual time; where nobody watches, it passes at once.',
    }),
  },
  command: {
    schema: commandSchema.meta({ description: 'Any command, exactly as the contract has it.' }),
  },
  expect: { schema: expectationSchema },
} as const;

export type ActName = keyof typeof definitions;
export const actNames = Object.keys(definitions) as readonly ActName[];

/** One step: one act, or only a moment to wait for. */
export const stepSchema = lateObject(() => ({
  title: z.string().max(200).optional(),
  note: z.string().max(2000).optional(),
  at: localMomentSchema.optional().meta({
    description:
      'Brings the clock there first. An act comes before the polls and publications of that moment, an expect after them.',
  }),
  show: showSchema.optional(),
  rule: ruleIdSchema
    .refine((id) => ruleById(id) !== undefined, {
      message: 'the id of a rule, as `lync-emulator rules` lists them',
    })
    .optional()
    .meta({
      description: 'The rule of the emulated system that the step shows, such as photos/choices.',
    }),
  ...optionalSchemas(definitions),
}))
  .refine(
    (step) => {
      const given = actNames.filter((name) => name in step).length;
      return given === 1 || (given === 0 && 'at' in step);
    },
    {
      message: 'one act, such as shell, run or expect',
      // A misspelt act is one problem, not two.
      when: ({ issues }) => issues.length === 0,
    },
  )
  .meta({ description: 'What happens, or what must be seen.' });
export type StepForm = z.infer<typeof stepSchema>;
