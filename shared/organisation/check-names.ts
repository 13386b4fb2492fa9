import type { Report } from '../file-format/finding.js';
import type { JsonPath } from '../file-format/json-source.js';
import type { ListedPerson } from './listed-people.js';
import type { OrganisationFile } from './organisation-schema.js';

/** Each name that finds something is used once, in any case, and addresses lie in their domain. */
export function checkNames(
  file: OrganisationFile,
  people: readonly ListedPerson[],
  report: Report,
): void {
  const once = uniqueness(report);
  file.sites.forEach(({ name }, index) => {
    once('site', name, ['sites', index, 'name']);
  });
  const poolOf = new Map<string, string>();
  file.sites.forEach(({ pool, frontEnds = [] }, index) => {
    frontEnds.forEach((name, place) => {
      const other = poolOf.get(name.toLowerCase()) ?? pool;
      poolOf.set(name.toLowerCase(), pool);
      if (other.toLowerCase() === pool.toLowerCase()) return;
      report(
        ['sites', index, 'frontEnds', place],
        () => `expected a Front End of one pool; found "${name}" in ${other} and ${pool}`,
      );
    });
  });
  file.departments?.forEach(({ name }, index) => {
    once('department', name, ['departments', index, 'name']);
  });
  file.distributionGroups?.forEach(({ mail }, index) => {
    once('mail address of a distribution group', mail, ['distributionGroups', index, 'mail']);
  });
  once('SIP domain', file.sipDomain, ['sipDomain']);
  file.partners?.forEach(({ sipDomain }, index) => {
    once('SIP domain', sipDomain, ['partners', index, 'sipDomain']);
  });
  for (const person of people) {
    const { path, sip, domain } = person;
    if (!sip.endsWith(`@${domain}`)) {
      report(
        [...path, 'sip'],
        () => `expected an address at ${domain}; found "${person.entry.sip}"`,
      );
    }
    if (!once('SIP address', sip, [...path, 'sip'])) continue;
    once('user principal name', person.upn, [...path, 'upn']);
    once('logon name', person.samAccountName, [...path, 'samAccountName']);
    once('distinguished name', person.distinguishedName, [...path, 'distinguishedName']);
  }
}

/** Reports a name of a kind that was used before and says whether it is new. */
function uniqueness(report: Report): (kind: string, name: string, path: JsonPath) => boolean {
  const used = new Set<string>();
  return (kind, name, path) => {
    const key = `${kind} ${name.toLowerCase()}`;
    const isNew = !used.has(key);
    if (!isNew) report(path, () => `expected each ${kind} once; found "${name}" again`);
    used.add(key);
    return isNew;
  };
}
