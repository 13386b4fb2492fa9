import type { Instant } from '../../../../shared/lync/time.js';
import type { RangeProfile } from '../../../../shared/policy/client-policy-parameter.js';
import {
  clientPolicyParameters,
  findClientPolicyParameter,
} from '../../../../shared/policy/client-policy-table.js';
import { checkPolicyValue } from '../../../../shared/policy/convert-policy-value.js';
import { type PolicyValue, samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import { LyncServerError } from '../lync-server-error.js';
import type { PolicyIdentity } from './policy-identity.js';

/** Values by parameter name. */
export type PolicyValues = Readonly<Record<string, PolicyValue>>;

/** A CsClientPolicy object. Never changes; the store replaces it. */
export interface ClientPolicy {
  readonly identity: PolicyIdentity;
  /** A value for every parameter of Lync 2010, null where the server says nothing. */
  readonly values: PolicyValues;
  /** When a parameter's value last became another one; absent for parameters nobody changed. */
  readonly changedAt: Readonly<Record<string, Instant>>;
  readonly createdAt: Instant;
}

/** What a new policy holds. The defaults are fixed in the product; the global policy has no part in them. */
export const defaultPolicyValues: PolicyValues = Object.freeze(
  Object.fromEntries(clientPolicyParameters.map(({ name, default: value }) => [name, value])),
);

/**
 * Spells the names as the table does and checks every value.
 * @throws {LyncServerError} `unknown-parameter` or `invalid-value`; the latter with the PolicyValueError as its cause.
 */
export function checkPolicyValues(values: PolicyValues, profile: RangeProfile): PolicyValues {
  const checked: Record<string, PolicyValue> = {};
  for (const [name, value] of Object.entries(values)) {
    const parameter = findClientPolicyParameter(name);
    if (parameter === undefined) {
      throw new LyncServerError(
        'unknown-parameter',
        `A client policy of Lync Server 2010 has no parameter "${name}".`,
      );
    }
    if (samePolicyValue(value, parameter.default)) {
      // A whole policy object can always be set again, also where its empty value could not be given by hand.
      checked[parameter.name] = value;
      continue;
    }
    try {
      checked[parameter.name] = checkPolicyValue(parameter, value, profile);
    } catch (error) {
      if (!(error instanceof PolicyValueError)) throw error;
      throw new LyncServerError('invalid-value', error.message, { cause: error });
    }
  }
  return checked;
}

/** The names of the values that differ from those of `policy`. */
export function changedParameters(policy: ClientPolicy, values: PolicyValues): readonly string[] {
  return Object.keys(values).filter(
    (name) => !samePolicyValue(values[name] ?? null, policy.values[name] ?? null),
  );
}

/** The policy with other values; the time of change is kept for parameters that stay as they were. */
export function withValues(policy: ClientPolicy, values: PolicyValues, now: Instant): ClientPolicy {
  const changed = changedParameters(policy, values);
  return {
    ...policy,
    values: { ...policy.values, ...values },
    changedAt: { ...policy.changedAt, ...Object.fromEntries(changed.map((name) => [name, now])) },
  };
}

/** A policy of defaults. */
export const newClientPolicy = (identity: PolicyIdentity, now: Instant): ClientPolicy => ({
  identity,
  values: defaultPolicyValues,
  changedAt: {},
  createdAt: now,
});
