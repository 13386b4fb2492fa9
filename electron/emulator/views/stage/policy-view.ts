import type { PolicyView } from '../../../../shared/contract/views/stage.js';
import { clientPolicyParameters } from '../../../../shared/policy/client-policy-table.js';
import { samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { settingText } from '../../../../shared/policy/setting-text.js';
import type { Directory } from '../../directory/directory.js';
import type { Person } from '../../directory/person.js';
import type { ClientPolicy } from '../../lync-server/client-policy/client-policy.js';
import type { ClientPolicyStore } from '../../lync-server/client-policy/client-policy-store.js';
import { formatIdentity } from '../../lync-server/scoped-settings/settings-identity.js';

/** People named with a policy; the rest is counted. */
const mostPeople = 20;

/** One policy, what in it is not the default, and whom it governs. */
export function policyView(
  policy: ClientPolicy,
  policies: ClientPolicyStore,
  directory: Directory,
): PolicyView {
  const { identity, values, changedAt, createdAt } = policy;
  const people = peopleUnder(policy, policies, directory);
  return {
    identity: formatIdentity(identity),
    scope: identity.scope,
    changed: clientPolicyParameters.flatMap((parameter) => {
      const value = values[parameter.name] ?? null;
      if (samePolicyValue(value, parameter.default)) return [];
      const since = changedAt[parameter.name] ?? createdAt;
      return [{ parameter: parameter.name, value: settingText(parameter, value), since }];
    }),
    people: people.slice(0, mostPeople).map(({ displayName }) => displayName),
    peopleCount: people.length,
  };
}

/** Holders of a granted policy; for the others, those whom nothing nearer governs. */
function peopleUnder(
  { identity }: ClientPolicy,
  policies: ClientPolicyStore,
  directory: Directory,
): readonly Person[] {
  if (identity.scope === 'user') {
    return policies.holdersOf(formatIdentity(identity)).flatMap((sip) => directory.find(sip) ?? []);
  }
  const granted = new Set(
    policies
      .list()
      .filter((policy) => policy.identity.scope === 'user')
      .flatMap((policy) => policies.holdersOf(formatIdentity(policy.identity))),
  );
  if (identity.scope === 'site') {
    return directory.peopleAt(identity.name).filter(({ sip }) => !granted.has(sip));
  }
  const governed = new Set(
    policies
      .list()
      .flatMap((policy) => (policy.identity.scope === 'site' ? [policy.identity.name] : [])),
  );
  return directory
    .employees()
    .filter(({ sip, site }) => !granted.has(sip) && (site === null || !governed.has(site)));
}
