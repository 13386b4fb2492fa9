import type { GrantedPolicies } from '../../../../shared/organisation/listed-people.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { Person } from '../../directory/person.js';
import type { EffectivePolicy } from '../../lync-server/scoped-settings/policy-store.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Budget, costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { csAdUserObject, csUserObject } from '../objects/user-object.js';
import { type ObjectType, ShellObject } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';
import { domainController, findUsers, userIdentity } from './find-users.js';
import { ldapAttributeNames, ldapAttributes, parseLdapFilter } from './ldap-filter.js';
import type { ShellServices } from './shell-services.js';
import { parseUserFilter } from './user-filter.js';

/**
 * The policies that it names, in the order of Get-CsUser, with the dial plan as LocationProfile. Of those that are not
 * emulated there is the global one alone.
 */
const effectivePolicies = [
  'VoicePolicy',
  'ConferencingPolicy',
  'PresencePolicy',
  'LocationProfile',
  'LocationPolicy',
  'ClientPolicy',
  'ClientVersionPolicy',
  'ArchivingPolicy',
  'PinPolicy',
  'ExternalAccessPolicy',
  'HostedVoicemailPolicy',
] as const;

export const effectivePoliciesType: ObjectType = {
  name: 'Microsoft.Rtc.Management.AD.Cmdlets.EffectivePolicies',
  listProperties: ['Identity', ...effectivePolicies],
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
): ParameterDefinition => ({ ...parameter, sets });

const getCsUser: CmdletDefinition = {
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
      help: 'Only users homed on Lync Server: everyone here who has a pool.',
    },
    {
      name: 'OnOfficeCommunicationServer',
      type: 'SwitchParameter',
      help: 'Only users homed on Office Communications Server: nobody here.',
    },
    {
      name: 'UnAssignedUser',
      type: 'SwitchParameter',
      help: 'Only enabled users without a pool.',
    },
    organisationalUnit,
    resultSize,
    domainController,
  ],
};

const getCsAdUser: CmdletDefinition = {
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

const getCsEffectivePolicy: CmdletDefinition = {
  name: 'Get-CsEffectivePolicy',
  introduced: 'Lync Server 2013',
  synopsis:
    'Names the policies that govern a user, whether granted or of site or Global. Lync Server 2010 does not have this cmdlet: there, Get-CsUser names those that are granted.',
  parameters: [{ ...userIdentity, mandatory: true }, resultSize, domainController],
};

/** Get-CsUser, Get-CsAdUser and Get-CsEffectivePolicy. */
export const userCmdlets: readonly Cmdlet[] = [
  perObject(getCsUser, (context, parameters) => {
    const granted = grantedPolicies(context.shell);
    return getUsers(context, parameters, (person) => csUserObject(person, granted(person)));
  }),
  perObject(getCsAdUser, (context, parameters) => getUsers(context, parameters, csAdUserObject)),
  perObject(getCsEffectivePolicy, getEffectivePolicy),
];

/** The users of these SIP addresses as Get-CsUser returns them. */
export function userObjectsFor(
  services: ShellServices,
  people: readonly string[],
): readonly ShellObject[] {
  const { directory } = services;
  const granted = grantedPolicies(services);
  return people
    .flatMap((sip) => directory.resolve(sip))
    .map((person) => csUserObject(person, granted(person)));
}

const grantedPolicies =
  ({ settings: { clientPolicies, presencePolicies } }: ShellServices) =>
  ({ sip }: Person): GrantedPolicies => ({
    client: clientPolicies.assignmentOf(sip),
    presence: presencePolicies.assignmentOf(sip),
  });

function* getUsers(
  context: CmdletContext,
  parameters: BoundParameters,
  describe: (person: Person) => ShellObject,
): Steps<void> {
  const limit = parameters.number('ResultSize') ?? Number.POSITIVE_INFINITY;
  const filter = parameters.text('Filter');
  const { budget } = context;
  const accepts = filter === null ? null : parseUserFilter(filter, budget);
  const ldap = parameters.text('LdapFilter');
  const matches = ldap === null ? null : parseLdapFilter(ldap, ldapAttributeNames, budget);
  let count = 0;
  for (const person of candidates(context.shell, parameters, budget)) {
    if (count >= limit) return;
    budget.spend(costs.user);
    if (budget.sliceIsOver()) yield 'pause';
    if (matches !== null && !matches(ldapAttributes(person, context.shell.directory))) continue;
    const user = describe(person);
    budget.makeProperties(user.size);
    if (accepts !== null && !accepts(user)) continue;
    count += 1;
    yield* context.emit(user);
  }
}

function candidates(
  { directory }: ShellServices,
  parameters: BoundParameters,
  budget: Budget,
): readonly Person[] {
  if (parameters.isOn('OnOfficeCommunicationServer')) return [];
  const isAsked = ({ pool, enabled }: Person): boolean =>
    (pool === null ? !parameters.isOn('OnLyncServer') : !parameters.isOn('UnAssignedUser')) &&
    (enabled || !parameters.isOn('UnAssignedUser'));
  const identity = parameters.text('Identity');
  const unit = parameters.text('OU')?.toLowerCase() ?? null;
  const all = identity === null ? directory.employees() : findUsers(directory, identity, budget);
  const found = all.filter(isAsked);
  if (unit === null) return found;
  budget.spend(found.length);
  return found.filter((person) => person.distinguishedName.toLowerCase().endsWith(`,${unit}`));
}

function* getEffectivePolicy(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { directory, settings } = context.shell;
  const { clientPolicies, presencePolicies } = settings;
  const limit = parameters.number('ResultSize') ?? Number.POSITIVE_INFINITY;
  const people = findUsers(directory, parameters.text('Identity') ?? '', context.budget);
  const nameOf = ({ policy: { identity } }: EffectivePolicy): string =>
    identity.scope === 'user' ? identity.name : formatIdentity(identity);
  for (const person of people.slice(0, limit)) {
    context.budget.spend(costs.user);
    const governing: Readonly<Record<string, string>> = {
      ClientPolicy: nameOf(clientPolicies.effectiveFor(person.sip)),
      PresencePolicy: nameOf(presencePolicies.effectiveFor(person.sip)),
    };
    const policies = effectivePolicies.map((name) => [name, governing[name] ?? 'Global'] as const);
    context.budget.makeProperties(policies.length + 1);
    yield* context.emit(
      new ShellObject(effectivePoliciesType, [['Identity', person.distinguishedName], ...policies]),
    );
  }
}
