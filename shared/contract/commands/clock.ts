import { z } from 'zod';
import { longestRun } from '../../lync/clock-range.js';
import { localMomentSchema } from './local-moment.js';

const longestHours = longestRun.milliseconds / 3_600_000;

/** A length of virtual time as `hh:mm:ss`, at most {@link longestRun}. */
export const durationSchema = z
  .string()
  .regex(/^\d{2,4}:[0-5]\d:[0-5]\d$/, 'a duration hh:mm:ss such as 00:30:00')
  .refine(
    (text) => toMilliseconds(text) <= longestRun.milliseconds,
    `a duration of at most ${longestHours}:00:00, which is ${longestRun.text}`,
  );

function toMilliseconds(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** A bounded condition for `clock.until`: the first log entry that fits all given fields. */
export const conditionSchema = z.strictObject({
  kind: z.string().max(100),
  sip: z.string().max(320).optional(),
});

/**
 * The verbs of the virtual clock, the same in the window, the command line and the API. None of them lets more than
 * {@link longestRun} pass. While one does, reading goes on, other commands wait, and `clock.pause` stops it.
 */
export const clockCommands = [
  z.strictObject({ name: z.literal('clock.pause') }),
  z.strictObject({ name: z.literal('clock.play'), rate: z.number().min(1).max(3600) }),
  z.strictObject({ name: z.literal('clock.run'), duration: durationSchema }),
  /** To a moment to come, such as 08:30:00 of the present day. */
  z.strictObject({
    name: z.literal('clock.run-to'),
    time: localMomentSchema,
    /** Fires nothing that is due at that moment, so that what is done then comes before its polls and publications. */
    before: z.boolean().optional(),
  }),
  z.strictObject({ name: z.literal('clock.next') }),
  z.strictObject({
    name: z.literal('clock.until'),
    condition: conditionSchema,
    /** How far to look; the command fails when nothing fits by then. */
    within: durationSchema,
  }),
  z.strictObject({
    name: z.literal('clock.sleep'),
    sip: z.string().max(320),
    duration: durationSchema,
    /** How much of it passes with this command; all of it unless given. */
    passing: durationSchema.optional(),
  }),
] as const;
