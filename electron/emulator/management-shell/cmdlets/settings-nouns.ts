import { clientPolicyTable } from '../../../../shared/policy/client-policy-table.js';
import {
  fileTransferFilterSettings,
  imFilterSettings,
} from '../../../../shared/policy/filter-tables.js';
import {
  presencePolicySettings,
  privacySettings,
  userServicesSettings,
} from '../../../../shared/policy/server-tables.js';
import type { SettingTable } from '../../../../shared/policy/setting-table.js';
import type { SettingsStoreName } from './shell-services.js';

type Verb = 'Get' | 'New' | 'Set' | 'Grant' | 'Remove';

/** A noun of Get-, New-, Set- and Remove- cmdlets whose objects hold settings. */
export interface SettingsNoun {
  /** `CsClientPolicy`. */
  readonly name: string;
  /** `client policy`. */
  readonly what: string;
  readonly plural: string;
  /** Full .NET name of its objects. */
  readonly objectType: string;
  readonly table: SettingTable;
  readonly store: SettingsStoreName;
  /** Scopes besides global. */
  readonly scopes: 'site and per-user' | 'site and service' | 'site';
  /** The cmdlets that take -Tenant, which means nothing on premises. */
  readonly tenant: readonly Verb[];
}

const writable = 'Microsoft.Rtc.Management.WritableConfig';

export const clientPolicyNoun: SettingsNoun = {
  name: 'CsClientPolicy',
  what: 'client policy',
  plural: 'client policies',
  objectType: `${writable}.Policy.Client.ClientPolicy`,
  table: clientPolicyTable,
  store: 'clientPolicies',
  scopes: 'site and per-user',
  tenant: ['Get', 'New', 'Set', 'Grant', 'Remove'],
};

export const presencePolicyNoun: SettingsNoun = {
  name: 'CsPresencePolicy',
  what: 'presence policy',
  plural: 'presence policies',
  objectType: `${writable}.Policy.Presence.PresencePolicy`,
  table: presencePolicySettings,
  store: 'presencePolicies',
  scopes: 'site and per-user',
  tenant: ['Get', 'New', 'Set', 'Remove'],
};

export const privacyConfigurationNoun: SettingsNoun = {
  name: 'CsPrivacyConfiguration',
  what: 'privacy configuration',
  plural: 'privacy configurations',
  objectType: `${writable}.Settings.UserServices.PrivacyConfiguration`,
  table: privacySettings,
  store: 'privacy',
  scopes: 'site and service',
  tenant: ['Get', 'New', 'Remove'],
};

export const userServicesConfigurationNoun: SettingsNoun = {
  name: 'CsUserServicesConfiguration',
  what: 'user services configuration',
  plural: 'user services configurations',
  objectType: `${writable}.Settings.UserServices.UserServicesSettings`,
  table: userServicesSettings,
  store: 'userServices',
  scopes: 'site and service',
  tenant: [],
};

const imFilterConfigurationNoun: SettingsNoun = {
  name: 'CsImFilterConfiguration',
  what: 'IM filter configuration',
  plural: 'IM filter configurations',
  objectType: `${writable}.Settings.ImFilter.ImFilterConfiguration`,
  table: imFilterSettings,
  store: 'imFilters',
  scopes: 'site',
  tenant: [],
};

const fileTransferFilterConfigurationNoun: SettingsNoun = {
  name: 'CsFileTransferFilterConfiguration',
  what: 'file transfer filter configuration',
  plural: 'file transfer filter configurations',
  objectType: `${writable}.Settings.ImFilter.FileTransferFilterConfiguration`,
  table: fileTransferFilterSettings,
  store: 'fileTransferFilters',
  scopes: 'site',
  tenant: [],
};

export const settingsNouns: readonly SettingsNoun[] = [
  clientPolicyNoun,
  presencePolicyNoun,
  privacyConfigurationNoun,
  userServicesConfigurationNoun,
  imFilterConfigurationNoun,
  fileTransferFilterConfigurationNoun,
];
