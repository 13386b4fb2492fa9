import type { DecidingPolicy } from '../../../../shared/lync/effective.js';
import { clientPolicyParameters } from '../../../../shared/policy/client-policy-table.js';
import type { PolicyEntry, PolicyValue } from '../../../../shared/policy/policy-value.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { EndpointConfiguration } from './endpoint-configuration.js';
import { fromWireValue } from './wire-value.js';

/**
 * What a client understands of the configuration it was handed at sign-in. Property names compare without case: the
 * protocol document and real samples spell them differently.
 */
export class ProvisionedSettings {
  /**
   * Read when first asked for: a thousand restored clients do not all show something at once.
   * Not in snapshots: derived from the properties.
   */
  #values: ReadonlyMap<string, PolicyValue> | null = null;

  constructor(readonly configuration: EndpointConfiguration) {}

  /** The setting of a parameter of Set-CsClientPolicy; null when the server said nothing about it. */
  value(parameter: string): PolicyValue {
    this.#values ??= readProperties(this.configuration.properties);
    return this.#values.get(parameter) ?? null;
  }

  /**
   * The policy that decided about a parameter. It decided also where it says nothing: then `value` is null and the
   * client's default or the user's choice stands.
   */
  decidedBy(parameter: string): DecidingPolicy {
    const { policy, scope } = this.configuration;
    return {
      identity: formatIdentity(policy.identity),
      scope,
      parameter,
      since: policy.changedAt[parameter] ?? policy.createdAt,
    };
  }
}

/** Settings by parameter name; properties that belong to no parameter are the policy's own entries. */
function readProperties(
  properties: Readonly<Record<string, string>>,
): ReadonlyMap<string, PolicyValue> {
  const left = new Map(
    Object.entries(properties).map(([name, value]) => [name.toLowerCase(), { name, value }]),
  );
  const values = new Map<string, PolicyValue>();
  for (const parameter of clientPolicyParameters) {
    if (parameter.wireName === null) continue;
    const key = parameter.wireName.toLowerCase();
    const property = left.get(key);
    if (property === undefined) continue;
    left.delete(key);
    values.set(parameter.name, fromWireValue(parameter, property.value));
  }
  const entries: readonly PolicyEntry[] = [...left.values()];
  values.set('PolicyEntry', entries);
  return values;
}
