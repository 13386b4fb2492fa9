import { type Finding, type Report, unknownName } from '../file-format/finding.js';
import type { JsonPath } from '../file-format/json-source.js';
import { isTimeZone } from '../time/zone-clock.js';
import { checkNames } from './check-names.js';
import { type ListedPerson, listPeople } from './listed-people.js';
import type { OrganisationFile } from './organisation-schema.js';

/** Everything a schema cannot say: that names are used once and that references lead somewhere. */
export function checkReferences(file: OrganisationFile): readonly Finding[] {
  const people = listPeople(file);
  const findings: Finding[] = [];
  const report: Report = (path, message) => {
    findings.push({ path, at: 'value', message });
  };
  checkTimeZone(file, report);
  checkNames(file, people, report);
  checkPlaces(file, report);
  checkManagers(people, report);
  checkContacts(file, people, report);
  return findings;
}

function checkTimeZone({ timeZone }: OrganisationFile, report: Report): void {
  if (isTimeZone(timeZone)) return;
  const expected = 'an IANA time zone such as Europe/Berlin';
  report(['timeZone'], () => `expected ${expected}; found "${timeZone}"`);
}

function checkPlaces(file: OrganisationFile, report: Report): void {
  const sites = new Set(file.sites.map(({ name }) => name));
  const departments = file.departments && new Set(file.departments.map(({ name }) => name));
  file.people.forEach(({ site, department }, index) => {
    if (site !== undefined && !sites.has(site)) {
      report(['people', index, 'site'], () => unknownName('site', site, sites));
    }
    if (department && departments && !departments.has(department)) {
      const path = ['people', index, 'department'];
      report(path, () => unknownName('department', department, departments));
    }
  });
}

/** Every address in a list leads to somebody, once in each list. */
function checkContacts(
  file: OrganisationFile,
  people: readonly ListedPerson[],
  report: Report,
): void {
  const sips = new Set(people.map(({ sip }) => sip));
  const groupMails = new Set((file.distributionGroups ?? []).map(({ mail }) => mail.toLowerCase()));
  const checkPeople = listCheck('person', sips, report);
  const checkGroups = listCheck('distribution group', groupMails, report);
  checkPeople(file.signedIn, ['signedIn']);
  file.distributionGroups?.forEach(({ members }, index) => {
    checkPeople(members, ['distributionGroups', index, 'members']);
  });
  for (const { entry, path } of people) {
    const { contacts, relationships = {} } = entry;
    const at = [...path, 'contacts'];
    checkPeople(contacts?.frequent, [...at, 'frequent']);
    contacts?.groups?.forEach(({ members }, index) => {
      checkPeople(members, [...at, 'groups', index, 'members']);
    });
    const grouped = new Set(contacts?.groups?.flatMap(({ members }) => members.map(lowerCase)));
    checkPeople(contacts?.ungrouped, [...at, 'ungrouped'], grouped);
    checkGroups(contacts?.distributionGroups, [...at, 'distributionGroups']);
    // Nobody has two relationships to the same person.
    const related = new Set<string>();
    for (const [relationship, members] of Object.entries(relationships)) {
      checkPeople(members, [...path, 'relationships', relationship], related);
    }
  }
}

const lowerCase = (text: string): string => text.toLowerCase();

type ListCheck = (
  addresses: readonly string[] | undefined,
  path: JsonPath,
  /** Addresses that must not come again; those of the list are added. */
  seen?: Set<string>,
) => void;

const listCheck =
  (kind: string, known: ReadonlySet<string>, report: Report): ListCheck =>
  (addresses, path, seen = new Set()) => {
    addresses?.forEach((address, index) => {
      const key = address.toLowerCase();
      if (!known.has(key)) report([...path, index], () => unknownName(kind, address, known));
      else if (seen.has(key))
        report([...path, index], () => `expected once; found "${address}" again`);
      seen.add(key);
    });
  };

/** Every manager is a colleague, and nobody is above themselves. */
function checkManagers(people: readonly ListedPerson[], report: Report): void {
  const bySip = new Map(people.map((person) => [person.sip, person]));
  const managerOf = ({ entry }: ListedPerson): ListedPerson | undefined =>
    entry.manager === undefined ? undefined : bySip.get(entry.manager.toLowerCase());
  for (const person of people) {
    const { manager } = person.entry;
    if (manager === undefined) continue;
    const found = managerOf(person);
    const path = [...person.path, 'manager'];
    if (found === undefined) report(path, () => unknownName('person', manager, bySip.keys()));
    else if (found.domain !== person.domain) {
      report(path, () => `expected a manager of the same organisation; found "${manager}"`);
    }
  }
  for (const circle of circles(people, managerOf)) {
    const [first] = circle;
    if (first === undefined) continue;
    const way = [...circle, first].map(({ sip }) => sip).join(' → ');
    report([...first.path, 'manager'], () => `expected a manager above; found a circle: ${way}`);
  }
}

/** Each circle of managers once. Every person is visited once, whatever the depth. */
function circles(
  people: readonly ListedPerson[],
  managerOf: (person: ListedPerson) => ListedPerson | undefined,
): readonly (readonly ListedPerson[])[] {
  const visited = new Set<ListedPerson>();
  return people.flatMap((person) => {
    const chain: ListedPerson[] = [];
    let next: ListedPerson | undefined = person;
    while (next !== undefined && !visited.has(next)) {
      visited.add(next);
      chain.push(next);
      next = managerOf(next);
    }
    const start = next === undefined ? -1 : chain.indexOf(next);
    return start < 0 ? [] : [chain.slice(start)];
  });
}
