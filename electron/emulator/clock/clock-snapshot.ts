import { instantSchema } from '../../../shared/contract/views/data.js';
import { clockInstantSchema } from '../../../shared/lync/clock-range.js';
import type { Instant } from '../../../shared/lync/time.js';
import * as z from '../../../shared/schema/late-zod.js';
import type { Timer } from './timer.js';

/** A timer that waits. Replaced, never changed, so that snapshots share it. */
export interface Waiting<T> {
  readonly timer: T;
  /** When it is due; sleeping delays the firing, not this. */
  readonly due: Instant;
  /** Counts all scheduling, so that two of one instant and band have an order. */
  readonly order: number;
  readonly cause: string | null;
  /** Seconds from one firing to the next; `null` for a timer that fires once. */
  readonly every: number | null;
}

/** The clock with all that is due on it. @param timer the schema of all kinds together */
export const clockSnapshotSchema = <T extends Timer>(timer: z.ZodType<T>) =>
  z.strictObject({
    now: clockInstantSchema as unknown as z.ZodType<Instant>,
    order: z.int().nonnegative(),
    /** When the PCs that were put to sleep wake, or woke, by the SIP address of their users. */
    asleep: z.record(z.string(), instantSchema),
    /** One of a kind and key, in the order in which they were first scheduled. */
    timers: z
      .array(
        z.strictObject({
          timer,
          due: instantSchema,
          order: z.int().nonnegative(),
          cause: z.string().nullable(),
          every: z.int().min(1).nullable(),
        }),
      )
      .readonly(),
  });
export type ClockSnapshot<T extends Timer> = Readonly<
  z.output<ReturnType<typeof clockSnapshotSchema<T>>>
>;
