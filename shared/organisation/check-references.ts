import { type Finding, type Report, unknownName } from '../file-format/finding.js';
import { isTimeZone } from '../time/zone-clock.js';
import { checkContacts } from './check-contacts.js';
import { checkManagers } from './check-managers.js';
import { checkNames } from './check-names.js';
import { listPeople } from './listed-people.js';
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
