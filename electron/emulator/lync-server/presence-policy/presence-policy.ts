import { z } from 'zod';
import { setting, settingTable } from '../../../../shared/policy/setting-table.js';
import { PolicyStore, type PolicyStoreSnapshot } from '../scoped-settings/policy-store.js';
import type { SettingsKind } from '../scoped-settings/scoped-settings.js';
import { type PolicyIdentity, parsePolicyIdentity } from '../scoped-settings/settings-identity.js';
import type { SettingsStoreOptions } from '../scoped-settings/settings-ports.js';
import { checkGrants, settingsEntriesSchema } from '../scoped-settings/settings-state.js';

/** The settings of CsPresencePolicy. Follows `presence/prompted-subscribers`, `presence/category-subscriptions`. */
export const presencePolicySettings = settingTable([
  setting({
    name: 'Description',
    type: 'String',
    default: null,
    nullable: true,
    effect: 'A remark for administrators',
  }),
  setting({
    name: 'MaxPromptedSubscriber',
    type: 'UInt16',
    default: 200,
    range: { min: 0, max: 600 },
    effect: 'Most unanswered alerts that someone added the user; 0 gives no such alert',
  }),
  setting({
    name: 'MaxCategorySubscription',
    type: 'UInt16',
    default: 1000,
    range: { min: 0, max: 3000 },
    effect: 'Most subscriptions to categories of presence a user may have',
  }),
]);

const kind: SettingsKind<PolicyIdentity> = {
  noun: 'presence policy',
  table: presencePolicySettings,
  parse: parsePolicyIdentity,
  profile: () => 'lync2010',
};

/** Presence policies as they are between two turns. */
export const presencePolicySnapshotSchema = z
  .strictObject({
    policies: settingsEntriesSchema(kind),
    /** Name of the granted per-user policy by SIP address. */
    grants: z.record(z.string(), z.string()),
  })
  .superRefine(checkGrants);

/**
 * The CsPresencePolicy objects of the organisation; without a snapshot the global one alone.
 */
export const openPresencePolicies = (
  options: SettingsStoreOptions,
  snapshot: PolicyStoreSnapshot = { policies: [], grants: {} },
): PolicyStore => new PolicyStore(kind, options, snapshot);
