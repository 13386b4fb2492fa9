import type {
  OrganisationFile,
  SettingsFileEntry,
} from '../../../../shared/organisation/organisation-schema.js';
import { type PolicyValue, samePolicyValue } from '../../../../shared/policy/policy-value.js';
import {
  configurationKindNames,
  policyKindNames,
  type SettingsKind,
} from '../../../../shared/policy/setting-kinds.js';
import { writtenValue } from '../../../../shared/policy/setting-values-schema.js';
import {
  formatIdentity,
  identityKey,
  type SettingsIdentity,
} from '../../../../shared/policy/settings-identity.js';
import type { EstateRecords, SettingsKindName } from '../records/estate-records.js';
import type { SettingsRecord } from '../records/settings-record.js';
import { kindsOfSettings } from '../records/take-object.js';
import { type Candidate, distinct } from './conflicts.js';
import type { JoinReport } from './join-report.js';
import type { Topology } from './join-topology.js';

interface JoinedSettings {
  readonly policies: NonNullable<OrganisationFile['policies']>;
  readonly configurations: NonNullable<OrganisationFile['configurations']>;
}

const cmdletNouns: Readonly<Record<SettingsKindName, string>> = {
  client: 'CsClientPolicy',
  presence: 'CsPresencePolicy',
  privacy: 'CsPrivacyConfiguration',
  userServices: 'CsUserServicesConfiguration',
  imFilter: 'CsImFilterConfiguration',
  fileTransferFilter: 'CsFileTransferFilterConfiguration',
};

const scopeOrder = ['global', 'site', 'service', 'user'];

/** Policies and configurations from all dumps that have them. */
export function joinSettings(
  records: EstateRecords,
  topology: Topology,
  report: JoinReport,
): JoinedSettings {
  const join = (kind: SettingsKindName): SettingsFileEntry[] => {
    const byKey = new Map<string, SettingsRecord[]>();
    for (const { kind: of, record } of records.settings) {
      if (of !== kind) continue;
      const key = identityKey(record.identity);
      const known = byKey.get(key);
      if (known) known.push(record);
      else byKey.set(key, [record]);
    }
    return [...byKey]
      .sort(([one, [a]], [other, [b]]) => byScope(a, b) || (one < other ? -1 : 1))
      .flatMap(([, ofOne]) => joinOne(kind, ofOne, topology, report) ?? []);
  };
  const policies = Object.fromEntries(policyKindNames.map((kind) => [kind, join(kind)]));
  const configurations = Object.fromEntries(
    configurationKindNames.map((kind) => [kind, join(kind)]),
  );
  if (!policies.client?.some(({ identity }) => identity === 'Global'))
    report.assume(
      'The Global client policy has the values of a new one',
      'No dump has it. Bring Get-CsClientPolicy.',
    );
  return { policies, configurations };
}

const byScope = (one: SettingsRecord | undefined, other: SettingsRecord | undefined): number =>
  scopeOrder.indexOf(one?.identity.scope ?? '') - scopeOrder.indexOf(other?.identity.scope ?? '');

function joinOne(
  name: SettingsKindName,
  records: readonly SettingsRecord[],
  topology: Topology,
  report: JoinReport,
): SettingsFileEntry | null {
  const [first] = records;
  if (first === undefined) return null;
  const kind: SettingsKind = kindsOfSettings[name];
  const identity = formatIdentity(placed(first.identity, kind, topology));
  const settings: Record<string, PolicyValue> = {};
  for (const parameter of kind.table.parameters) {
    const value = joinValue(records, parameter.name, identity, name, report);
    if (value === undefined || samePolicyValue(value, parameter.default)) continue;
    settings[parameter.name] = writtenValue(parameter, value);
  }
  const kept = new Map(records.flatMap((record) => [...record.kept]));
  for (const property of kept.keys()) report.keep(cmdletNouns[name], property);
  return {
    identity,
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(kept.size > 0 && {
      kept: Object.fromEntries([...kept].sort(([one], [other]) => (one < other ? -1 : 1))),
    }),
  };
}

/** The identity as its site or pool is spelled, which there is from now on. */
function placed(
  identity: SettingsIdentity,
  { noun }: SettingsKind,
  topology: Topology,
): SettingsIdentity {
  const why = `A ${noun} is for it; no dump of sites and pools has it.`;
  if (identity.scope === 'site') return { ...identity, name: topology.site(identity.name, why) };
  if (identity.scope !== 'service') return identity;
  return { ...identity, name: topology.pool(identity.name, why) ?? identity.name };
}

/** What holds for one setting; undefined where no dump says anything that can be read. */
function joinValue(
  records: readonly SettingsRecord[],
  parameter: string,
  identity: string,
  kind: SettingsKindName,
  report: JoinReport,
): PolicyValue | undefined {
  const candidates: Candidate<PolicyValue>[] = [];
  const readings = records.flatMap(({ place, values }) => {
    const reading = values.get(parameter);
    return reading ? [{ place, reading }] : [];
  });
  for (const { place, reading } of readings) {
    if ('problem' in reading) continue;
    if (reading.remark) report.assume(`${parameter} of ${identity}`, reading.remark);
    const text = shown(reading.value);
    candidates.push({ value: reading.value, text, place, changed: null, written: null });
  }
  const [first, ...others] = distinct(candidates, (value) => JSON.stringify(value));
  if (first === undefined) {
    for (const { place, reading } of readings)
      if ('problem' in reading)
        report.notRead.add({
          file: place.file.name,
          line: place.line,
          object: identity,
          property: parameter,
          why: `${reading.problem} The value of a new policy is taken.`,
        });
    return undefined;
  }
  if (others.length === 0) return first.value;
  const what = `${parameter} of ${identity}`;
  return report.conflicts.settle(`${kind} ${what}`, what, [first, ...others]);
}

const shown = (value: PolicyValue): string =>
  value === null ? 'not set' : typeof value === 'object' ? JSON.stringify(value) : String(value);
