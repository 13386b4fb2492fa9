import { z } from 'zod';
import { textOf } from '../../../../shared/contract/text-kinds.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { checkPolicyValue } from '../../../../shared/policy/convert-policy-value.js';
import { describeAllowed } from '../../../../shared/policy/describe-parameter.js';
import { type PolicyValue, samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import {
  rangeProfiles,
  type SettingParameter,
} from '../../../../shared/policy/setting-parameter.js';
import type { ScopedSettings, SettingsKind } from './scoped-settings.js';
import {
  formatIdentity,
  identityKey,
  isIdentity,
  parsePolicyIdentity,
  type SettingsIdentity,
} from './settings-identity.js';

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
  z.array(z.string()).readonly(),
  z.null(),
]);

/** Whether a setting can hold the value, under the limits of either documentation: both may have been in force. */
function canHold(parameter: SettingParameter, value: PolicyValue): boolean {
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

type Format = Pick<SettingsKind<SettingsIdentity>, 'noun' | 'table' | 'parse'>;

const valuesSchema = ({ noun, table }: Format) =>
  z.record(textOf('program', z.string()), policyValueSchema).superRefine((values, context) => {
    for (const [name, value] of Object.entries(values)) {
      const parameter = table.find(name);
      if (parameter?.name !== name) {
        const message = `a parameter of a ${noun} of Lync Server 2010`;
        context.addIssue({ code: 'custom', path: [name], message });
      } else if (!canHold(parameter, value)) {
        const message = describeAllowed(parameter, 'lync2010');
        context.addIssue({ code: 'custom', path: [name], message });
      }
    }
  });

/** Policies or configurations as a file holds them. Values equal to the fixed default are left out. */
export const settingsEntriesSchema = (format: Format) =>
  z
    .array(
      z.strictObject({
        /** `Global`, `Site:Redmond`, `Tag:PhotosControl`. */
        identity: z
          .string()
          .refine((text) => isIdentity(text, format.parse), `the identity of a ${format.noun}`),
        createdAt: instantSchema,
        values: valuesSchema(format),
        changedAt: z.record(textOf('program', z.string()), instantSchema),
      }),
    )
    .superRefine((entries, context) => {
      const keys = new Set<string>();
      for (const [index, { identity }] of entries.entries()) {
        if (!isIdentity(identity, format.parse)) continue;
        const key = identityKey(format.parse(identity));
        if (keys.has(key))
          context.addIssue({
            code: 'custom',
            path: [index, 'identity'],
            message: 'each identity once',
          });
        keys.add(key);
      }
    });

/** Global first, then in order of creation. */
export type SettingsState = Data<ReturnType<typeof settingsEntriesSchema>>;
export type SettingsEntry = SettingsState[number];

/** Adds the check that each granted name is a per-user policy of the same file. */
export function checkGrants(
  { policies, grants }: { policies: SettingsState; grants: Readonly<Record<string, string>> },
  context: z.RefinementCtx,
): void {
  const keys = new Set(
    policies
      .filter(({ identity }) => isIdentity(identity, parsePolicyIdentity))
      .map(({ identity }) => identityKey(parsePolicyIdentity(identity))),
  );
  for (const [sip, name] of Object.entries(grants)) {
    if (keys.has(identityKey({ scope: 'user', name }))) continue;
    const message = 'the name of a per-user policy of this file';
    context.addIssue({ code: 'custom', path: ['grants', sip], message });
  }
}

export function writeSettings<I extends SettingsIdentity>(
  { identity, createdAt, values, changedAt }: ScopedSettings<I>,
  { table }: SettingsKind<I>,
): SettingsEntry {
  const ownValues = Object.entries(values).filter(([name, value]) => {
    const parameter = table.find(name);
    return parameter === undefined || !samePolicyValue(value, parameter.default);
  });
  return {
    identity: formatIdentity(identity),
    createdAt,
    values: Object.fromEntries(ownValues),
    changedAt: { ...changedAt },
  };
}

/** The settings of an entry that the schema has accepted. */
export function readSettings<I extends SettingsIdentity>(
  entry: SettingsEntry,
  { table, parse }: SettingsKind<I>,
): ScopedSettings<I> {
  const values = { ...table.defaults, ...entry.values };
  return { ...entry, identity: parse(entry.identity), values };
}
