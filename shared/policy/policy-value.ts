/** One entry of a policy's PolicyEntry list. Names the client does not know have no effect. */
export interface PolicyEntry {
  readonly name: string;
  readonly value: string;
}

/**
 * A value as a policy stores it: TimeSpan in whole milliseconds, whole numbers of any size as numbers, enums in the
 * spelling of the table, a time of day as `HH:mm`. `null` means that the server says nothing and the client's own default stands.
 */
export type PolicyValue =
  | boolean
  | string
  | number
  | readonly PolicyEntry[]
  | readonly string[]
  | null;

/** The names of the types that the cmdlet references give to settings; TimeOfDay is a DateTime without its date. */
const policyValueTypes = [
  'Boolean',
  'Enum',
  'TimeSpan',
  'UInt16',
  'UInt32',
  'Int64',
  'TimeOfDay',
  'String',
  'PolicyEntryList',
  'StringList',
] as const;
export type PolicyValueType = (typeof policyValueTypes)[number];

export const isPolicyEntry = (value: unknown): value is PolicyEntry =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'value' in value &&
  typeof value.value === 'string';

export const isEntryList = (value: PolicyValue): value is readonly PolicyEntry[] =>
  Array.isArray(value) && value.every(isPolicyEntry);

export const isStringList = (value: PolicyValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item: unknown) => typeof item === 'string');

/** True when both values are the same setting. */
export function samePolicyValue(one: PolicyValue, other: PolicyValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return (
    one.length === other.length &&
    one.every((item: PolicyEntry | string, index) => sameItem(item, other[index]))
  );
}

function sameItem(one: PolicyEntry | string, other: PolicyEntry | string | undefined): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return other !== undefined && one.name === other.name && one.value === other.value;
}
