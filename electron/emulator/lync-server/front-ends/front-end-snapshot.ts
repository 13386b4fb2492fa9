import type { Data } from '../../../../shared/contract/views/data.js';
import { clockInstantSchema } from '../../../../shared/lync/clock-range.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { registryKeySchema } from './registry/registry-state.js';

const frontEndSchema = lateObject(() => ({
  fqdn: z.string().min(1).max(255),
  /** The keys of the accounts below `HKEY_USERS`. */
  accounts: z.array(registryKeySchema),
  running: z.array(
    z.strictObject({
      name: z.string().max(256),
      startedAt: clockInstantSchema.transform(toInstant),
    }),
  ),
  /** The ZoneMap that the Front-End service read at its last start. */
  readAtStart: registryKeySchema.nullable(),
  /** Keys outside `HKEY_USERS` that imported files put zones into. */
  machineZones: z.array(z.string()).default([]),
}));
export type FrontEndSnapshot = Data<typeof frontEndSchema>;

/** Front Ends as they are between two turns: those that are not as they were installed. */
export const frontEndsSnapshotSchema = z.array(frontEndSchema);
