import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { mostClientsShown } from '../views/most-clients-shown.js';
import { clientLookSchema, coverSchema, pointSchema } from '../views/presentation.js';
import { defineCommand, hostAct, hostQuery } from './define-command.js';

const clientsSchema = z.array(personSchema).min(1).max(mostClientsShown);
const minutesSchema = z.int().min(1).max(600);

/** Steps count from 1; 0 is the beginning. */
const from = z
  .int()
  .min(0)
  .max(10_000)
  .describe('The step that is on show for whoever asks: from any other, nothing happens.');

const stepResult = lateObject(() => ({
  taken: z.boolean().describe('Whether it was done; not so from another step, or while one runs.'),
  step: z.int().describe('The step that is on show by then.'),
}));

/**
 * Leading a presentation: what its audience sees of the story that is open, or of what is done by hand. All but the steps
 * changes nothing of any organisation, so that it is answered while time passes.
 */
export const presentationCommands = [
  defineCommand({
    name: 'presentation.begin',
    ...hostQuery,
    summary:
      'Begins to present: the story that is open, or what is done by hand where none is. Refused while a presentation is under way.',
    input: () => ({
      clients: clientsSchema
        .optional()
        .describe(
          'SIP addresses of the clients to begin with; those of the step, or who is signed in, unless given.',
        ),
      minutes: minutesSchema.optional().describe('How long it is meant to take.'),
    }),
  }),
  defineCommand({
    name: 'presentation.show',
    ...hostQuery,
    summary:
      'Changes what the audience sees; what is not named stays. The next step of the story takes back clients and caption.',
    input: () => ({
      clients: clientsSchema.nullable().optional().describe('null for those of the step.'),
      zoom: personSchema.nullable().optional().describe('One of the clients; null for all.'),
      cover: coverSchema.optional(),
      caption: textOf('prose', z.string().max(200))
        .nullable()
        .optional()
        .describe('null for the title of the step.'),
      captioned: z.boolean().optional().describe('Whether there is a caption at all.'),
      free: z.boolean().optional().describe('Whether the presenter acts by hand.'),
      minutes: minutesSchema.nullable().optional().describe('How long it is meant to take.'),
    }),
  }),
  defineCommand({
    name: 'presentation.point',
    ...hostQuery,
    summary: 'Points at a place in a client for the audience, or no longer points.',
    input: () => ({ at: pointSchema.nullable() }),
  }),
  defineCommand({
    name: 'presentation.look',
    ...hostQuery,
    summary:
      'Opens in the client of a person, as the audience sees it, what the presenter has opened.',
    input: () => ({ sip: personSchema, look: clientLookSchema }),
  }),
  defineCommand({
    name: 'presentation.swap-screens',
    ...hostQuery,
    summary:
      'Exchanges the screens of presenter and audience. Refused where they cannot be: without the desktop program, or without a screen for each.',
  }),
  defineCommand({
    name: 'presentation.elapsed',
    ...hostQuery,
    summary: 'Tells how long the presentation has been under way, in seconds of real time.',
    result: () => z.strictObject({ seconds: z.number().nonnegative() }),
  }),
  defineCommand({
    name: 'presentation.next',
    ...hostAct,
    summary:
      'Takes the next step of the story for the audience. Nothing happens while a step runs, and from another step than the one on show: of two presenters who press a key at once, one is heard.',
    input: () => ({ from }),
    result: () => stepResult,
    sentence: () => 'Take the next step of the presentation.',
  }),
  defineCommand({
    name: 'presentation.back',
    ...hostAct,
    summary:
      'Returns to the exact state before the step of the story that is on show; where something was done by hand since, to that after the step. From another step than that nothing happens.',
    input: () => ({ from }),
    result: () => stepResult,
    sentence: () => 'Go back a step of the presentation.',
  }),
  defineCommand({
    name: 'presentation.end',
    ...hostQuery,
    summary: 'Ends the presentation. The story stays open, and what was done stays done.',
  }),
] as const;
