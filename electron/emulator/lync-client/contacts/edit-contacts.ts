import type { ContactList } from './contact-list.js';
import { including, without } from './contact-list.js';
import { groupForContacts } from './find-group.js';

/**
 * Adds a contact to a group; one who is in the list already only joins it.
 * @throws {CommandError} when contacts cannot be put into the group
 */
export function addContact(list: ContactList, sip: string, groupId: string): ContactList {
  const { id } = groupForContacts(list, groupId, 'group');
  return withMembers(list, (group, members) => (group === id ? including(members, sip) : members));
}

/** Takes a contact out of every group, of Frequent Contacts and of the tagged ones. */
export function removeContact(list: ContactList, sip: string): ContactList {
  return {
    ...withMembers(list, (_group, members) => without(members, sip)),
    frequent: without(list.frequent, sip),
    tagged: without(list.tagged, sip),
  };
}

/** Where a contact goes, and what becomes of its place elsewhere. */
export interface Placement {
  readonly to: string;
  /** The group that is left when moving; when absent, every other one. */
  readonly from?: string | undefined;
  readonly copy: boolean;
}

/**
 * Moves or copies a contact between groups; nobody leaves the list this way.
 * @throws {CommandError} when one of the groups does not hold contacts
 */
export function placeContact(list: ContactList, sip: string, place: Placement): ContactList {
  const to = groupForContacts(list, place.to, 'to').id;
  const from = place.from === undefined ? null : groupForContacts(list, place.from, 'from').id;
  const leaves = (group: string) => !place.copy && (from === null || group === from);
  return withMembers(list, (group, members) => {
    if (group === to) return including(members, sip);
    return leaves(group) ? without(members, sip) : members;
  });
}

/** Tags or untags a contact for status change alerts. */
export function tagContact(list: ContactList, sip: string, tagged: boolean): ContactList {
  return { ...list, tagged: tagged ? including(list.tagged, sip) : without(list.tagged, sip) };
}

function withMembers(
  list: ContactList,
  change: (group: string, members: readonly string[]) => readonly string[],
): ContactList {
  return {
    ...list,
    groups: list.groups.map((group) => ({ ...group, members: change(group.id, group.members) })),
  };
}
