import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import type { MachineStateName } from '../../../../shared/contract/views/endpoint.js';
import { after, type Instant, type Seconds } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { publishedAvailability } from '../../lync-server/presence/availability.js';

export const machineConditionsSchema = lateObject(() => ({
  locked: z.boolean(),
  /** Nobody has touched it since then; null while somebody does. */
  idleSince: instantSchema.nullable(),
  /** `asleep` and `offline` machines are not signed in. */
  power: z.enum(['on', 'asleep', 'offline']),
}));
/** What the user and the network do to a machine; the state that it reports to the server follows from that. */
export type MachineConditions = Data<typeof machineConditionsSchema>;

/** How long nobody touches a machine until it is Inactive, and how long that lasts until it is Away. */
export interface IdleThresholds {
  readonly inactiveAfter: Seconds;
  readonly awayAfter: Seconds;
}

/** Locking is Away at once. Follows `presence/lock-is-away`. */
export function machineStateAt(
  { locked, idleSince, power }: MachineConditions,
  thresholds: IdleThresholds,
  now: Instant,
): MachineStateName {
  if (power !== 'on') return power === 'asleep' ? 'asleep' : 'disconnected';
  if (locked) return 'away';
  if (idleSince === null) return 'active';
  const { inactiveAt, awayAt } = idleMoments(idleSince, thresholds);
  if (now >= awayAt) return 'away';
  return now >= inactiveAt ? 'inactive' : 'active';
}

/** When an idle machine becomes Inactive and Away. */
export function idleMoments(idleSince: Instant, { inactiveAfter, awayAfter }: IdleThresholds) {
  const inactiveAt = after(idleSince, inactiveAfter);
  return { inactiveAt, awayAt: after(inactiveAt, awayAfter) };
}

/** What a machine in this state publishes; null when it is not signed in and publishes nothing. */
export const machineAvailability: Readonly<Record<MachineStateName, number | null>> = {
  active: publishedAvailability.available,
  inactive: publishedAvailability.inactive,
  away: publishedAvailability.away,
  asleep: null,
  disconnected: null,
};
