import {
  isEntryList,
  isStringList,
  type PolicyValue,
} from '../../../../shared/policy/policy-value.js';
import type { SettingParameter } from '../../../../shared/policy/setting-parameter.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { ScopedSettings } from '../../lync-server/scoped-settings/scoped-settings.js';
import type { SettingsNoun } from '../cmdlets/settings-nouns.js';
import { itemText } from '../values/conversion.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import {
  type DeclaredType,
  enumerate,
  type ObjectType,
  ShellList,
  ShellObject,
  type Value,
} from '../values/value.js';
import { policyEntryObject, policyEntryOf, policyEntryType } from './policy-entry-object.js';

/** What an assignment to a property of a settings object is checked with. */
export type AssignPolicyValue = NonNullable<ObjectType['assign']>;

/** The settings in the order in which an object prints them: a list and the description come first. */
function printOrder({ table }: SettingsNoun): readonly SettingParameter[] {
  const isFirst = ({ name }: SettingParameter): boolean =>
    name === 'PolicyEntry' || name === 'Description';
  const { parameters } = table;
  return [...parameters.filter(isFirst), ...parameters.filter((each) => !isFirst(each))];
}

/** The names of an object's properties, in print order. */
export const settingsProperties = (noun: SettingsNoun): readonly string[] => [
  'Identity',
  ...printOrder(noun).map(({ name }) => name),
];

/** What the settings of a noun are declared to be. Follows `estate/enum-numbers`. */
function declaredTypes(noun: SettingsNoun): NonNullable<ObjectType['declared']> {
  const types = new Map(
    noun.table.parameters.flatMap((parameter) => {
      const type = declaredType(parameter, noun.objectType.replace(/[^.]+$/, ''));
      return type === null ? [] : [[parameter.name.toLowerCase(), type] as const];
    }),
  );
  return (property) => types.get(property.toLowerCase());
}

function declaredType(
  { name, type, allowedValues }: SettingParameter,
  namespace: string,
): DeclaredType | null {
  switch (type) {
    case 'Enum': {
      const values = (allowedValues ?? []).map((value, number) => [value, number] as const);
      return { name: `${namespace}${name}`, values: Object.fromEntries(values) };
    }
    case 'UInt16':
    case 'UInt32':
    case 'Int64':
      return { name: `System.${type}` };
    case 'PolicyEntryList':
      return { name: `System.Collections.Generic.List\`1[${policyEntryType.name}]` };
    case 'StringList':
      return { name: 'System.Collections.Generic.List`1[System.String]' };
    default:
      return null;
  }
}

/** The type of a noun's objects, whose assignments `assign` checks. */
export const settingsObjectType = (noun: SettingsNoun, assign: AssignPolicyValue): ObjectType => ({
  name: noun.objectType,
  declared: declaredTypes(noun),
  // The real objects print as a list however few settings they have.
  listProperties: settingsProperties(noun),
  text: (object) => itemText(object.get('Identity')),
  assign,
});

/**
 * Settings as the shell shows them: a copy that can be changed and handed to the Set- cmdlet's -Instance. Properties of
 * later versions come last.
 */
export function settingsObject(
  { identity, values, kept = {} }: ScopedSettings,
  noun: SettingsNoun,
  type: ObjectType,
): ShellObject {
  const later = Object.entries(kept).map(([name, value]) => [name, keptToShell(value)] as const);
  const names = [...(type.listProperties ?? []), ...later.map(([name]) => name)];
  return new ShellObject(later.length > 0 ? { ...type, listProperties: names } : type, [
    ['Identity', formatIdentity(identity)],
    ...printOrder(noun).map(
      (parameter) =>
        [parameter.name, policyValueToShell(parameter, values[parameter.name] ?? null)] as const,
    ),
    ...later,
  ]);
}

/** A value of a property whose type nobody here knows. */
function keptToShell(value: PolicyValue): Value {
  if (isEntryList(value)) return new ShellList(value.map(policyEntryObject));
  return isStringList(value) ? new ShellList([...value]) : value;
}

/** Whether a value is an object of the noun. */
export const isSettingsObject = (value: Value, noun: SettingsNoun): value is ShellObject =>
  value instanceof ShellObject && value.type.name === noun.objectType;

/** A stored value as the shell handles it. */
export function policyValueToShell(parameter: SettingParameter, value: PolicyValue): Value {
  if (parameter.type === 'PolicyEntryList') {
    return new ShellList(isEntryList(value) ? value.map(policyEntryObject) : []);
  }
  if (parameter.type === 'StringList') {
    return new ShellList(isStringList(value) ? [...value] : []);
  }
  if (isEntryList(value) || isStringList(value)) return null;
  return parameter.type === 'TimeSpan' && typeof value === 'number'
    ? new TimeSpanValue(value)
    : value;
}

/** A converted value of the shell as settings store it. */
export function shellToPolicyValue(value: Value): PolicyValue {
  if (value instanceof TimeSpanValue) return value.totalMilliseconds;
  if (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    typeof value === 'string'
  ) {
    return value;
  }
  const items = enumerate(value);
  return items.length > 0 && items.every((item) => typeof item === 'string')
    ? items
    : items.flatMap((item) => policyEntryOf(item) ?? []);
}
