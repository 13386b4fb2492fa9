import { type Report, unknownName } from '../file-format/finding.js';
import type { JsonPath } from '../file-format/json-source.js';
import type { ListedPerson } from './listed-people.js';
import type { OrganisationFile } from './organisation-schema.js';

/** Every address in a list leads to somebody, once in each list. */
export function checkContacts(
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
