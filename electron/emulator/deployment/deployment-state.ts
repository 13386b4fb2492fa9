import type { Data } from '../../../shared/contract/views/data.js';
import { clockInstantSchema } from '../../../shared/lync/clock-range.js';
import { toInstant } from '../../../shared/lync/time.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import { exchangeStateSchema } from '../exchange/exchange-server.js';
import { userDataSnapshotSchema } from '../lync-client/roaming/user-data-store.js';
import { frontEndsSnapshotSchema } from '../lync-server/front-ends/front-end-snapshot.js';
import { presenceStateSchema } from '../lync-server/presence/presence-state.js';
import { serverSettingsStateSchema } from '../lync-server/server-settings.js';
import { emulatorSettingsSchema } from './deployment-settings.js';

/** Two addresses that differ in case alone are one person's. */
function isEachOnce(addresses: readonly string[]): boolean {
  return new Set(addresses.map((address) => address.toLowerCase())).size === addresses.length;
}

/** What of a deployment outlives the process; the directory comes from the organisation file. */
export const deploymentStateSchema = lateObject(() => ({
  /** Where the clock goes on. */
  now: clockInstantSchema.transform(toInstant),
  /** SIP addresses of the people with a client open, in order. */
  signedIn: z.array(z.string().max(320)).refine(isEachOnce, 'each person once'),
  settings: emulatorSettingsSchema,
  ...serverSettingsStateSchema.shape,
  presence: presenceStateSchema,
  users: userDataSnapshotSchema,
  exchange: exchangeStateSchema.default({ mailboxes: [], faults: [] }),
  /** Files of earlier versions have none. */
  frontEnds: frontEndsSnapshotSchema.default([]),
}));
export type DeploymentState = Data<typeof deploymentStateSchema>;
