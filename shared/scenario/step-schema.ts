import { z } from 'zod';
import { commandSchema } from '../contract/commands/command.js';
import { localMomentSchema } from '../contract/commands/local-moment.js';
import { clientActs } from './acts/client-acts.js';
import { clockActs } from './acts/clock-acts.js';
import { deviceActs } from './acts/device-acts.js';
import { mailboxActs } from './acts/mailbox-acts.js';
import { serverActs } from './acts/server-acts.js';
import { expectationSchema } from './expectation-schema.js';
import { showSchema } from './show-schema.js';

/** What a step may do, by its key. Each act stands for commands of the contract. */
const acts = {
  ...clockActs,
  ...clientActs,
  ...deviceActs,
  ...mailboxActs,
  ...serverActs,
  command: commandSchema.meta({ description: 'Any command, exactly as the contract has it.' }),
  expect: expectationSchema,
} as const;

export type ActName = keyof typeof acts;
export type ActForm<N extends ActName> = z.infer<(typeof acts)[N]>;
export const actNames = Object.keys(acts) as readonly ActName[];

const optionalActs = Object.fromEntries(
  Object.entries(acts).map(([name, schema]) => [name, schema.optional()]),
) as { [K in ActName]: z.ZodOptional<(typeof acts)[K]> };

/** One step: one act, or only a moment to wait for. */
export const stepSchema = z
  .strictObject({
    title: z.string().max(200).optional(),
    note: z.string().max(2000).optional(),
    at: localMomentSchema.optional().meta({
      description:
        'Brings the clock there first. An act comes before the polls and publications of that moment, an expect after them.',
    }),
    show: showSchema.optional(),
    ...optionalActs,
  })
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
