import { z } from 'zod';
import type { Instant } from '../../../../shared/lync/time.js';
import {
  type ClientPolicyParameter,
  rangeProfiles,
} from '../../../../shared/policy/client-policy-parameter.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { checkPolicyValue } from '../../../../shared/policy/convert-policy-value.js';
import { describeAllowed } from '../../../../shared/policy/describe-parameter.js';
import { type PolicyValue, samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import { isIdentity, parsePolicyIdentity, policyKey } from './policy-identity.js';

const instantSchema = z
  .int()
  .nonnegative()
  .transform((value) => value as Instant);

const policyEntrySchema = z.strictObject({ name: z.string(), value: z.string() });

const policyValueSchema: z.ZodType<PolicyValue> = z.union([
  z.boolean(),
  z.string(),
  z.number(),
  z.array(policyEntrySchema).readonly(),
  z.null(),
]);

/** Whether a policy can hold the value, under the limits of either documentation: both may have been in force. */
function canHold(parameter: ClientPolicyParameter, value: PolicyValue): boolean {
  if (samePolicyValue(value, parameter.default)) return true;
  return rangeProfiles.some((profile) => {
    try {
      return samePolicyValue(checkPolicyValue(parameter, value, profile), value);
    } catch (error) {
      if (error instanceof PolicyValueError) return false;
      throw error;
    }
  });
}

const valuesSchema = z.record(z.string(), policyValueSchema).superRefine((values, context) => {
  for (const [name, value] of Object.entries(values)) {
    const parameter = findClientPolicyParameter(name);
    if (parameter?.name !== name) {
      const message = 'no parameter of a client policy of Lync Server 2010';
      context.addIssue({ code: 'custom', path: [name], message });
    } else if (!canHold(parameter, value)) {
      const message = `expected ${describeAllowed(parameter, 'lync2010')}`;
      context.addIssue({ code: 'custom', path: [name], message });
    }
  }
});

const identitySchema = z.string().refine(isIdentity, 'expected Global, Site:<name> or Tag:<name>');

/** Client policies as a file holds them. Values equal to the fixed default are left out. */
export const clientPolicyStateSchema = z
  .strictObject({
    rangeProfile: z.enum(rangeProfiles),
    /** Global first, then in order of creation. */
    policies: z.array(
      z.strictObject({
        /** `Global`, `Site:Redmond`, `Tag:PhotosControl`. */
        identity: identitySchema,
        createdAt: instantSchema,
        values: valuesSchema,
        changedAt: z.record(z.string(), instantSchema),
      }),
    ),
    /** Name of the granted per-user policy by SIP address. */
    grants: z.record(z.string(), z.string()),
  })
  .superRefine(({ policies, grants }, context) => {
    const keys = new Set<string>();
    for (const [index, { identity }] of policies.entries()) {
      if (!isIdentity(identity)) continue;
      const key = policyKey(parsePolicyIdentity(identity));
      const path = ['policies', index, 'identity'];
      if (keys.has(key)) context.addIssue({ code: 'custom', path, message: 'used twice' });
      keys.add(key);
    }
    for (const [sip, name] of Object.entries(grants)) {
      if (keys.has(policyKey({ scope: 'user', name }))) continue;
      const message = 'expected the name of a per-user policy of this file';
      context.addIssue({ code: 'custom', path: ['grants', sip], message });
    }
  });

export type ClientPolicyState = z.output<typeof clientPolicyStateSchema>;
