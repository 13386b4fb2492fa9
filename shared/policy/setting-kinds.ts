import { clientPolicyTable } from './client-policy-table.js';
import { fileTransferFilterSettings, imFilterSettings } from './filter-tables.js';
import { presencePolicySettings, privacySettings, userServicesSettings } from './server-tables.js';
import type { SettingTable } from './setting-table.js';
import {
  type ConfigurationIdentity,
  configurationIdentities,
  type IdentityForm,
  type PolicyIdentity,
  policyIdentities,
  type SettingsIdentity,
  siteConfigurationIdentities,
} from './settings-identity.js';

/** A kind of policies or configurations: what one is called and holds. */
export interface SettingsKind<I extends SettingsIdentity = SettingsIdentity> {
  /** As log and messages name one: `client policy`. */
  readonly noun: string;
  readonly table: SettingTable;
  readonly identities: IdentityForm<I>;
}

/** Kinds that are granted to people, by the name under which an organisation file has them. */
export const policyKinds = {
  client: { noun: 'client policy', table: clientPolicyTable, identities: policyIdentities },
  presence: {
    noun: 'presence policy',
    table: presencePolicySettings,
    identities: policyIdentities,
  },
} as const satisfies Readonly<Record<string, SettingsKind<PolicyIdentity>>>;
export type PolicyKindName = keyof typeof policyKinds;
export const policyKindNames = ['client', 'presence'] as const satisfies readonly PolicyKindName[];

/** Kinds that sites and servers have, by the name under which an organisation file has them. */
export const configurationKinds = {
  privacy: {
    noun: 'privacy configuration',
    table: privacySettings,
    identities: configurationIdentities,
  },
  userServices: {
    noun: 'user services configuration',
    table: userServicesSettings,
    identities: configurationIdentities,
  },
  imFilter: {
    noun: 'IM filter configuration',
    table: imFilterSettings,
    identities: siteConfigurationIdentities,
  },
  fileTransferFilter: {
    noun: 'file transfer filter configuration',
    table: fileTransferFilterSettings,
    identities: siteConfigurationIdentities,
  },
} as const satisfies Readonly<Record<string, SettingsKind<ConfigurationIdentity>>>;
export type ConfigurationKindName = keyof typeof configurationKinds;
export const configurationKindNames = [
  'privacy',
  'userServices',
  'imFilter',
  'fileTransferFilter',
] as const satisfies readonly ConfigurationKindName[];
