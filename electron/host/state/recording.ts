import type { Data } from '../../../shared/contract/views/data.js';
import { clockInstantSchema } from '../../../shared/lync/clock-range.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';

/** A step of a scenario file. Nothing here follows from it, so that any version may have written it. */
const formSchema: z.ZodType<object> = z.looseObject({});

/** What an address of the web answered: a picture by its id, a text, or why nothing came. */
const recordedAnswerSchema = lateObject(() => ({
  url: z.string(),
  answer: z.union([
    z.strictObject({ picture: z.string() }),
    z.strictObject({ text: z.string() }),
    z.strictObject({ refused: z.string() }),
  ]),
}));
export type RecordedAnswer = Data<typeof recordedAnswerSchema>;

const recordedStepSchema = lateObject(() => ({
  /** How many commands had been noted with it. */
  noted: z.int().nonnegative(),
  at: clockInstantSchema,
  /** The moment up to which its scenario steps tell all that passed. */
  until: clockInstantSchema,
  forms: z.array(formSchema),
  /** What the web answered meanwhile; absent where it was not asked. */
  web: z.array(recordedAnswerSchema).optional(),
}));
export type RecordedStep = Data<typeof recordedStepSchema>;

/** Schema of {@link RecordingState}. */
export const recordingSchema = lateObject(() => ({
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
    /** Files of the shell, in base 64; a recording of an earlier version has none. */
    files: z.array(z.strictObject({ path: z.string(), content: z.string() })).optional(),
  }),
  steps: z.array(recordedStepSchema),
  /** What was undone, and may be done again. */
  undone: z.array(recordedStepSchema),
}));

/** A recording under way, as plain JSON that is never changed: it goes on after a restart. */
export type RecordingState = Data<typeof recordingSchema>;

/** Ids of the pictures that came from the web while it was recorded, also of what was undone. */
export function* recordedPictureIds(recording: RecordingState | null): Iterable<string> {
  for (const { web = [] } of [...(recording?.steps ?? []), ...(recording?.undone ?? [])])
    for (const { answer } of web) if ('picture' in answer) yield answer.picture;
}
