import { textOf } from '../../../../shared/contract/text-kinds.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import { policyScopes, type SettingsScope } from '../../../../shared/lync/effective.js';
import { clientPolicyParameters } from '../../../../shared/policy/client-policy-table.js';
import { isPolicyEntry } from '../../../../shared/policy/policy-value.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { ClientPolicy } from '../client-policy/client-policy.js';
import type { ScopedSettings } from '../scoped-settings/scoped-settings.js';
import type { PolicySubject } from '../scoped-settings/settings-ports.js';
import type { ServerSettings } from '../server-settings.js';
import { presencePolicyProperties } from './presence-policy-properties.js';
import { toWireValue } from './wire-value.js';

const named = <S extends SettingsScope>(scope: S) =>
  z.strictObject({ scope: z.literal(scope), name: z.string() });
const policyIdentitySchema = z.discriminatedUnion('scope', [
  lateObject(() => ({ scope: z.literal('global') })),
  named('site'),
  named('user'),
]);
const identitySchema = z.union([policyIdentitySchema, named('service')]);

/** Which policy or configuration settings came from, without its values: a client reads those from the properties. */
const provisionedSchema = <I extends z.ZodType>(identity: I) =>
  z.strictObject({
    identity,
    createdAt: instantSchema,
    changedAt: z.record(textOf('program', z.string()), instantSchema),
  });

export const endpointConfigurationSchema = lateObject(() => ({
  user: z.strictObject({ sip: z.string(), site: z.string().nullable() }),
  policy: provisionedSchema(policyIdentitySchema),
  scope: z.enum(policyScopes),
  /** Group endpointConfiguration: text by property name. A parameter whose value is null is absent. */
  properties: z.record(textOf('program', z.string()), z.string()),
  /** Group presencePolicyV2: text by property name. */
  presencePolicy: z.record(textOf('program', z.string()), z.string()),
  /** The configurations that group came from. */
  privacy: provisionedSchema(identitySchema),
  userServices: provisionedSchema(identitySchema),
}));
/** What sign-in hands a client, once; later changes reach it at its next sign-in. Follows `policies/next-sign-in`. */
export type EndpointConfiguration = Data<typeof endpointConfigurationSchema>;

/**
 * The endpointConfiguration properties of one policy, in the order of the parameters, then its own entries. Follows
 * `policies/unset-is-absent`.
 */
export function policyProperties(policy: ClientPolicy): Readonly<Record<string, string>> {
  const properties = new Map<string, string>();
  for (const parameter of clientPolicyParameters) {
    const value = policy.values[parameter.name] ?? null;
    if (parameter.wireName === null || value === null) continue;
    properties.set(parameter.wireName, toWireValue(parameter, value));
  }
  const taken = new Set(
    clientPolicyParameters.map(({ wireName }) => wireName?.toLowerCase() ?? ''),
  );
  const entries = policy.values.PolicyEntry;
  for (const entry of Array.isArray(entries) ? entries.filter(isPolicyEntry) : []) {
    // An entry cannot stand in for a parameter of its own name, set or not.
    if (!taken.has(entry.name.toLowerCase())) properties.set(entry.name, entry.value);
  }
  return Object.fromEntries(properties);
}

/**
 * In-band provisioning of one person: the one policy that governs, as the client is sent it.
 * @throws {LyncServerError} `user-not-found` or `not-homed-here`
 */
export function provision(settings: ServerSettings, person: PolicySubject): EndpointConfiguration {
  const { policy, scope } = settings.clientPolicies.effectiveFor(person.sip);
  const { policy: privacy } = settings.privacy.effectiveFor(person.sip);
  const { policy: userServices } = settings.userServices.effectiveFor(person.sip);
  return {
    user: { sip: person.sip, site: person.site },
    policy: withoutValues(policy),
    scope,
    properties: policyProperties(policy),
    presencePolicy: presencePolicyProperties(privacy, userServices),
    privacy: withoutValues(privacy),
    userServices: withoutValues(userServices),
  };
}

/** What a client is told about where its settings came from. */
export function withoutValues<S extends ScopedSettings>({
  identity,
  createdAt,
  changedAt,
}: S): Pick<S, 'identity' | 'createdAt' | 'changedAt'> {
  return { identity, createdAt, changedAt };
}
