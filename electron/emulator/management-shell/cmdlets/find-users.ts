import type { Person } from '../../directory/person.js';
import { LyncServerError } from '../../lync-server/lync-server-error.js';
import { type Budget, costs } from '../language/budget.js';
import { hasWildcard } from '../values/wildcard.js';
import type { ParameterDefinition } from './cmdlet-definition.js';
import type { DirectoryLookup } from './shell-services.js';

/** No form of an identity is longer. */
const longestIdentity = 1_000;

/**
 * The people whom an identity names. Only an identity with wildcards may name none.
 * @throws {LyncServerError} `user-not-found`
 */
export function findUsers(
  directory: DirectoryLookup,
  identity: string,
  budget: Budget,
): readonly Person[] {
  budget.spend(costs.user);
  if (identity.length > longestIdentity) throw userNotFound(identity);
  // With wildcards everybody is looked at.
  if (hasWildcard(identity)) budget.spend(directory.employees().length);
  const people = directory.resolve(identity);
  if (people.length > 0 || hasWildcard(identity)) return people;
  throw userNotFound(identity);
}

const userNotFound = (identity: string): LyncServerError =>
  new LyncServerError(
    'user-not-found',
    `There is no user "${identity.slice(0, 120)}". Parameter 'Identity' takes a SIP address, user principal name, DOMAIN\\logon, display name (with *) or distinguished name.`,
  );

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
