import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { copyIdSchema, copySides } from '../views/copy.js';
import { clientCommands } from './client.js';
import { conversationCommands } from './conversation.js';
import { defineCommand, hostQuery } from './define-command.js';
import { whyCommands } from './why.js';

const copy = textOf(
  'program',
  copyIdSchema.describe('Id of the copy; any that is not in use makes a new one.'),
);

const [first, ...others] = [...clientCommands, ...conversationCommands, ...whyCommands];
const onClientSchema = z.discriminatedUnion('name', [
  first.schema,
  ...others.map(({ schema }) => schema),
]);

/**
 * Trying something on a copy of the organisation, with live clients before and after it. Nothing of the organisation on
 * show changes, so that all of these only look.
 */
export const copyCommands = [
  defineCommand({
    name: 'copy.open',
    ...hostQuery,
    inTurn: true,
    summary:
      'Copies the organisation twice, before and after: after, the plan is run in the management shell and the people named sign out and in. Both follow the clock, and are made anew when something changes on show. Follow topic copy/<copy> first: a copy that nobody follows any more is dropped. Answers when it is made.',
    input: () => ({
      copy,
      sip: personSchema.describe('Whose client is tried.'),
      seenBy: personSchema.optional().describe('Who else has a client in it, to see that person.'),
      plan: textOf('script', z.string().max(200_000))
        .optional()
        .describe('Nothing but the new sign-in is tried when left out.'),
      nextStep: z
        .boolean()
        .optional()
        .describe(
          'Takes the next step of the story that is open on the copy, instead of plan and sign-in; both sides are after it.',
        ),
    }),
    result: () => lateObject(() => ({ state: z.enum(['ready', 'failed', 'dropped']) })),
  }),
  defineCommand({
    name: 'copy.command',
    ...hostQuery,
    inTurn: true,
    summary:
      'Carries out a command at a client of a copy, and at the same client of the other side where that has it too. Answers as the side named does.',
    input: () => ({ copy, side: z.enum(copySides), command: onClientSchema }),
    result: () => z.unknown(),
  }),
  defineCommand({
    name: 'copy.close',
    ...hostQuery,
    summary: 'Drops a copy.',
    input: () => ({ copy }),
  }),
] as const;
