import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';
import { domainController, userIdentity } from './find-users.js';
import type { SettingsNoun } from './settings-nouns.js';

/**
 * The cmdlets of nouns that hold settings, as their reference pages describe them: parameters, types, positions, pipeline
 * input. The settings come from the noun's table.
 */

const introduced = 'Lync Server 2010';

const force: ParameterDefinition = {
  name: 'Force',
  type: 'SwitchParameter',
  help: 'Hides errors that do not matter.',
};

const localStore: ParameterDefinition = {
  name: 'LocalStore',
  type: 'SwitchParameter',
  help: 'Reads the local copy of the central store, which is the same here.',
};

const tenant: ParameterDefinition = {
  name: 'Tenant',
  type: 'String',
  help: 'Accepted; there is one organisation here.',
};

const tenantOf = (noun: SettingsNoun, verb: SettingsNoun['tenant'][number]) =>
  noun.tenant.includes(verb) ? [tenant] : [];

const isPerUser = ({ scopes }: SettingsNoun): boolean => scopes === 'site and per-user';

/** The identities that name one object, as a phrase. */
const identities = (noun: SettingsNoun): string =>
  ({
    'site and per-user': 'global, site:<site name>, or the name of a per-user policy',
    'site and service': 'global, site:<site name>, or service:UserServer:<name of the pool>',
    site: 'global, or site:<site name>',
  })[noun.scopes];

/** Which objects can be made and removed: all but the global one. */
const madeScopes = ({ scopes }: SettingsNoun): string =>
  ({
    'site and per-user': 'site or per-user',
    'site and service': 'site or service',
    site: 'site',
  })[scopes];

const newIdentity = {
  'site and per-user': 'site:<site name>, or the name of a new per-user policy.',
  'site and service': 'site:<site name> or service:UserServer:<name of the pool>.',
  site: 'site:<site name>.',
} as const;

const filterHelp = {
  'site and per-user': 'Wildcard on the identity: tag:* for per-user, site:* for site policies.',
  'site and service': 'Wildcard on the identity: site:* for sites, service:* for User Servers.',
  site: 'Wildcard on the identity: site:* for sites.',
} as const;

/** The settings as parameters of the New- and Set- cmdlets. */
const settingParameters = ({ table }: SettingsNoun): readonly ParameterDefinition[] =>
  table.parameters.map((setting) => ({
    name: setting.name,
    type:
      setting.type === 'PolicyEntryList' || setting.type === 'StringList'
        ? setting.type
        : 'PolicyValue',
    setting,
    ...(setting.allowedValues === null ? {} : { values: setting.allowedValues }),
    help: setting.effect,
  }));

const identity = (noun: SettingsNoun): ParameterDefinition => ({
  name: 'Identity',
  type: 'XdsIdentity',
  position: 0,
  noun,
  completes: 'identities',
  help: `${identities(noun)}.`,
});

export const getDefinition = (noun: SettingsNoun): CmdletDefinition => ({
  name: `Get-${noun.name}`,
  introduced,
  synopsis: `Returns the ${noun.plural} of the organisation, one of them, or those whose identity fits a filter.`,
  defaultSet: 'Identity',
  parameters: [
    { ...identity(noun), sets: ['Identity'] },
    { name: 'Filter', type: 'String', sets: ['Filter'], help: filterHelp[noun.scopes] },
    localStore,
    ...tenantOf(noun, 'Get'),
  ],
});

export const newDefinition = (noun: SettingsNoun): CmdletDefinition => ({
  name: `New-${noun.name}`,
  introduced,
  synopsis: `Creates a ${madeScopes(noun)} ${noun.what}. Settings not given have the fixed defaults.`,
  changes: true,
  parameters: [
    {
      name: 'Identity',
      type: 'XdsIdentity',
      position: 0,
      mandatory: true,
      noun,
      help: newIdentity[noun.scopes],
    },
    ...settingParameters(noun),
    {
      name: 'InMemory',
      type: 'SwitchParameter',
      help: `Returns the ${noun.what} without storing it.`,
    },
    force,
    ...tenantOf(noun, 'New'),
  ],
});

export const setDefinition = (noun: SettingsNoun): CmdletDefinition => ({
  name: `Set-${noun.name}`,
  introduced,
  synopsis: `Changes settings of a ${noun.what}; of the global one when no identity is given.`,
  changes: true,
  defaultSet: 'Identity',
  parameters: [
    { ...identity(noun), sets: ['Identity'], help: `${identities(noun)}. Without it: global.` },
    {
      name: 'Instance',
      type: 'SettingsObject',
      noun,
      mandatory: true,
      sets: ['Instance'],
      pipeline: ['value'],
      help: `A whole ${noun.what} object; one that does not exist yet is created.`,
    },
    ...settingParameters(noun),
    force,
    ...tenantOf(noun, 'Set'),
  ],
});

export const grantDefinition = (noun: SettingsNoun): CmdletDefinition => ({
  name: `Grant-${noun.name}`,
  introduced,
  synopsis: `Assigns a per-user ${noun.what} to users, or takes it away.`,
  changes: true,
  parameters: [
    { ...userIdentity, mandatory: true },
    {
      name: 'PolicyName',
      type: 'String',
      position: 1,
      mandatory: true,
      allowsNull: true,
      noun,
      completes: 'grantable',
      help: 'Name of the per-user policy, or $Null to take the assigned one away.',
    },
    { name: 'PassThru', type: 'SwitchParameter', help: 'Returns the user.' },
    domainController,
    ...tenantOf(noun, 'Grant'),
  ],
});

export const removeDefinition = (noun: SettingsNoun): CmdletDefinition => ({
  name: `Remove-${noun.name}`,
  introduced,
  synopsis: `Removes a ${madeScopes(noun)} ${noun.what}; the global one returns to its defaults.`,
  changes: true,
  parameters: [
    {
      ...identity(noun),
      mandatory: true,
      pipeline: ['property'],
      help: `${identities(noun)}. No wildcards.`,
    },
    isPerUser(noun)
      ? { ...force, help: 'Removes a policy that is assigned to users without asking.' }
      : force,
    ...tenantOf(noun, 'Remove'),
  ],
});
