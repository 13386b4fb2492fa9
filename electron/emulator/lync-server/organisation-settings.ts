import type { Instant } from '../../../shared/lync/time.js';
import type { SettingsFileEntry } from '../../../shared/organisation/organisation-schema.js';
import type { PolicyValue } from '../../../shared/policy/policy-value.js';
import {
  configurationKinds,
  type PolicyKindName,
  policyKinds,
  type SettingsKind,
} from '../../../shared/policy/setting-kinds.js';
import { storedValue, writtenValue } from '../../../shared/policy/setting-values-schema.js';
import { formatIdentity } from '../../../shared/policy/settings-identity.js';
import type { Directory } from '../directory/directory.js';
import type { OrganisationServers } from '../directory/organisation.js';
import { parseIdentity } from './scoped-settings/parse-identity.js';
import type { SettingsEntry, SettingsState } from './scoped-settings/settings-state.js';
import type { ServerSettingsSnapshot } from './server-settings.js';

/** The policies, configurations and grants with which an organisation starts. */
export function settingsAtStart(
  directory: Pick<Directory, 'organisation' | 'employees'>,
): ServerSettingsSnapshot {
  const { start, servers } = directory.organisation;
  const people = directory.employees();
  const { policies, configurations } = servers;
  const state = (kind: SettingsKind, entries: readonly SettingsFileEntry[] = []): SettingsState =>
    entries.map((entry) => entryAtStart(kind, entry, start));
  const grants = (kind: PolicyKindName): Record<string, string> =>
    Object.fromEntries(
      people.flatMap(({ sip, granted }) => {
        const name = granted[kind];
        return name === null ? [] : [[sip, name]];
      }),
    );
  const { privacy, userServices, imFilter, fileTransferFilter } = configurationKinds;
  return {
    clientPolicies: {
      rangeProfile: 'lync2010',
      policies: state(policyKinds.client, policies?.client),
      grants: grants('client'),
    },
    presencePolicies: {
      policies: state(policyKinds.presence, policies?.presence),
      grants: grants('presence'),
    },
    privacyConfigurations: state(privacy, configurations?.privacy),
    userServicesConfigurations: state(userServices, configurations?.userServices),
    imFilterConfigurations: state(imFilter, configurations?.imFilter),
    fileTransferFilterConfigurations: state(fileTransferFilter, configurations?.fileTransferFilter),
  };
}

/** Policies and configurations as an organisation file has them. */
export function settingsForFile(
  settings: ServerSettingsSnapshot,
): Pick<OrganisationServers, 'policies' | 'configurations'> {
  const file = (kind: SettingsKind, entries: SettingsState): SettingsFileEntry[] =>
    entries
      .map((entry) => fileEntry(kind, entry))
      // The global one is there in any case.
      .filter(({ identity, ...what }) => identity !== 'Global' || Object.keys(what).length > 0);
  const { privacy, userServices, imFilter, fileTransferFilter } = configurationKinds;
  return {
    policies: {
      client: file(policyKinds.client, settings.clientPolicies.policies),
      presence: file(policyKinds.presence, settings.presencePolicies.policies),
    },
    configurations: {
      privacy: file(privacy, settings.privacyConfigurations),
      userServices: file(userServices, settings.userServicesConfigurations),
      imFilter: file(imFilter, settings.imFilterConfigurations),
      fileTransferFilter: file(fileTransferFilter, settings.fileTransferFilterConfigurations),
    },
  };
}

function entryAtStart(
  { identities, table }: SettingsKind,
  { identity, settings = {}, kept }: SettingsFileEntry,
  createdAt: Instant,
): SettingsEntry {
  return {
    identity: formatIdentity(parseIdentity(identities, identity)),
    createdAt,
    values: mapValues(settings, (name, value) => {
      const parameter = table.find(name);
      return parameter ? storedValue(parameter, value) : value;
    }),
    changedAt: {},
    ...(kept && { kept }),
  };
}

const fileEntry = (
  { table }: SettingsKind,
  { identity, values, kept }: SettingsEntry,
): SettingsFileEntry => ({
  identity,
  ...(Object.keys(values).length > 0 && {
    settings: mapValues(values, (name, value) => {
      const parameter = table.find(name);
      return parameter ? writtenValue(parameter, value) : value;
    }),
  }),
  ...(kept && { kept: { ...kept } }),
});

const mapValues = (
  values: Readonly<Record<string, PolicyValue>>,
  map: (name: string, value: PolicyValue) => PolicyValue,
): Record<string, PolicyValue> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(name, value)]));
