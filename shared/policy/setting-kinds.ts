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
  /** As cmdlets name it: `CsClientPolicy` of `Set-CsClientPolicy`. */
  readonly cmdlet: string;
  /** When a change acts, and where, as one sentence. */
  readonly reach: string;
  readonly table: SettingTable;
  readonly identities: IdentityForm<I>;
}

const atNextSignIn = 'Reaches the client at its next sign-in.';
const byFrontEnds = 'Front Ends act on it at once, for each message; no client is told.';

/** Kinds that are granted to people, by the name under which an organisation file has them. */
export const policyKinds = {
  client: {
    noun: 'client policy',
    cmdlet: 'CsClientPolicy',
    reach: atNextSignIn,
    table: clientPolicyTable,
    identities: policyIdentities,
  },
  presence: {
    noun: 'presence policy',
    cmdlet: 'CsPresencePolicy',
    reach: 'The server acts on it at once; no client is told.',
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
    cmdlet: 'CsPrivacyConfiguration',
    reach: atNextSignIn,
    table: privacySettings,
    identities: configurationIdentities,
  },
  userServices: {
    noun: 'user services configuration',
    cmdlet: 'CsUserServicesConfiguration',
    reach:
      'The server acts on it at once; MaxPersonalNotes reaches the client at its next sign-in.',
    table: userServicesSettings,
    identities: configurationIdentities,
  },
  imFilter: {
    noun: 'IM filter configuration',
    cmdlet: 'CsImFilterConfiguration',
    reach: byFrontEnds,
    table: imFilterSettings,
    identities: siteConfigurationIdentities,
  },
  fileTransferFilter: {
    noun: 'file transfer filter configuration',
    cmdlet: 'CsFileTransferFilterConfiguration',
    reach: byFrontEnds,
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

/** Every kind, by the name under which an organisation file has it. */
export const settingsKinds = { ...policyKinds, ...configurationKinds };
export type SettingsKindName = PolicyKindName | ConfigurationKindName;
/** In the order in which the shell has their cmdlets. */
export const settingsKindNames = [...policyKindNames, ...configurationKindNames] as const;
