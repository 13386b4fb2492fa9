import { textOf } from '../../../../shared/contract/text-kinds.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { samePolicyValue } from '../../../../shared/policy/policy-value.js';
import type { SettingsKind } from '../../../../shared/policy/setting-kinds.js';
import {
  policyValueSchema,
  settingValuesSchema,
} from '../../../../shared/policy/setting-values-schema.js';
import {
  formatIdentity,
  identityKey,
  policyIdentities,
  type SettingsIdentity,
} from '../../../../shared/policy/settings-identity.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { parseIdentity } from './parse-identity.js';
import type { ScopedSettings } from './scoped-settings.js';

const instantSchema = z
  .int()
  .nonnegative()
  .transform((value) => value as Instant);

/** Policies or configurations as a file holds them. Values equal to the fixed default are left out. */
export const settingsEntriesSchema = (kind: SettingsKind) =>
  z
    .array(
      z.strictObject({
        /** `Global`, `Site:Redmond`, `Tag:PhotosControl`. */
        identity: z
          .string()
          .refine((text) => kind.identities.read(text) !== null, `the identity of a ${kind.noun}`),
        createdAt: instantSchema,
        values: settingValuesSchema(kind),
        /** Properties of later versions, which came with the object; nothing acts on them. */
        kept: z.record(textOf('program', z.string()), policyValueSchema).optional(),
        changedAt: z.record(textOf('program', z.string()), instantSchema),
      }),
    )
    .superRefine((entries, context) => {
      const keys = new Set<string>();
      for (const [index, { identity }] of entries.entries()) {
        const read = kind.identities.read(identity);
        if (read === null) continue;
        const key = identityKey(read);
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
    policies.flatMap(({ identity }) => {
      const read = policyIdentities.read(identity);
      return read === null ? [] : [identityKey(read)];
    }),
  );
  for (const [sip, name] of Object.entries(grants)) {
    if (keys.has(identityKey({ scope: 'user', name }))) continue;
    const message = 'the name of a per-user policy of this file';
    context.addIssue({ code: 'custom', path: ['grants', sip], message });
  }
}

export function writeSettings<I extends SettingsIdentity>(
  { identity, createdAt, values, changedAt, kept }: ScopedSettings<I>,
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
    ...(kept && { kept }),
  };
}

/** The settings of an entry that the schema has accepted. */
export function readSettings<I extends SettingsIdentity>(
  entry: SettingsEntry,
  { table, identities }: SettingsKind<I>,
): ScopedSettings<I> {
  const values = { ...table.defaults, ...entry.values };
  return { ...entry, identity: parseIdentity(identities, entry.identity), values };
}
