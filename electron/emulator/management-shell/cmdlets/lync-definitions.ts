import { clientPolicyParameters } from '../../../../shared/policy/client-policy-table.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';

/**
 * The Lync cmdlets as their reference pages describe them: parameters, types, positions, pipeline input. The settings of
 * a client policy come from its table.
 */

/** The settings as parameters of New- and Set-CsClientPolicy. */
export const policySettings: readonly ParameterDefinition[] = clientPolicyParameters.map(
  ({ name, type, allowedValues, effect }) => ({
    name,
    type: type === 'PolicyEntryList' ? 'PolicyEntryList' : 'PolicyValue',
    ...(allowedValues === null ? {} : { values: allowedValues }),
    help: effect,
  }),
);

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

const domainController: ParameterDefinition = {
  name: 'DomainController',
  type: 'String',
  aliases: ['DC'],
  help: 'Accepted; the organisation has one directory.',
};

const userIdentity: ParameterDefinition = {
  name: 'Identity',
  type: 'UserIdParameter',
  position: 0,
  pipeline: ['value', 'property'],
  completes: 'users',
  help: 'SIP address, user principal name, DOMAIN\\logon, display name (with *) or distinguished name.',
};

const resultSize: ParameterDefinition = {
  name: 'ResultSize',
  type: 'Unlimited',
  help: 'At most this many users; 0 returns none.',
};

const organisationalUnit: ParameterDefinition = {
  name: 'OU',
  type: 'String',
  help: 'Distinguished name of an organisational unit: only users in it or below it.',
};

const ldapFilter: ParameterDefinition = {
  name: 'LdapFilter',
  type: 'String',
  sets: ['LdapFilter'],
  help: 'LDAP filter on attributes of Active Directory, such as (department=Sales).',
};

const filter: ParameterDefinition = {
  name: 'Filter',
  type: 'String',
  sets: ['Filter'],
  help: 'Comparison of properties as in Where-Object, such as {ClientPolicy -eq $null}.',
};

const piped = (
  parameter: ParameterDefinition,
  ...sets: readonly string[]
): ParameterDefinition => ({
  ...parameter,
  sets,
});

export const getCsClientPolicy: CmdletDefinition = {
  name: 'Get-CsClientPolicy',
  introduced: 'Lync Server 2010',
  synopsis:
    'Returns the client policies of the organisation, one of them, or those whose identity fits a filter.',
  defaultSet: 'Identity',
  parameters: [
    {
      name: 'Identity',
      type: 'XdsIdentity',
      position: 0,
      sets: ['Identity'],
      completes: 'policies',
      help: 'global, site:<site name>, or the name of a per-user policy.',
    },
    {
      name: 'Filter',
      type: 'String',
      sets: ['Filter'],
      help: 'Wildcard on the identity: tag:* for per-user, site:* for site policies.',
    },
    localStore,
  ],
};

export const newCsClientPolicy: CmdletDefinition = {
  name: 'New-CsClientPolicy',
  introduced: 'Lync Server 2010',
  synopsis: 'Creates a site or per-user client policy. Settings not given have the fixed defaults.',
  changes: true,
  parameters: [
    {
      name: 'Identity',
      type: 'XdsIdentity',
      position: 0,
      mandatory: true,
      help: 'site:<site name>, or the name of a new per-user policy.',
    },
    ...policySettings,
    { name: 'InMemory', type: 'SwitchParameter', help: 'Returns the policy without storing it.' },
    force,
  ],
};

export const setCsClientPolicy: CmdletDefinition = {
  name: 'Set-CsClientPolicy',
  introduced: 'Lync Server 2010',
  synopsis: 'Changes settings of a client policy; of the global one when no identity is given.',
  changes: true,
  defaultSet: 'Identity',
  parameters: [
    {
      name: 'Identity',
      type: 'XdsIdentity',
      position: 0,
      sets: ['Identity'],
      completes: 'policies',
      help: 'global, site:<site name>, or the name of a per-user policy. Without it: global.',
    },
    {
      name: 'Instance',
      type: 'ClientPolicy',
      mandatory: true,
      sets: ['Instance'],
      pipeline: ['value'],
      help: 'A whole policy object; a policy that does not exist yet is created.',
    },
    ...policySettings,
    force,
  ],
};

export const grantCsClientPolicy: CmdletDefinition = {
  name: 'Grant-CsClientPolicy',
  introduced: 'Lync Server 2010',
  synopsis: 'Assigns a per-user client policy to users, or takes it away.',
  changes: true,
  parameters: [
    { ...userIdentity, mandatory: true },
    {
      name: 'PolicyName',
      type: 'String',
      position: 1,
      mandatory: true,
      allowsNull: true,
      completes: 'user-policies',
      help: 'Name of the per-user policy, or $Null to take the assigned one away.',
    },
    { name: 'PassThru', type: 'SwitchParameter', help: 'Returns the user.' },
    domainController,
  ],
};

export const removeCsClientPolicy: CmdletDefinition = {
  name: 'Remove-CsClientPolicy',
  introduced: 'Lync Server 2010',
  synopsis: 'Removes a site or per-user client policy; the global one returns to its defaults.',
  changes: true,
  parameters: [
    {
      name: 'Identity',
      type: 'XdsIdentity',
      position: 0,
      mandatory: true,
      pipeline: ['property'],
      completes: 'policies',
      help: 'global, site:<site name>, or the name of a per-user policy. No wildcards.',
    },
    { ...force, help: 'Removes a policy that is assigned to users without asking.' },
  ],
};

export const newCsClientPolicyEntry: CmdletDefinition = {
  name: 'New-CsClientPolicyEntry',
  introduced: 'Lync Server 2010',
  synopsis:
    'Makes an entry for the PolicyEntry list of a client policy. Names the client does not know do nothing.',
  parameters: [
    { name: 'Name', type: 'String', mandatory: true, help: 'Name of the entry.' },
    { name: 'Value', type: 'String', mandatory: true, help: 'Value of the entry.' },
  ],
};

export const getCsUser: CmdletDefinition = {
  name: 'Get-CsUser',
  introduced: 'Lync Server 2010',
  synopsis:
    'Returns users enabled for Lync Server. Policies are shown only where they are assigned per user.',
  defaultSet: 'Identity',
  parameters: [
    piped(userIdentity, 'Identity'),
    filter,
    ldapFilter,
    {
      name: 'OnLyncServer',
      type: 'SwitchParameter',
      aliases: ['OnModernServer'],
      help: 'Only users homed on Lync Server: everyone here.',
    },
    {
      name: 'OnOfficeCommunicationServer',
      type: 'SwitchParameter',
      help: 'Only users homed on Office Communications Server: nobody here.',
    },
    {
      name: 'UnAssignedUser',
      type: 'SwitchParameter',
      help: 'Only enabled users without a pool: nobody here.',
    },
    organisationalUnit,
    resultSize,
    domainController,
  ],
};

export const getCsAdUser: CmdletDefinition = {
  name: 'Get-CsAdUser',
  introduced: 'Lync Server 2010',
  synopsis:
    'Returns users as Active Directory holds them, with department, title, office and telephone numbers.',
  defaultSet: 'Identity',
  parameters: [
    piped(userIdentity, 'Identity'),
    filter,
    ldapFilter,
    organisationalUnit,
    resultSize,
    domainController,
  ],
};

export const getCsEffectivePolicy: CmdletDefinition = {
  name: 'Get-CsEffectivePolicy',
  introduced: 'Lync Server 2013',
  synopsis: 'Names the policies that govern a user. Lync Server 2010 does not have this cmdlet.',
  parameters: [{ ...userIdentity, mandatory: true }, resultSize, domainController],
};
