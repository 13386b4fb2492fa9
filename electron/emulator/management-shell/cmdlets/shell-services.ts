import type { Instant } from '../../../../shared/lync/time.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import type { Directory } from '../../directory/directory.js';
import type { ClientPolicyStore } from '../../lync-server/client-policy/client-policy-store.js';

/** What the shell asks of Lync Server about client policies. */
export type PolicyAdministration = Pick<
  ClientPolicyStore,
  | 'list'
  | 'find'
  | 'draft'
  | 'create'
  | 'update'
  | 'replace'
  | 'remove'
  | 'grant'
  | 'assignmentOf'
  | 'effectiveFor'
>;

/** What the shell asks of Active Directory. */
export type DirectoryLookup = Pick<Directory, 'employees' | 'resolve' | 'organisation'>;

/** What the Lync cmdlets work on. */
export interface ShellServices {
  readonly policies: PolicyAdministration;
  readonly directory: DirectoryLookup;
  readonly now: () => Instant;
  readonly profile: () => RangeProfile;
}

/** The same policies; `changed` hears of each change that was made through them. */
export function watchChanges(
  policies: PolicyAdministration,
  changed: () => void,
): PolicyAdministration {
  const told = <T>(result: T): T => {
    changed();
    return result;
  };
  return {
    list: () => policies.list(),
    find: (identity) => policies.find(identity),
    draft: (identity, values) => policies.draft(identity, values),
    create: (identity, values) => told(policies.create(identity, values)),
    update: (identity, values) => told(policies.update(identity, values)),
    replace: (identity, values) => told(policies.replace(identity, values)),
    remove: (identity, options) => told(policies.remove(identity, options)),
    grant: (people, policyName) => told(policies.grant(people, policyName)),
    assignmentOf: (sip) => policies.assignmentOf(sip),
    effectiveFor: (sip) => policies.effectiveFor(sip),
  };
}
