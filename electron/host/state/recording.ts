import { z } from 'zod';
import type { Data } from '../../../shared/contract/views/data.js';
import { clockInstantSchema } from '../../../shared/lync/clock-range.js';

/** A step of a scenario file. Nothing here follows from it, so that any version may have written it. */
const formSchema: z.ZodType<object> = z.looseObject({});

const recordedStepSchema = z.strictObject({
  /** How many commands had been noted with it. */
  noted: z.int().nonnegative(),
  at: clockInstantSchema,
  /** The moment up to which its scenario steps tell all that passed. */
  until: clockInstantSchema,
  forms: z.array(formSchema),
});
export type RecordedStep = Data<typeof recordedStepSchema>;

/** Schema of {@link RecordingState}. */
export const recordingSchema = z.strictObject({
  /** Where the recording begins. */
  base: z.strictObject({
    now: clockInstantSchema,
    /** IANA name. */
    timeZone: z.string().max(100),
    /** Name of the organisation. */
    name: z.string(),
    /** The text of its file; `null` for the sample. */
    organisation: z.string().nullable(),
    /** The capsule to open first; `null` where the organisation says all. */
    capsule: z.string().nullable(),
  }),
  steps: z.array(recordedStepSchema),
  /** What was undone, and may be done again. */
  undone: z.array(recordedStepSchema),
});

/** A recording under way, as plain JSON that is never changed: it goes on after a restart. */
export type RecordingState = Data<typeof recordingSchema>;
