import type { Directory } from '../../directory/directory.js';
import type { DistributionGroup } from '../../directory/organisation.js';
import {
  type ContactList,
  contactsOf,
  customGroups,
  distributionGroupId,
  frequentGroupId,
  otherGroupId,
} from './contact-list.js';

type GroupsAndPeople = Pick<Directory, 'organisation' | 'find'>;

/** The distribution groups of the list that the directory still holds, in the order of the list. */
export function distributionGroupsOf(
  list: ContactList,
  directory: GroupsAndPeople,
): readonly DistributionGroup[] {
  return list.distributionGroups.flatMap((mail) => findDistributionGroup(mail, directory) ?? []);
}

/** Takes a mail address in any case. */
export function findDistributionGroup(
  mail: string,
  { organisation }: GroupsAndPeople,
): DistributionGroup | undefined {
  const address = mail.trim().toLowerCase();
  return organisation.distributionGroups.find((group) => group.mail === address);
}

/** Everybody whose presence the client shows in its list. People the directory does not hold are left out. */
export function watchedPeople(list: ContactList, directory: GroupsAndPeople): ReadonlySet<string> {
  const members = distributionGroupsOf(list, directory).flatMap((group) => group.members);
  const everybody = new Set([...contactsOf(list), ...members]);
  return new Set([...everybody].filter((sip) => directory.find(sip) !== undefined));
}

/** The ids of the groups that hold each person of the list, in the order in which a client shows the groups. */
export function groupsByPerson(
  list: ContactList,
  directory: GroupsAndPeople,
): ReadonlyMap<string, readonly string[]> {
  const groups = [
    { id: frequentGroupId, members: list.frequent },
    ...customGroups(list),
    ...distributionGroupsOf(list, directory).map(({ mail, members }) => ({
      id: distributionGroupId(mail),
      members,
    })),
    ...list.groups.filter(({ id }) => id === otherGroupId),
  ];
  const found = new Map<string, readonly string[]>();
  for (const { id, members } of groups) {
    // Most people are in one group: they share one list of it.
    const alone = [id];
    for (const sip of members) {
      const others = found.get(sip);
      found.set(sip, others ? [...others, id] : alone);
    }
  }
  return found;
}
