import type { Instant } from '../../../../shared/lync/time.js';
import { checkPolicyValue } from '../../../../shared/policy/convert-policy-value.js';
import { type PolicyValue, samePolicyValue } from '../../../../shared/policy/policy-value.js';
import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import type { SettingsKind } from '../../../../shared/policy/setting-kinds.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import type { SettingTable } from '../../../../shared/policy/setting-table.js';
import type { SettingsIdentity } from '../../../../shared/policy/settings-identity.js';
import { LyncServerError } from '../lync-server-error.js';

/** Values by the name of their setting. */
export type PolicyValues = Readonly<Record<string, PolicyValue>>;

/** One policy or configuration. Never changes; its store replaces it. */
export interface ScopedSettings<I extends SettingsIdentity = SettingsIdentity> {
  readonly identity: I;
  /** A value for every setting of its kind. */
  readonly values: PolicyValues;
  /** When a value last became another one; absent for settings nobody changed. */
  readonly changedAt: Readonly<Record<string, Instant>>;
  readonly createdAt: Instant;
  /** Properties of later versions, which came with the object: shown, and nothing acts on them. */
  readonly kept?: PolicyValues | undefined;
}

/** What a store holds, and whose limits new values must keep. */
export interface StoredKind<I extends SettingsIdentity> extends SettingsKind<I> {
  readonly profile: () => RangeProfile;
}

/**
 * Spells the names as the table does and checks every value.
 * @throws {LyncServerError} `unknown-parameter` or `invalid-value`; the latter with the PolicyValueError as its cause.
 */
export function checkValues<I extends SettingsIdentity>(
  values: PolicyValues,
  { table, noun, profile }: StoredKind<I>,
): PolicyValues {
  const checked: Record<string, PolicyValue> = {};
  for (const [name, value] of Object.entries(values)) {
    const parameter = table.find(name);
    if (parameter === undefined) {
      throw new LyncServerError(
        'unknown-parameter',
        `A ${noun} of Lync Server 2010 has no parameter "${name}".`,
      );
    }
    if (samePolicyValue(value, parameter.default)) {
      // A whole object can always be set again, also where its empty value could not be given by hand.
      checked[parameter.name] = value;
      continue;
    }
    try {
      checked[parameter.name] = checkPolicyValue(parameter, value, profile());
    } catch (error) {
      if (!(error instanceof PolicyValueError)) throw error;
      throw new LyncServerError('invalid-value', error.message, { cause: error });
    }
  }
  return checked;
}

/** The names of the values that differ from those of `settings`. */
export function changedParameters(
  settings: ScopedSettings,
  values: PolicyValues,
): readonly string[] {
  return Object.keys(values).filter(
    (name) => !samePolicyValue(values[name] ?? null, settings.values[name] ?? null),
  );
}

/** The same with other values; the time of change is kept for settings that stay as they were. */
export function withValues<S extends ScopedSettings>(
  settings: S,
  values: PolicyValues,
  now: Instant,
): S {
  const changed = changedParameters(settings, values);
  return {
    ...settings,
    values: { ...settings.values, ...values },
    changedAt: { ...settings.changedAt, ...Object.fromEntries(changed.map((name) => [name, now])) },
  };
}

/** Settings of defaults. */
export const newSettings = <I extends SettingsIdentity>(
  identity: I,
  { defaults }: SettingTable,
  now: Instant,
): ScopedSettings<I> => ({ identity, values: defaults, changedAt: {}, createdAt: now });
