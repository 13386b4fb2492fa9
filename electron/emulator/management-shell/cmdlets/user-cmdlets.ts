import type { Person } from '../../directory/person.js';
import type { EffectivePolicy } from '../../lync-server/scoped-settings/policy-store.js';
import { formatIdentity } from '../../lync-server/scoped-settings/settings-identity.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Budget, costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { csAdUserObject, csUserObject, type GrantedPolicies } from '../objects/user-object.js';
import { type ObjectType, ShellObject } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import { findUsers } from './find-users.js';
import { ldapAttributeNames, ldapAttributes } from './ldap-attributes.js';
import { parseLdapFilter } from './ldap-filter.js';
import { getCsAdUser, getCsEffectivePolicy, getCsUser } from './lync-definitions.js';
import type { ShellServices } from './shell-services.js';
import { parseUserFilter } from './user-filter.js';

const effectivePoliciesType: ObjectType = {
  name: 'Microsoft.Rtc.Management.AD.Cmdlets.EffectivePolicies',
};

/** Get-CsUser, Get-CsAdUser and Get-CsEffectivePolicy. */
export function userCmdlets(services: ShellServices): readonly Cmdlet[] {
  const { organisation } = services.directory;
  const granted = grantedPolicies(services);
  return [
    perObject(getCsUser, (context, parameters) =>
      getUsers(services, context, parameters, (person) =>
        csUserObject(person, organisation, granted(person)),
      ),
    ),
    perObject(getCsAdUser, (context, parameters) =>
      getUsers(services, context, parameters, (person) => csAdUserObject(person, organisation)),
    ),
    perObject(getCsEffectivePolicy, (context, parameters) =>
      getEffectivePolicy(services, context, parameters),
    ),
  ];
}

/** The users of these SIP addresses as Get-CsUser returns them. */
export function userObjectsFor(
  services: ShellServices,
  people: readonly string[],
): readonly ShellObject[] {
  const { directory } = services;
  const granted = grantedPolicies(services);
  return people
    .flatMap((sip) => directory.resolve(sip))
    .map((person) => csUserObject(person, directory.organisation, granted(person)));
}

const grantedPolicies =
  ({ settings: { clientPolicies, presencePolicies } }: ShellServices) =>
  ({ sip }: Person): GrantedPolicies => ({
    client: clientPolicies.assignmentOf(sip),
    presence: presencePolicies.assignmentOf(sip),
  });

function* getUsers(
  services: ShellServices,
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
  for (const person of candidates(services, parameters, budget)) {
    if (count >= limit) return;
    budget.spend(costs.user);
    if (budget.sliceIsOver()) yield 'pause';
    if (matches !== null && !matches(ldapAttributes(person))) continue;
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
  if (parameters.isOn('OnOfficeCommunicationServer') || parameters.isOn('UnAssignedUser'))
    return [];
  const identity = parameters.text('Identity');
  const unit = parameters.text('OU')?.toLowerCase() ?? null;
  const found = identity === null ? directory.employees() : findUsers(directory, identity, budget);
  if (unit === null) return found;
  budget.spend(found.length);
  return found.filter((person) => person.distinguishedName.toLowerCase().endsWith(`,${unit}`));
}

function* getEffectivePolicy(
  { directory, settings: { clientPolicies, presencePolicies } }: ShellServices,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const limit = parameters.number('ResultSize') ?? Number.POSITIVE_INFINITY;
  const people = findUsers(directory, parameters.text('Identity') ?? '', context.budget);
  const nameOf = ({ policy: { identity } }: EffectivePolicy): string =>
    identity.scope === 'user' ? identity.name : formatIdentity(identity);
  for (const person of people.slice(0, limit)) {
    context.budget.spend(costs.user);
    yield* context.emit(
      new ShellObject(effectivePoliciesType, [
        ['Identity', person.distinguishedName],
        ['ClientPolicy', nameOf(clientPolicies.effectiveFor(person.sip))],
        ['PresencePolicy', nameOf(presencePolicies.effectiveFor(person.sip))],
      ]),
    );
  }
}
