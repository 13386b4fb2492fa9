import { z } from 'zod';
import { sipSchema } from './client.js';

const instantSchema = z.int().nonnegative();

/** What may be asked of a client's calendar poller and presence publisher. */
export const calendarCommands = [
  /** For each entry around now: when presence will flip and return, and why. */
  z.strictObject({ name: z.literal('calendar.forecast'), sip: sipSchema }),
  /** What happened between two instants, in lanes. Without watchers: the people at a client now. */
  z.strictObject({
    name: z.literal('timeline.read'),
    sip: sipSchema,
    from: instantSchema,
    to: instantSchema,
    watchers: z.array(sipSchema).max(20).optional(),
  }),
] as const;
