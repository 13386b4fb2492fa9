import { CommandError } from '../../../../shared/contract/errors.js';
import {
  type ContactList,
  customGroups,
  distributionGroupMail,
  including,
  otherGroupId,
  without,
} from './contact-list.js';
import { ownGroup } from './find-group.js';

/** Titles that the client gives to groups of its own. */
const reservedTitles = ['frequent contacts', 'all contacts', 'other contacts'];

/** @throws {CommandError} `refused` when the title is taken */
export function addGroup(
  list: ContactList,
  title: string,
): { readonly list: ContactList; readonly id: string } {
  requireFreeTitle(list, title, null);
  const groupsMade = list.groupsMade + 1;
  const id = `group-${groupsMade}`;
  const other = list.groups.filter((group) => group.id === otherGroupId);
  const groups = [...customGroups(list), { id, title, members: [] }, ...other];
  return { list: { ...list, groups, groupsMade }, id };
}

/** @throws {CommandError} `refused` for a group that is not the user's own, and for a title that is taken */
export function renameGroup(list: ContactList, groupId: string, title: string): ContactList {
  const { id } = ownGroup(list, groupId);
  requireFreeTitle(list, title, id);
  return {
    ...list,
    groups: list.groups.map((group) => (group.id === id ? { ...group, title } : group)),
  };
}

/**
 * Removes a group of the user's own: contacts that are in no other group then are among the other contacts. A
 * distribution group leaves the list.
 * @throws {CommandError} `refused` for a group that the client keeps itself
 */
export function removeGroup(list: ContactList, groupId: string): ContactList {
  const mail = distributionGroupMail(groupId);
  if (mail !== null && list.distributionGroups.includes(mail))
    return { ...list, distributionGroups: without(list.distributionGroups, mail) };
  const { id, members } = ownGroup(list, groupId);
  const kept = list.groups.filter((group) => group.id !== id);
  const placed = new Set(kept.flatMap((group) => group.members));
  const left = members.filter((sip) => !placed.has(sip));
  return {
    ...list,
    groups: kept.map((group) =>
      group.id === otherGroupId ? { ...group, members: [...group.members, ...left] } : group,
    ),
  };
}

/** Keeps a distribution group in the list, by its mail address. */
export function addDistributionGroup(list: ContactList, mail: string): ContactList {
  return { ...list, distributionGroups: including(list.distributionGroups, mail) };
}

function requireFreeTitle(list: ContactList, title: string, except: string | null): void {
  const name = title.toLowerCase();
  const taken =
    reservedTitles.includes(name) ||
    customGroups(list).some((group) => group.id !== except && group.title.toLowerCase() === name);
  if (taken) throw new CommandError('refused', `There is already a group "${title}".`, 'title');
}
