import { type Finding, type Report, unknownName } from '../file-format/finding.js';
import type { JsonPath } from '../file-format/json-source.js';
import { relationships } from '../lync/presence.js';
import {
  configurationKindNames,
  configurationKinds,
  policyKindNames,
  policyKinds,
} from '../policy/setting-kinds.js';
import { policyIdentities, type SettingsIdentity } from '../policy/settings-identity.js';
import { isTimeZone } from '../time/zone-clock.js';
import { checkNames } from './check-names.js';
import { type ListedPerson, listPeople, signInRefusal } from './listed-people.js';
import { listPools, serversOf } from './listed-pools.js';
import type { OrganisationFile } from './organisation-schema.js';

/** Everything a schema cannot say: that names are used once and that references lead somewhere. */
export function checkReferences(file: OrganisationFile): readonly Finding[] {
  const people = listPeople(file);
  const findings: Finding[] = [];
  const report: Report = (path, message) => {
    findings.push({ path, at: 'value', message });
  };
  const bySip = new Map<string, ListedPerson>();
  for (const person of people) bySip.set(person.sip, person);
  checkTimeZone(file, report);
  checkNames(file, people, report);
  checkPlaces(file, report);
  checkManagers(people, bySip, report);
  checkContacts(file, people, bySip, report);
  checkGrants(file, report);
  checkSettings(file, report);
  return findings;
}

function checkTimeZone({ timeZone }: OrganisationFile, report: Report): void {
  if (isTimeZone(timeZone)) return;
  const expected = 'an IANA time zone such as Europe/Berlin';
  report(['timeZone'], () => `expected ${expected}; found "${timeZone}"`);
}

function checkPlaces(file: OrganisationFile, report: Report): void {
  const sites = new Set(file.sites.map(({ name }) => name));
  const pools = new Map(listPools(file).map((pool) => [pool.name.toLowerCase(), pool]));
  if (pools.size === 0) report(['sites'], () => 'expected a site with a pool, or a pool');
  file.sites.forEach(({ pool, frontEnds }, index) => {
    if (pool !== undefined || frontEnds === undefined) return;
    report(['sites', index, 'frontEnds'], () => 'expected the pool of these servers beside them');
  });
  file.pools?.forEach(({ site }, index) => {
    if (site === null || sites.has(site)) return;
    report(['pools', index, 'site'], () => unknownName('site', site, sites));
  });
  const servers = new Set([...pools.values()].flatMap(serversOf).map(lowerCase));
  file.registry?.forEach(({ frontEnd }, index) => {
    if (servers.has(frontEnd.toLowerCase())) return;
    report(['registry', index, 'frontEnd'], () => unknownName('Front End', frontEnd, servers));
  });
  const departments = file.departments && new Set(file.departments.map(({ name }) => name));
  file.people.forEach(({ site, department, pool: named }, index) => {
    if (site && !sites.has(site)) {
      report(['people', index, 'site'], () => unknownName('site', site, sites));
    }
    const pool = named ? pools.get(named.toLowerCase()) : undefined;
    if (named && pool === undefined) {
      const known = [...pools.values()].map(({ name }) => name);
      report(['people', index, 'pool'], () => unknownName('pool', named, known));
    }
    if (site && pool && !pool.sites.includes(site)) {
      const where = pool.sites.join(', ') || 'a site that is not known';
      const message = () => `expected the site of ${pool.name}, which is ${where}; found "${site}"`;
      report(['people', index, 'site'], message);
    }
    if (department && departments && !departments.has(department)) {
      const path = ['people', index, 'department'];
      report(path, () => unknownName('department', department, departments));
    }
  });
}

/** Every granted policy is a per-user one of the file. */
function checkGrants({ people, policies }: OrganisationFile, report: Report): void {
  for (const kind of policyKindNames) {
    const names = new Map<string, string>();
    for (const { identity } of policies?.[kind] ?? []) {
      const read = policyIdentities.read(identity);
      if (read?.scope === 'user') names.set(read.name.toLowerCase(), read.name);
    }
    people.forEach(({ policies: granted }, index) => {
      const name = granted?.[kind];
      if (name === undefined || names.has(name.toLowerCase())) return;
      const path = ['people', index, 'policies', kind];
      report(path, () => unknownName(policyKinds[kind].noun, name, names.values()));
    });
  }
}

/** Policies and configurations are for sites and pools that there are. */
function checkSettings(file: OrganisationFile, report: Report): void {
  const sites = file.sites.map(({ name }) => name);
  const pools = listPools(file).map(({ name }) => name);
  const check = (path: JsonPath, identity: SettingsIdentity | null | undefined): void => {
    if (!identity || identity.scope === 'global' || identity.scope === 'user') return;
    const [what, known] = identity.scope === 'site' ? ['site', sites] : ['pool', pools];
    const { name } = identity;
    if (known.some((each) => each.toLowerCase() === name.toLowerCase())) return;
    report([...path, 'identity'], () => unknownName(String(what), name, known));
  };
  for (const kind of policyKindNames)
    file.policies?.[kind]?.forEach(({ identity }, index) => {
      check(['policies', kind, index], policyKinds[kind].identities.read(identity));
    });
  for (const kind of configurationKindNames)
    file.configurations?.[kind]?.forEach(({ identity }, index) => {
      check(['configurations', kind, index], configurationKinds[kind].identities.read(identity));
    });
}

/** Every address in a list leads to somebody, once in each list. */
function checkContacts(
  file: OrganisationFile,
  people: readonly ListedPerson[],
  bySip: ReadonlyMap<string, ListedPerson>,
  report: Report,
): void {
  const own = (sip: string): ListedPerson | undefined => {
    const person = bySip.get(sip);
    return person?.federated
      ? people.findLast((each) => each.sip === sip && !each.federated)
      : person;
  };
  file.signedIn?.forEach((sip, index) => {
    const reason = signInRefusal(own(sip.toLowerCase()));
    if (reason)
      report(['signedIn', index], () => `expected somebody who can sign in; ${sip} ${reason}`);
  });
  const groupMails = new Set((file.distributionGroups ?? []).map(({ mail }) => mail.toLowerCase()));
  const checkPeople = listCheck('person', bySip, report);
  const checkGroups = listCheck('distribution group', groupMails, report);
  checkPeople(file.signedIn, ['signedIn']);
  file.distributionGroups?.forEach(({ members }, index) => {
    checkPeople(members, ['distributionGroups', index, 'members']);
  });
  for (const { entry, path } of people) {
    const { contacts } = entry;
    if (contacts) {
      const at = [...path, 'contacts'];
      checkPeople(contacts.frequent, [...at, 'frequent']);
      contacts.groups?.forEach(({ members }, index) => {
        checkPeople(members, [...at, 'groups', index, 'members']);
      });
      const grouped = new Set(contacts.groups?.flatMap(({ members }) => members.map(lowerCase)));
      checkPeople(contacts.ungrouped, [...at, 'ungrouped'], grouped);
      checkGroups(contacts.distributionGroups, [...at, 'distributionGroups']);
    }
    if (!entry.relationships) continue;
    // Nobody has two relationships to the same person.
    const related = new Set<string>();
    for (const each of relationships)
      checkPeople(entry.relationships[each], [...path, 'relationships', each], related);
  }
}

const lowerCase = (text: string): string => text.toLowerCase();

type ListCheck = (
  addresses: readonly string[] | undefined,
  path: JsonPath,
  /** Addresses that must not come again; those of the list are added. */
  seen?: Set<string>,
) => void;

/** @param known by their addresses in lower case */
const listCheck =
  (
    kind: string,
    known: Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>,
    report: Report,
  ): ListCheck =>
  (addresses, path, seen = new Set()) => {
    addresses?.forEach((address, index) => {
      const key = address.toLowerCase();
      if (!known.has(key)) report([...path, index], () => unknownName(kind, address, known.keys()));
      else if (seen.has(key))
        report([...path, index], () => `expected once; found "${address}" again`);
      seen.add(key);
    });
  };

/** Every manager is a colleague, and nobody is above themselves. */
function checkManagers(
  people: readonly ListedPerson[],
  bySip: ReadonlyMap<string, ListedPerson>,
  report: Report,
): void {
  const managers = new Map<ListedPerson, ListedPerson>();
  for (const person of people) {
    const { manager } = person.entry;
    if (manager === undefined) continue;
    const found = bySip.get(manager.toLowerCase());
    if (found) managers.set(person, found);
    if (found?.domain === person.domain) continue;
    report([...person.path, 'manager'], () =>
      found
        ? `expected a manager of the same organisation; found "${manager}"`
        : unknownName('person', manager, bySip.keys()),
    );
  }
  for (const circle of circles(managers)) {
    const [first] = circle;
    if (first === undefined) continue;
    const way = [...circle, first].map(({ sip }) => sip).join(' → ');
    report([...first.path, 'manager'], () => `expected a manager above; found a circle: ${way}`);
  }
}

/** Each circle of managers once. Every person is visited once, whatever the depth. */
function* circles(
  managers: ReadonlyMap<ListedPerson, ListedPerson>,
): Generator<readonly ListedPerson[]> {
  /** By the walk on which they were met, which begins at a person and leads upwards. */
  const met = new Map<ListedPerson, ListedPerson>();
  for (const start of managers.keys()) {
    let person: ListedPerson | undefined = start;
    while (person !== undefined && !met.has(person)) {
      met.set(person, start);
      person = managers.get(person);
    }
    // A walk that meets itself has gone round; one that meets a former walk goes on as that did.
    if (person === undefined || met.get(person) !== start) continue;
    const circle = [person];
    let above = managers.get(person);
    while (above !== undefined && above !== person) {
      circle.push(above);
      above = managers.get(above);
    }
    yield circle;
  }
}
