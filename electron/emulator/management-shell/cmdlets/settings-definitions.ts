import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';
import { domainController, userIdentity } from './lync-definitions.js';
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

const nearScope = (noun: SettingsNoun): string =>
  isPerUser(noun) ? 'the name of a per-user policy' : 'service:UserServer:<name of the pool>';

/** The settings as parameters of the New- and Set- cmdlets. */
export const settingParameters = ({ table }: SettingsNoun): readonly ParameterDefinition[] =>
  table.parameters.map((setting) => ({
    name: setting.name,
    type: setting.type === 'PolicyEntryList' ? 'PolicyEntryList' : 'PolicyValue',
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
  help: `global, site:<site name>, or ${nearScope(noun)}.`,
});

export const getDefinition = (noun: SettingsNoun): CmdletDefinition => ({
  name: `Get-${noun.name}`,
  introduced,
  synopsis: `Returns the ${noun.plural} of the organisation, one of them, or those whose identity fits a filter.`,
  defaultSet: 'Identity',
  parameters: [
    { ...identity(noun), sets: ['Identity'] },
    {
      name: 'Filter',
      type: 'String',
      sets: ['Filter'],
      help: isPerUser(noun)
        ? 'Wildcard on the identity: tag:* for per-user, site:* for site policies.'
        : 'Wildcard on the identity: site:* for sites, service:* for User Servers.',
    },
    localStore,
    ...tenantOf(noun, 'Get'),
  ],
});

export const newDefinition = (noun: SettingsNoun): CmdletDefinition => ({
  name: `New-${noun.name}`,
  introduced,
  synopsis: `Creates a ${isPerUser(noun) ? 'site or per-user' : 'site or service'} ${noun.what}. Settings not given have the fixed defaults.`,
  changes: true,
  parameters: [
    {
      name: 'Identity',
      type: 'XdsIdentity',
      position: 0,
      mandatory: true,
      noun,
      help: isPerUser(noun)
        ? 'site:<site name>, or the name of a new per-user policy.'
        : `site:<site name> or ${nearScope(noun)}.`,
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
    {
      ...identity(noun),
      sets: ['Identity'],
      help: `global, site:<site name>, or ${nearScope(noun)}. Without it: global.`,
    },
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
  synopsis: `Removes a ${isPerUser(noun) ? 'site or per-user' : 'site or service'} ${noun.what}; the global one returns to its defaults.`,
  changes: true,
  parameters: [
    {
      ...identity(noun),
      mandatory: true,
      pipeline: ['property'],
      help: `global, site:<site name>, or ${nearScope(noun)}. No wildcards.`,
    },
    isPerUser(noun)
      ? { ...force, help: 'Removes a policy that is assigned to users without asking.' }
      : force,
    ...tenantOf(noun, 'Remove'),
  ],
});
