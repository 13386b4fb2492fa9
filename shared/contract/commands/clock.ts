import { longestRun } from '../../lync/clock-range.js';
import { hourMilliseconds } from '../../lync/time.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { logEntrySchema } from '../log.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import type { Data } from '../views/data.js';
import { defineCommand, operatorAct, operatorPace } from './define-command.js';
import { localMomentSchema } from './local-moment.js';

const longestHours = longestRun.milliseconds / hourMilliseconds;

/** A length of virtual time as `hh:mm:ss`, at most {@link longestRun}. */
export const durationSchema = textOf(
  'program',
  z
    .string()
    .regex(/^\d{2,4}:[0-5]\d:[0-5]\d$/, 'a duration hh:mm:ss such as 00:30:00')
    .refine(
      (text) => toMilliseconds(text) <= longestRun.milliseconds,
      `a duration of at most ${longestHours}:00:00, which is ${longestRun.text}`,
    ),
);

function toMilliseconds(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** A bounded condition for `clock.until`: the first log entry that fits all given fields. */
export const conditionSchema = lateObject(() => ({
  kind: z.string().max(100),
  sip: personSchema.optional(),
}));

const runResultSchema = lateObject(() => ({
  fired: z.int().nonnegative().describe('Events that fired.'),
  stopped: z.boolean().describe('Whether clock.pause stopped it before its end.'),
}));
/** What came of letting time pass. */
export type RunResult = Data<typeof runResultSchema>;

const bound = `at most ${longestRun.text}`;

/**
 * The verbs of the virtual clock, the same in the window, the command line and the API. None of them lets more than
 * {@link longestRun} pass. While one does, queries are answered, other commands wait, and `clock.pause` stops it.
 */
export const clockCommands = [
  defineCommand({
    name: 'clock.pause',
    ...operatorPace,
    summary: 'Stops the clock, and a run that is under way.',
    sentence: () => 'Pause the clock.',
  }),
  defineCommand({
    name: 'clock.play',
    ...operatorPace,
    summary: 'Lets the clock run, so many virtual seconds to a real one.',
    input: () => ({
      rate: z.number().min(1).max(3600).describe('Virtual seconds per real second.'),
    }),
    sentence: ({ rate }) => `Play the clock at ${rate}x.`,
  }),
  defineCommand({
    name: 'clock.run',
    ...operatorAct,
    summary: `Passes a length of time, ${bound}; all that is due fires, in order.`,
    input: () => ({ duration: durationSchema }),
    result: () => runResultSchema,
    sentence: ({ duration }) => `Run the clock for ${duration}.`,
  }),
  defineCommand({
    name: 'clock.run-to',
    ...operatorAct,
    summary: `Passes time up to a moment to come, ${bound}.`,
    input: () => ({
      time: localMomentSchema,
      before: z
        .boolean()
        .optional()
        .describe(
          'Fires nothing that is due at that moment, so that what is done then comes before its polls and publications.',
        ),
    }),
    result: () => runResultSchema,
    sentence: ({ time, before = false }) =>
      `Run the clock to ${time}${before ? ', before what is due then' : ''}.`,
  }),
  defineCommand({
    name: 'clock.next',
    ...operatorAct,
    summary: `Passes time up to the next event, ${bound}.`,
    result: () => runResultSchema,
    sentence: () => 'Go to the next event.',
  }),
  defineCommand({
    name: 'clock.until',
    ...operatorAct,
    summary: `Passes time until a log entry fits, ${bound}; fails when none does within the time given.`,
    input: () => ({
      condition: conditionSchema,
      within: durationSchema.describe(
        'How far to look, hh:mm:ss; the command fails when nothing fits by then.',
      ),
    }),
    result: () =>
      runResultSchema.extend({
        entry: logEntrySchema.nullable().describe('null when it was stopped before there was one.'),
      }),
    sentence: ({ condition, within }) => `Run until "${condition.kind}", at most ${within}.`,
  }),
  defineCommand({
    name: 'clock.sleep',
    ...operatorAct,
    summary: `Lets the PC of a person sleep for a time, ${bound}: its client fires nothing, then wakes.`,
    input: () => ({
      sip: personSchema,
      duration: durationSchema,
      passing: durationSchema
        .optional()
        .describe('How much of it passes with this command, hh:mm:ss; all of it unless given.'),
    }),
    result: () => runResultSchema,
    sentence: ({ sip, duration, passing }) =>
      `Put the PC of ${sip} to sleep for ${duration}${passing === undefined ? '' : `, of which ${passing} passes`}.`,
  }),
] as const;
