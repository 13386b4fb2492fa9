import type { PolicyValue } from './policy-value.js';
import type { ListItemRule, PolicyRange, SettingParameter } from './setting-parameter.js';

/** The settings of one kind of object, in the order in which it prints them. */
export interface SettingTable {
  readonly parameters: readonly SettingParameter[];
  /** What a new object holds. The defaults are fixed in the product; the global object has no part in them. */
  readonly defaults: Readonly<Record<string, PolicyValue>>;
  /** Finds a setting by its full name in any case. */
  find(name: string): SettingParameter | undefined;
}

export function settingTable(parameters: readonly SettingParameter[]): SettingTable {
  const byName = new Map(
    parameters.map((parameter) => [parameter.name.toLowerCase(), parameter] as const),
  );
  return {
    parameters,
    defaults: Object.freeze(
      Object.fromEntries(parameters.map(({ name, default: value }) => [name, value])),
    ),
    find: (name) => byName.get(name.toLowerCase()),
  };
}

/** What a row of a small table says; the rest is as for most settings. */
type SettingRow = Pick<SettingParameter, 'name' | 'type' | 'default' | 'effect'> & {
  /** In the stored unit. */
  readonly range?: PolicyRange | null;
  readonly nullable?: boolean;
  readonly unit?: string | null;
  readonly allowedValues?: readonly string[] | null;
  /** Longest text in characters. */
  readonly maxLength?: number | null;
  readonly items?: ListItemRule;
};

/** A setting whose limits are the same in every documentation. */
export function setting({
  range: limits = null,
  nullable = false,
  unit = null,
  allowedValues = null,
  maxLength = null,
  ...row
}: SettingRow): SettingParameter {
  return {
    ...row,
    nullable,
    allowedValues,
    range: { lync2010: limits, technet: limits },
    maxLength: { lync2010: maxLength, technet: maxLength },
    unit,
  };
}
