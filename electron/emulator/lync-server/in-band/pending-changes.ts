import type { PolicyScope } from '../../../../shared/lync/effective.js';
import { clientPolicyParameters } from '../../../../shared/policy/client-policy-table.js';
import { type PolicyValue, samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { EndpointConfiguration } from './endpoint-configuration.js';
import { presencePolicyParameters, presencePolicyValue } from './presence-policy-properties.js';
import { ProvisionedSettings } from './provisioned-settings.js';

/** One setting that the next sign-in would change; null where the server says nothing. */
interface PendingSetting {
  readonly parameter: string;
  readonly now: PolicyValue;
  readonly afterSignIn: PolicyValue;
}

/** A policy by the name the shell prints. */
interface PolicyName {
  readonly identity: string;
  readonly scope: PolicyScope;
}

export interface PendingChanges {
  /** Null when the same policy would govern. */
  readonly policy: { readonly now: PolicyName; readonly afterSignIn: PolicyName } | null;
  readonly changes: readonly PendingSetting[];
}

const nameOf = ({ policy, scope }: EndpointConfiguration): PolicyName => ({
  identity: formatIdentity(policy.identity),
  scope,
});

/**
 * What a client would see change if it signed out and in: settings of the client policy in the order of the
 * parameters, then those of the privacy and user services configurations. Null when nothing
 * would. Changes that no client is sent, such as a policy's description, are none.
 */
export function pendingChanges(
  provisionedAtSignIn: EndpointConfiguration,
  wouldGetNow: EndpointConfiguration,
): PendingChanges | null {
  const before = new ProvisionedSettings(provisionedAtSignIn);
  const after = new ProvisionedSettings(wouldGetNow);
  const changes: PendingSetting[] = clientPolicyParameters.flatMap(({ name: parameter }) => {
    const now = before.value(parameter);
    const afterSignIn = after.value(parameter);
    return samePolicyValue(now, afterSignIn) ? [] : [{ parameter, now, afterSignIn }];
  });
  for (const parameter of presencePolicyParameters) {
    const now = presencePolicyValue(provisionedAtSignIn.presencePolicy, parameter);
    const afterSignIn = presencePolicyValue(wouldGetNow.presencePolicy, parameter);
    if (!samePolicyValue(now, afterSignIn)) changes.push({ parameter, now, afterSignIn });
  }
  const [was, will] = [nameOf(provisionedAtSignIn), nameOf(wouldGetNow)];
  const policy = was.identity === will.identity ? null : { now: was, afterSignIn: will };
  return policy === null && changes.length === 0 ? null : { policy, changes };
}
