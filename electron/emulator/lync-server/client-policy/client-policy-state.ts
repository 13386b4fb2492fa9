import { z } from 'zod';
import type { Instant } from '../../../../shared/lync/time.js';
import { rangeProfiles } from '../../../../shared/policy/client-policy-parameter.js';
import {
  clientPolicyParameters,
  findClientPolicyParameter,
} from '../../../../shared/policy/client-policy-table.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';

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

/** Whether a value has the type of its parameter. Limits are not checked: another profile may have set it. */
function hasTypeOf(name: string, value: PolicyValue): boolean {
  const parameter = findClientPolicyParameter(name);
  if (parameter === undefined || parameter.name !== name) return false;
  if (value === null) return parameter.nullable || parameter.default === null;
  switch (parameter.type) {
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Enum':
      return typeof value === 'string' && (parameter.allowedValues ?? []).includes(value);
    case 'String':
      return typeof value === 'string';
    case 'PolicyEntryList':
      return Array.isArray(value);
    default:
      return typeof value === 'number' && Number.isInteger(value);
  }
}

const valuesSchema = z.record(z.string(), policyValueSchema).superRefine((values, context) => {
  for (const [name, value] of Object.entries(values)) {
    if (hasTypeOf(name, value)) continue;
    const known = clientPolicyParameters.some((parameter) => parameter.name === name);
    const message = known ? `not a value of ${name}` : `no parameter of a client policy: ${name}`;
    context.addIssue({ code: 'custom', path: [name], message });
  }
});

/** Client policies as a file holds them. Values equal to the fixed default are left out. */
export const clientPolicyStateSchema = z.strictObject({
  rangeProfile: z.enum(rangeProfiles),
  /** Global first, then in order of creation. */
  policies: z.array(
    z.strictObject({
      /** `Global`, `Site:Redmond`, `Tag:PhotosControl`. */
      identity: z.string(),
      createdAt: instantSchema,
      values: valuesSchema,
      changedAt: z.record(z.string(), instantSchema),
    }),
  ),
  /** Name of the granted per-user policy by SIP address. */
  grants: z.record(z.string(), z.string()),
});

export type ClientPolicyState = z.output<typeof clientPolicyStateSchema>;
