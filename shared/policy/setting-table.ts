import type { PolicyValue } from './policy-value.js';
import type { PolicyRange, SettingParameter } from './setting-parameter.js';

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
  readonly range?: PolicyRange;
  readonly nullable?: boolean;
  readonly unit?: string;
};

/** A setting whose limits are the same in every documentation. */
export function setting({ range, nullable = false, unit, ...row }: SettingRow): SettingParameter {
  const limits = range ?? null;
  return {
    ...row,
    nullable,
    allowedValues: null,
    range: { lync2010: limits, technet: limits },
    maxLength: { lync2010: null, technet: null },
    unit: unit ?? null,
  };
}
