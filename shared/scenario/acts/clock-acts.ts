import { z } from 'zod';
import { durationSchema } from '../../contract/commands/clock.js';
import { localMomentSchema } from '../../contract/commands/local-moment.js';
import { personSchema, scriptSchema } from '../vocabulary.js';

/** The verbs of the clock, and the shell. */
export const clockActs = {
  shell: scriptSchema.meta({
    description:
      'Runs text in the management shell. An error fails the step unless the expect behind it asks for it.',
  }),
  answer: z.string().max(10).meta({ description: 'Answers the prompt of the shell: Y, A, N, L.' }),
  run: durationSchema.meta({ description: 'Lets so much virtual time pass: hh:mm:ss.' }),
  until: z
    .union(
      [
        localMomentSchema,
        z.strictObject({
          kind: z.string().max(100),
          who: personSchema.optional(),
          within: durationSchema,
        }),
      ],
      'a time such as 08:30:00, or a kind of log entry and within',
    )
    .meta({ description: 'Lets time pass up to a moment, or to the first such log entry.' }),
  next: z.int().min(1).max(1000).meta({ description: 'Goes to the next event, so many times.' }),
  sleep: z
    .strictObject({ who: personSchema, for: durationSchema })
    .meta({ description: 'The PC sleeps so long, then wakes.' }),
  play: z
    .strictObject({ rate: z.number().min(1).max(3600), for: durationSchema })
    .meta({ description: 'Plays so much virtual time; where nobody watches, it passes at once.' }),
} as const;
