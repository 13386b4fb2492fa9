import type {
  differenceKinds,
  EstateDifferences,
} from '../../../shared/organisation/estate-differences.js';
import { listPools } from '../../../shared/organisation/listed-pools.js';
import type {
  OrganisationFile,
  SettingsFileEntry,
} from '../../../shared/organisation/organisation-schema.js';
import type { PersonEntry } from '../../../shared/organisation/person-schema.js';
import {
  configurationKindNames,
  configurationKinds,
  policyKindNames,
  policyKinds,
} from '../../../shared/policy/setting-kinds.js';
import { ReportList } from './report-list.js';

type DifferenceKind = (typeof differenceKinds)[number];
type Row = EstateDifferences['rows']['first'][number];
interface Count {
  readonly kind: DifferenceKind;
  added: number;
  removed: number;
  changed: number;
}

/** Things by a name that is theirs alone, with what can be compared of each. */
type Things = ReadonlyMap<string, { readonly name: string; readonly properties: Properties }>;
type Properties = Readonly<Record<string, unknown>>;

/** What opening one organisation in place of another would change: people, grants, policies and servers. */
export function compareEstates(
  before: OrganisationFile,
  after: OrganisationFile,
): EstateDifferences {
  const rows = new ReportList<Row>();
  const counts = sections.map(([kind, thingsOf]) => {
    const count = { kind, added: 0, removed: 0, changed: 0 };
    compareThings(count, thingsOf(before), thingsOf(after), rows);
    return count;
  });
  return { counts, rows: rows.written() };
}

const sections: readonly (readonly [DifferenceKind, (file: OrganisationFile) => Things])[] = [
  ['person', ({ people }) => byName(people, ({ sip }) => sip, personProperties)],
  [
    'grant',
    ({ people }) =>
      byName(
        people.filter(({ policies }) => policies !== undefined),
        ({ sip }) => sip,
        ({ policies = {} }) => ({
          ...(policies.client && { ClientPolicy: policies.client }),
          ...(policies.presence && { PresencePolicy: policies.presence }),
        }),
      ),
  ],
  [
    'policy',
    ({ policies }) =>
      settingsByName(
        policyKindNames.map((kind) => [policyKinds[kind].noun, policies?.[kind] ?? []]),
      ),
  ],
  [
    'configuration',
    ({ configurations }) =>
      settingsByName(
        configurationKindNames.map((kind) => [
          configurationKinds[kind].noun,
          configurations?.[kind] ?? [],
        ]),
      ),
  ],
  ['site', sitesAndPools],
  [
    'registry',
    ({ registry = [] }) =>
      byName(
        registry,
        ({ frontEnd }) => frontEnd,
        ({ file }) => ({ file }),
      ),
  ],
];

function compareThings(count: Count, before: Things, after: Things, rows: ReportList<Row>): void {
  const { kind } = count;
  const whole = { kind, property: null, before: null, after: null };
  for (const [key, { name }] of before) {
    if (after.has(key)) continue;
    count.removed += 1;
    rows.add({ ...whole, what: name, change: 'removed' });
  }
  for (const [key, { name, properties }] of after) {
    const former = before.get(key);
    if (former === undefined) {
      count.added += 1;
      rows.add({ ...whole, what: name, change: 'added' });
      continue;
    }
    const changes = changesOf(former.properties, properties);
    if (changes.length > 0) count.changed += 1;
    for (const change of changes) rows.add({ kind, what: name, change: 'changed', ...change });
  }
}

function changesOf(before: Properties, after: Properties) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((property) => {
    const [one, other] = [shown(before[property]), shown(after[property])];
    return one === other ? [] : [{ property, before: one, after: other }];
  });
}

const shown = (value: unknown): string | null =>
  value === undefined || value === null
    ? null
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

function byName<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  propertiesOf: (thing: Thing) => Properties,
): Things {
  return new Map(
    things.map((thing) => {
      const name = nameOf(thing);
      return [name.toLowerCase(), { name, properties: propertiesOf(thing) }];
    }),
  );
}

/** Grants are compared by themselves. */
function personProperties({
  sip: _sip,
  policies: _policies,
  phones,
  ...entry
}: PersonEntry): Properties {
  return { ...entry, ...phones };
}

const settingsByName = (
  kinds: readonly (readonly [noun: string, entries: readonly SettingsFileEntry[]])[],
): Things =>
  new Map(
    kinds.flatMap(([noun, entries]) =>
      entries.map(({ identity, settings, kept }) => [
        `${noun} ${identity.toLowerCase()}`,
        { name: `${noun} ${identity}`, properties: { ...kept, ...settings } },
      ]),
    ),
  );

function sitesAndPools(file: OrganisationFile): Things {
  const sites = byName(
    file.sites,
    ({ name }) => `Site:${name}`,
    ({ description = null }) => ({ description }),
  );
  const pools = byName(
    listPools(file),
    ({ name }) => name,
    ({ sites: of, frontEnds }) => ({
      site: of.join(', ') || null,
      servers: frontEnds.join(', ') || null,
    }),
  );
  return new Map([...sites, ...pools]);
}
