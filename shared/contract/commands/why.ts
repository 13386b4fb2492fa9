import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { absentThingSchema, whyAnswerSchema, whySubject, whyWindows } from '../views/why.js';
import { defineCommand, operatorQuery } from './define-command.js';

/** What the operator may ask about anything that a client shows, or does not show, also while its user is signed out. */
export const whyCommands = [
  defineCommand({
    name: 'why.explain',
    ...operatorQuery,
    summary:
      'Says why something in a client is as it is: who decided, by which rule, step by step.',
    input: () => ({ sip: personSchema, ...whySubject }),
    result: () => whyAnswerSchema,
  }),
  defineCommand({
    name: 'why.absent',
    ...operatorQuery,
    summary: 'Lists what is not in a window of a client, and what took each thing away.',
    input: () => ({
      sip: personSchema,
      window: z.enum(whyWindows),
      contact: personSchema.optional().describe('Whose contact card is meant.'),
    }),
    result: () => z.array(absentThingSchema),
  }),
] as const;
