import type { Data } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { clientPolicyTable } from '../../../../shared/policy/client-policy-table.js';
import { policyKinds } from '../../../../shared/policy/setting-kinds.js';
import { rangeProfiles } from '../../../../shared/policy/setting-parameter.js';
import type { PolicyIdentity } from '../../../../shared/policy/settings-identity.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { Policy } from '../scoped-settings/policy-store.js';
import { newSettings } from '../scoped-settings/scoped-settings.js';
import { checkGrants, settingsEntriesSchema } from '../scoped-settings/settings-state.js';

/** A CsClientPolicy object: a value for every parameter of Lync 2010, null where the server says nothing. */
export type ClientPolicy = Policy;

/** A policy of defaults. Follows `policies/hard-wired-defaults`. */
export const newClientPolicy = (identity: PolicyIdentity, now: Instant): ClientPolicy =>
  newSettings(identity, clientPolicyTable, now);

/** Client policies as they are between two turns. */
export const clientPolicySnapshotSchema = lateObject(() => ({
  rangeProfile: z.enum(rangeProfiles),
  policies: settingsEntriesSchema(policyKinds.client),
  /** Name of the granted per-user policy by SIP address. */
  grants: z.record(z.string(), z.string()),
})).superRefine(checkGrants);

export type ClientPolicySnapshot = Data<typeof clientPolicySnapshotSchema>;
