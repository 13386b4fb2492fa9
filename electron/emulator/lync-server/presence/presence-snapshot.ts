import type { Data } from '../../../../shared/contract/views/data.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { personSnapshotSchema } from './person-snapshot.js';
import { registrarSnapshotSchema } from './registrar.js';
import { lastActiveDeliveries } from './watched-presence.js';

/** Registrar and presence as they are between two turns. */
export const presenceSnapshotSchema = lateObject(() => ({
  lastActive: z.enum(lastActiveDeliveries),
  /**
   * One of each person, in the order in which their records were made. A list, because to make and to compare one of
   * 10,000 objects takes a twentieth of the time that a record by address takes.
   */
  people: z.array(personSnapshotSchema),
  registrar: registrarSnapshotSchema,
}));
export type PresenceSnapshot = Data<typeof presenceSnapshotSchema>;

/** Nobody signed in, nothing published, everyone in the containers of a new user. */
export const newPresence: PresenceSnapshot = {
  lastActive: 'published',
  people: [],
  registrar: { registered: 0, endpoints: [] },
};
