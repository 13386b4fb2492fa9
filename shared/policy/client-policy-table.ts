import type { ClientPolicyParameter } from './client-policy-parameter.js';
import {
  type ClientPolicyParameterName,
  clientPolicyRows,
  type ParameterRow,
} from './client-policy-parameters.js';
import type { PolicyValue } from './policy-value.js';
import type { PolicyRange, RangeProfile } from './setting-parameter.js';
import { type SettingTable, settingTable } from './setting-table.js';
import { parseTimeSpan } from './time-span.js';

function parseRow(name: ClientPolicyParameterName, row: ParameterRow): ClientPolicyParameter {
  const { type = 'Boolean', range = null, maxLength } = row;
  const stored = <T>(value: T): T | number =>
    type === 'TimeSpan' && typeof value === 'string' ? milliseconds(value, name) : value;
  const limits = (profile: RangeProfile): PolicyRange | null => {
    const pair = range === null || !('lync2010' in range) ? range : range[profile];
    if (pair === null) return null;
    const [min, max] = pair.map((limit) => (limit === null ? null : Number(stored(limit))));
    return { min: min ?? null, max: max ?? null };
  };
  return {
    name,
    type,
    allowedValues: row.allowedValues ?? null,
    nullable: row.nullable ?? true,
    default: stored<PolicyValue>(row.default ?? null),
    clientDefault: stored<PolicyValue>(row.clientDefault ?? row.default ?? null),
    range: { lync2010: limits('lync2010'), technet: limits('technet') },
    maxLength: maxLength ?? { lync2010: null, technet: null },
    unit: row.unit ?? null,
    wireName: row.wire === undefined ? name : row.wire,
    wireInverted: row.inverted ?? false,
    wireForm: row.form ?? 'text',
    effect: row.effect,
    uiSurface: row.uiSurface,
  };
}

function milliseconds(text: string, name: string): number {
  const span = parseTimeSpan(text);
  if (span === null) throw new Error(`${name}: "${text}" is no time span; write hh:mm:ss.`);
  return span;
}

// The keys of a literal are its names.
const names = Object.keys(clientPolicyRows) as ClientPolicyParameterName[];

/** The parameters a Lync 2010 server knows, in the order in which a policy object prints them. */
export const clientPolicyParameters: readonly ClientPolicyParameter[] = names.map((name) =>
  parseRow(name, clientPolicyRows[name]),
);

/** The same as a table; its defaults are those of a new policy. */
export const clientPolicyTable: SettingTable = settingTable(clientPolicyParameters);

const byName: ReadonlyMap<string, ClientPolicyParameter> = new Map(
  clientPolicyParameters.map((parameter) => [parameter.name.toLowerCase(), parameter]),
);

/** Finds a parameter of Lync 2010 by its full name in any case. */
export const findClientPolicyParameter = (name: string): ClientPolicyParameter | undefined =>
  byName.get(name.toLowerCase());
