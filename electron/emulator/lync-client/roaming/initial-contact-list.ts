import type { PersonContacts } from '../../directory/person.js';
import { type ContactList, otherGroupId } from '../contacts/contact-list.js';

/**
 * The contact list of an organisation file. Frequent contacts are contacts: one that the file puts into no group is
 * among the other contacts.
 * Follows `privacy/initial-contacts-empty-list`.
 */
export function initialContactList(contacts: PersonContacts): ContactList {
  const own = contacts.groups.map((group, index) => ({
    id: `group-${index + 1}`,
    title: group.name,
    members: unique(group.members),
  }));
  const placed = new Set([...own.flatMap(({ members }) => members), ...contacts.ungrouped]);
  const stray = contacts.frequent.filter((sip) => !placed.has(sip));
  return {
    groups: [
      ...own,
      { id: otherGroupId, title: '', members: unique([...contacts.ungrouped, ...stray]) },
    ],
    frequent: unique(contacts.frequent),
    distributionGroups: unique(contacts.distributionGroups),
    tagged: [],
    groupsMade: own.length,
  };
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
