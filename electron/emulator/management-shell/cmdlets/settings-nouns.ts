import { type SettingsKindName, settingsKinds } from '../../../../shared/policy/setting-kinds.js';
import type { SettingTable } from '../../../../shared/policy/setting-table.js';
import type { SettingsStoreName } from './shell-services.js';

type Verb = 'Get' | 'New' | 'Set' | 'Grant' | 'Remove';

/** A noun of Get-, New-, Set- and Remove- cmdlets whose objects hold settings. */
export interface SettingsNoun {
  readonly kind: SettingsKindName;
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

/** What the kind says of a noun, and what only the shell knows. */
function nounOf(
  kind: SettingsKindName,
  rest: Omit<SettingsNoun, 'kind' | 'name' | 'what' | 'plural' | 'table'>,
): SettingsNoun {
  const { cmdlet, noun, table } = settingsKinds[kind];
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return { kind, name: cmdlet, what: noun, plural, table, ...rest };
}

export const clientPolicyNoun = nounOf('client', {
  objectType: `${writable}.Policy.Client.ClientPolicy`,
  store: 'clientPolicies',
  scopes: 'site and per-user',
  tenant: ['Get', 'New', 'Set', 'Grant', 'Remove'],
});

export const presencePolicyNoun = nounOf('presence', {
  objectType: `${writable}.Policy.Presence.PresencePolicy`,
  store: 'presencePolicies',
  scopes: 'site and per-user',
  tenant: ['Get', 'New', 'Set', 'Remove'],
});

const privacyConfigurationNoun = nounOf('privacy', {
  objectType: `${writable}.Settings.UserServices.PrivacyConfiguration`,
  store: 'privacy',
  scopes: 'site and service',
  tenant: ['Get', 'New', 'Remove'],
});

const userServicesConfigurationNoun = nounOf('userServices', {
  objectType: `${writable}.Settings.UserServices.UserServicesSettings`,
  store: 'userServices',
  scopes: 'site and service',
  tenant: [],
});

const imFilterConfigurationNoun = nounOf('imFilter', {
  objectType: `${writable}.Settings.ImFilter.ImFilterConfiguration`,
  store: 'imFilters',
  scopes: 'site',
  tenant: [],
});

const fileTransferFilterConfigurationNoun = nounOf('fileTransferFilter', {
  objectType: `${writable}.Settings.ImFilter.FileTransferFilterConfiguration`,
  store: 'fileTransferFilters',
  scopes: 'site',
  tenant: [],
});

export const settingsNouns: readonly SettingsNoun[] = [
  clientPolicyNoun,
  presencePolicyNoun,
  privacyConfigurationNoun,
  userServicesConfigurationNoun,
  imFilterConfigurationNoun,
  fileTransferFilterConfigurationNoun,
];
