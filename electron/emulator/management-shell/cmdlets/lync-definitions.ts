import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';

/**
 * The other Lync cmdlets as their reference pages describe them: parameters, types, positions, pipeline input.
 */

export const domainController: ParameterDefinition = {
  name: 'DomainController',
  type: 'String',
  aliases: ['DC'],
  help: 'Accepted; the organisation has one directory.',
};

export const userIdentity: ParameterDefinition = {
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
