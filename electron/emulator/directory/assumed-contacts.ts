import type { ListedPerson } from '../../../shared/organisation/listed-people.js';
import { groupBy } from './group-by.js';

/** Contacts that an assumed list has at most. */
const longestList = 20;

/**
 * Contact lists of an organisation whose file has none, as the directory suggests them: the manager, direct reports, then
 * colleagues of the department, or of the site where no department is known. Everybody’s list begins with those who
 * come after them in the file, so that everybody is on about as many lists. The same file gives the same lists.
 * @returns addresses for one of these people
 */
export function assumedContacts(
  people: readonly ListedPerson[],
): (person: ListedPerson) => string[] {
  const own = people.filter(({ federated, enabled }) => !federated && enabled);
  const reports = groupBy(own, ({ entry }) => entry.manager?.toLowerCase() ?? null);
  const groups = groupBy(own, groupOf);
  const places = new Map<string, number>();
  for (const group of groups.values())
    for (const [index, { sip }] of group.entries()) places.set(sip, index);
  const known = new Set(own.map(({ sip }) => sip));
  return (person) => {
    const { sip, entry } = person;
    const contacts = new Set<string>();
    const manager = entry.manager?.toLowerCase();
    if (manager !== undefined && known.has(manager)) contacts.add(manager);
    for (const report of reports.get(sip) ?? []) contacts.add(report.sip);
    const group = groups.get(groupOf(person)) ?? [];
    const place = places.get(sip) ?? 0;
    for (let step = 1; step < group.length && contacts.size < longestList; step += 1) {
      const colleague = group[(place + step) % group.length];
      if (colleague) contacts.add(colleague.sip);
    }
    contacts.delete(sip);
    return [...contacts].slice(0, longestList);
  };
}

const groupOf = ({ entry, site }: ListedPerson): string =>
  entry.department ? `department ${entry.department}` : `site ${site}`;
