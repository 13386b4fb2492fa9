import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { activitySchema } from './activity.js';
import { meetingDetailsSchema } from './calendar-data.js';

/**
 * How long a publication lives: with its endpoint, until a moment, or until it is replaced. Follows
 * `presence/life-of-states`, `calendar/state-life`.
 */
const lifetimeSchema = z.discriminatedUnion('kind', [
  lateObject(() => ({ kind: z.literal('endpoint'), endpoint: z.string() })),
  lateObject(() => ({ kind: z.literal('time'), until: instantSchema })),
  lateObject(() => ({ kind: z.literal('static') })),
]);

/** One instance of the state category. Type and instance together are its key. */
export const statePublicationSchema = lateObject(() => ({
  type: z.enum(['machineState', 'userState', 'calendarState', 'phoneState']),
  instance: z.string(),
  /** Null for an out-of-office state, which has an activity only. */
  availability: z.int().nullable(),
  activity: activitySchema.nullable(),
  /** Of a calendar state, where its publisher tells them. */
  meeting: meetingDetailsSchema.nullable().exactOptional(),
  /** The server's time, so that the clocks of PCs do not matter. */
  publishedAt: instantSchema,
  lifetime: lifetimeSchema,
}));
export type StatePublication = Data<typeof statePublicationSchema>;

/** Alive at `now`; a timed publication is dead at the very moment it ends. */
export const isAlive = ({ lifetime }: StatePublication, now: Instant): boolean =>
  lifetime.kind !== 'time' || now < lifetime.until;
