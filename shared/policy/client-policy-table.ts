import type { Evidence } from '../lync/effective.js';
import {
  type ClientPolicyParameter,
  type ParameterEvidence,
  productVersions,
} from './client-policy-parameter.js';
import entries from './client-policy-parameters.json' with { type: 'json' };
import { type PolicyValue, policyValueTypes } from './policy-value.js';
import type { PolicyRange, RangeProfile } from './setting-parameter.js';
import { type SettingTable, settingTable } from './setting-table.js';
import { parseTimeSpan } from './time-span.js';

type Limit = number | string | null;
type Fact = keyof ParameterEvidence;

/** An entry of the file. What is left out has the value that most parameters share. */
interface ParameterEntry {
  readonly name: string;
  readonly type: string;
  readonly allowedValues?: readonly string[];
  readonly nullable: boolean;
  readonly default: boolean | number | string | readonly never[] | null;
  readonly clientDefault?: number | string;
  readonly unit?: string;
  readonly range?: Readonly<Record<RangeProfile, readonly Limit[] | null>>;
  readonly maxLength?: Readonly<Record<RangeProfile, number | null>>;
  readonly wire: {
    readonly name: string;
    readonly inverted?: boolean;
    readonly form?: string;
  } | null;
  readonly versions?: readonly string[];
  readonly effect: string;
  readonly uiSurface: string;
  readonly evidence?: Readonly<Partial<Record<Fact, string>>>;
}

const evidenceWords: readonly Evidence[] = [
  'source-article',
  'microsoft',
  'field',
  'inferred',
  'convention',
];

function oneOf<T extends string>(words: readonly T[], text: string, where: string): T {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new Error(`${where}: "${text}" is not one of ${words.join(', ')}`);
  return word;
}

function inStoredUnit(value: Limit, isTimeSpan: boolean, where: string): number | null {
  if (value === null) return null;
  const number = isTimeSpan ? parseTimeSpan(String(value)) : Number(value);
  if (number === null || !Number.isInteger(number)) throw new Error(`${where}: "${value}"`);
  return number;
}

function parseEntry(entry: ParameterEntry): ClientPolicyParameter {
  const { name } = entry;
  const type = oneOf(policyValueTypes, entry.type, `${name}.type`);
  const isTimeSpan = type === 'TimeSpan';
  const stored = (value: PolicyValue): PolicyValue =>
    isTimeSpan && typeof value === 'string' ? inStoredUnit(value, true, name) : value;
  const range = (profile: RangeProfile): PolicyRange | null => {
    const limits = entry.range?.[profile] ?? null;
    if (limits === null) return null;
    const [min = null, max = null] = limits;
    return {
      min: inStoredUnit(min, isTimeSpan, `${name}.range`),
      max: inStoredUnit(max, isTimeSpan, `${name}.range`),
    };
  };
  const evidence = (fact: Fact): Evidence =>
    oneOf(evidenceWords, entry.evidence?.[fact] ?? 'microsoft', `${name}.evidence`);
  const versions =
    entry.versions?.map((text) => oneOf(productVersions, text, `${name}.versions`)) ??
    productVersions;
  return {
    name,
    type,
    allowedValues: entry.allowedValues ?? null,
    nullable: entry.nullable,
    default: stored(entry.default),
    clientDefault: stored(entry.clientDefault ?? null),
    range: { lync2010: range('lync2010'), technet: range('technet') },
    maxLength: entry.maxLength ?? { lync2010: null, technet: null },
    unit: entry.unit ?? null,
    wireName: entry.wire?.name ?? null,
    wireInverted: entry.wire?.inverted ?? false,
    wireForm: entry.wire?.form === 'ordinal' ? 'ordinal' : 'text',
    versions,
    introducedIn2010: versions.includes('Lync 2010'),
    effect: entry.effect,
    uiSurface: entry.uiSurface,
    evidence: {
      effect: evidence('effect'),
      uiSurface: evidence('uiSurface'),
      nullable: evidence('nullable'),
      default: evidence('default'),
      clientDefault: entry.clientDefault === undefined ? null : evidence('clientDefault'),
      range: entry.range === undefined ? null : evidence('range'),
      maxLength: entry.maxLength === undefined ? null : evidence('maxLength'),
      wire: entry.wire === null ? null : evidence('wire'),
    },
  };
}

/** Every parameter of every version, in the order in which a policy object prints them. */
export const allClientPolicyParameters: readonly ClientPolicyParameter[] = (
  entries as readonly ParameterEntry[]
).map(parseEntry);

/** The parameters a Lync 2010 server knows: those of its cmdlets and of a policy object. */
export const clientPolicyParameters: readonly ClientPolicyParameter[] =
  allClientPolicyParameters.filter((parameter) => parameter.introducedIn2010);

/** The same as a table; its defaults are those of a new policy. */
export const clientPolicyTable: SettingTable = settingTable(clientPolicyParameters);

const byName: ReadonlyMap<string, ClientPolicyParameter> = new Map(
  clientPolicyParameters.map((parameter) => [parameter.name.toLowerCase(), parameter]),
);

/** Finds a parameter of Lync 2010 by its full name in any case. */
export const findClientPolicyParameter = (name: string): ClientPolicyParameter | undefined =>
  byName.get(name.toLowerCase());
