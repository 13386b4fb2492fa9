import type { PolicyView } from '../../../../shared/contract/views/stage.js';
import { clientPolicyParameters } from '../../../../shared/policy/client-policy-table.js';
import { samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { settingText } from '../../../../shared/policy/setting-text.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { ClientPolicy } from '../../lync-server/client-policy/client-policy.js';
import type { GovernedPeople } from './governed-people.js';

/** People named with a policy; the rest is counted. */
const mostPeople = 20;

/** One policy, what in it is not the default, and whom it governs. */
export function policyView(policy: ClientPolicy, governed: GovernedPeople): PolicyView {
  const { values, changedAt, createdAt } = policy;
  const { scope } = policy.identity;
  const identity = formatIdentity(policy.identity);
  const people = governed.under(identity);
  return {
    identity,
    scope,
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
