/** One entry of a policy's PolicyEntry list. Names the client does not know have no effect. */
export interface PolicyEntry {
  readonly name: string;
  readonly value: string;
}

/**
 * A value as a policy stores it: TimeSpan in whole milliseconds, UInt16 and UInt32 as numbers, enums in the spelling of
 * the table. `null` means that the server says nothing and the client's own default stands.
 */
export type PolicyValue = boolean | string | number | readonly PolicyEntry[] | null;

/** The names of the types that the Set-CsClientPolicy reference gives to parameters. */
export const policyValueTypes = [
  'Boolean',
  'Enum',
  'TimeSpan',
  'UInt16',
  'UInt32',
  'String',
  'PolicyEntryList',
] as const;
export type PolicyValueType = (typeof policyValueTypes)[number];

export const isPolicyEntry = (value: unknown): value is PolicyEntry =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'value' in value &&
  typeof value.value === 'string';

/** True when both values are the same setting. */
export function samePolicyValue(one: PolicyValue, other: PolicyValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return (
    one.length === other.length &&
    one.every((entry: PolicyEntry, index) => {
      const match: PolicyEntry | undefined = other[index];
      return match !== undefined && entry.name === match.name && entry.value === match.value;
    })
  );
}
