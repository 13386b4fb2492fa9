import type { ForeignObject, ForeignValue } from '../../../../shared/dumps/foreign.js';
import { readPolicyEntries, readTexts } from '../../../../shared/dumps/values/read-lists.js';
import { readText } from '../../../../shared/dumps/values/read-scalars.js';
import { readSetting } from '../../../../shared/dumps/values/read-setting.js';
import type { Reading } from '../../../../shared/dumps/values/reading.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import type { SettingsKind } from '../../../../shared/policy/setting-kinds.js';
import type { SettingParameter } from '../../../../shared/policy/setting-parameter.js';
import type { SettingsIdentity } from '../../../../shared/policy/settings-identity.js';
import type { Place } from './place.js';

/** One policy or configuration as one object of a dump has it. */
export interface SettingsRecord {
  readonly place: Place;
  readonly identity: SettingsIdentity;
  /** By the name of the setting; settings that the object lacks are absent. */
  readonly values: ReadonlyMap<string, Reading<PolicyValue>>;
  /** Properties of later versions. */
  readonly kept: ReadonlyMap<string, PolicyValue>;
}

/** Properties of every settings object that are no settings, in lower case (`estate/noise`). */
const noise: ReadonlySet<string> = new Set([
  'identity',
  'xsanyelements',
  'xsanyattributes',
  'anchor',
  'element',
  'scopeclass',
  'typedidentity',
  'datasource',
  'key',
  'pscomputername',
  'psshowcomputername',
  'runspaceid',
]);

/**
 * Reads a policy or configuration.
 * @param named the identity that the name of the file tells, where the object has none
 * @returns a sentence for an object that is none of the kind
 */
export function readSettings(
  kind: SettingsKind,
  { properties }: ForeignObject,
  place: Place,
  named: string | null,
): { readonly record: SettingsRecord } | { readonly problem: string; readonly object: string } {
  const text =
    identityText(properties.get('Identity')) ?? named ?? anchored(properties.get('Anchor'));
  const identity = text === null ? null : kind.identities.read(text);
  if (identity === null) {
    const found = text === null ? 'it has none' : `found "${text}"`;
    return {
      object: text ?? `a ${kind.noun}`,
      problem: `Expected the Identity of a ${kind.noun}: ${kind.identities.allowed} Instead ${found}. The object was left out.`,
    };
  }
  const values = new Map<string, Reading<PolicyValue>>();
  const kept = new Map<string, PolicyValue>();
  for (const [name, value] of properties) {
    const parameter = kind.table.find(name);
    if (parameter) values.set(parameter.name, readValue(parameter, value));
    else if (!noise.has(name.toLowerCase())) {
      const held = keptValue(value);
      if (held !== null) kept.set(name, held);
    }
  }
  return { record: { place, identity, values, kept } };
}

/** A value beyond the limits of Lync Server 2010 is one where the pages of later versions allow it. */
function readValue(parameter: SettingParameter, value: ForeignValue): Reading<PolicyValue> {
  const strict = readSetting(parameter, value, 'lync2010');
  if (!('problem' in strict)) return strict;
  const later = readSetting(parameter, value, 'technet');
  return 'problem' in later ? strict : later;
}

function identityText(value: ForeignValue | undefined): string | null {
  const reading = readText(value ?? null);
  return 'problem' in reading ? null : reading.value;
}

function anchored(value: ForeignValue | undefined): string | null {
  if (typeof value !== 'object' || value === null || value.kind !== 'object') return null;
  return identityText(value.properties.get('FullName'));
}

/** What can be shown of a property whose type is not known; null where there is nothing. */
function keptValue(value: ForeignValue): PolicyValue {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'object' && value.kind === 'list') {
    const entries = readPolicyEntries(value);
    const texts = 'problem' in entries ? readTexts(value) : entries;
    return 'problem' in texts || texts.value.length === 0 ? null : texts.value;
  }
  const text = readText(value);
  if ('problem' in text || text.value === null) return null;
  if (/^(?:true|false)$/i.test(text.value)) return /^true$/i.test(text.value);
  return text.value;
}
