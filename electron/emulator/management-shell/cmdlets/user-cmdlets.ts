import type { Person } from '../../directory/person.js';
import { LyncServerError } from '../../lync-server/lync-server-error.js';
import type { EffectivePolicy } from '../../lync-server/scoped-settings/policy-store.js';
import { formatIdentity } from '../../lync-server/scoped-settings/settings-identity.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { csAdUserObject, csUserObject, type GrantedPolicies } from '../objects/user-object.js';
import { type ObjectType, ShellObject } from '../values/shell-object.js';
import { hasWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
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
  const accepts = filter === null ? null : parseUserFilter(filter, context.budget);
  let count = 0;
  for (const person of candidates(services, parameters)) {
    if (count >= limit) return;
    context.budget.spend(costs.user);
    const user = describe(person);
    context.budget.makeProperties(user.size);
    if (accepts !== null && !accepts(user)) continue;
    count += 1;
    yield* context.emit(user);
  }
}

function candidates({ directory }: ShellServices, parameters: BoundParameters): readonly Person[] {
  if (parameters.isOn('OnOfficeCommunicationServer') || parameters.isOn('UnAssignedUser'))
    return [];
  const identity = parameters.text('Identity');
  const ldap = parameters.text('LdapFilter');
  const unit = parameters.text('OU')?.toLowerCase() ?? null;
  const found = identity === null ? directory.employees() : findPeople(directory, identity);
  const inUnit =
    unit === null
      ? found
      : found.filter((person) => person.distinguishedName.toLowerCase().endsWith(`,${unit}`));
  if (ldap === null) return inUnit;
  const matches = parseLdapFilter(ldap, ldapAttributeNames);
  return inUnit.filter((person) => matches(ldapAttributes(person)));
}

function findPeople(directory: ShellServices['directory'], identity: string): readonly Person[] {
  const people = directory.resolve(identity);
  if (people.length > 0 || hasWildcard(identity)) return people;
  throw new LyncServerError(
    'user-not-found',
    `There is no user "${identity.slice(0, 120)}". Parameter 'Identity' takes a SIP address, user principal name, DOMAIN\\logon, display name (with *) or distinguished name.`,
  );
}

function* getEffectivePolicy(
  { directory, settings: { clientPolicies, presencePolicies } }: ShellServices,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const limit = parameters.number('ResultSize') ?? Number.POSITIVE_INFINITY;
  const people = findPeople(directory, parameters.text('Identity') ?? '');
  const nameOf = ({ policy: { identity } }: EffectivePolicy): string =>
    identity.scope === 'user' ? identity.name : formatIdentity(identity);
  for (const person of people.slice(0, limit)) {
    yield* context.emit(
      new ShellObject(effectivePoliciesType, [
        ['Identity', person.distinguishedName],
        ['ClientPolicy', nameOf(clientPolicies.effectiveFor(person.sip))],
        ['PresencePolicy', nameOf(presencePolicies.effectiveFor(person.sip))],
      ]),
    );
  }
}
