import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { type ClientPolicy, defaultPolicyValues, type PolicyValues } from './client-policy.js';
import type { ClientPolicyState } from './client-policy-state.js';
import { formatPolicyIdentity, parsePolicyIdentity, policyKey } from './policy-identity.js';

type Policies = ReadonlyMap<string, ClientPolicy>;
type Grants = ReadonlyMap<string, string>;

/** The part of the state that holds policies and grants; values equal to the fixed default are left out. */
export function writePolicies(
  policies: Policies,
  grants: Grants,
): Pick<ClientPolicyState, 'policies' | 'grants'> {
  const granted = [...grants].flatMap(([sip, key]) => {
    const identity = policies.get(key)?.identity;
    return identity?.scope === 'user' ? [[sip, identity.name]] : [];
  });
  return {
    policies: [...policies.values()].map((policy) => ({
      identity: formatPolicyIdentity(policy.identity),
      createdAt: policy.createdAt,
      values: ownValues(policy.values),
      changedAt: { ...policy.changedAt },
    })),
    grants: Object.fromEntries(granted),
  };
}

function ownValues(values: PolicyValues): PolicyValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      const parameter = findClientPolicyParameter(name);
      return parameter === undefined || !samePolicyValue(value, parameter.default);
    }),
  );
}

/** Builds the maps of the store from a state that its schema has accepted. */
export function readPolicies(state: Pick<ClientPolicyState, 'policies' | 'grants'>): {
  policies: Map<string, ClientPolicy>;
  grants: Map<string, string>;
} {
  const policies = state.policies.map((stored): [string, ClientPolicy] => {
    const identity = parsePolicyIdentity(stored.identity);
    const values = { ...defaultPolicyValues, ...stored.values };
    return [policyKey(identity), { ...stored, identity, values }];
  });
  const grants = Object.entries(state.grants).map(([sip, name]): [string, string] => [
    sip,
    policyKey({ scope: 'user', name }),
  ]);
  return { policies: new Map(policies), grants: new Map(grants) };
}
