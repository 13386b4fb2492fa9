import { CommandError } from '../../../../shared/contract/errors.js';
import {
  type ContactGroup,
  type ContactList,
  distributionGroupMail,
  frequentGroupId,
  otherGroupId,
} from './contact-list.js';

/**
 * The group that contacts can be put into.
 * @throws {CommandError} `refused` for Frequent Contacts and distribution groups, `not-found` for no group at all
 */
export function groupForContacts(list: ContactList, id: string, path: string): ContactGroup {
  const group = list.groups.find((candidate) => candidate.id === id);
  if (group !== undefined) return group;
  if (id === frequentGroupId)
    throw new CommandError('refused', 'The client fills Frequent Contacts itself.', path);
  const mail = distributionGroupMail(id);
  if (mail !== null && list.distributionGroups.includes(mail))
    throw new CommandError(
      'refused',
      'Only the directory adds members to a distribution group.',
      path,
    );
  throw new CommandError('not-found', `There is no group "${id}".`, path);
}

/**
 * A group that the user made.
 * @throws {CommandError} `refused` for one that the client keeps, `not-found` for no group at all
 */
export function ownGroup(list: ContactList, id: string): ContactGroup {
  if (id === frequentGroupId || id === otherGroupId)
    throw new CommandError('refused', 'The client keeps this group itself.', 'group');
  return groupForContacts(list, id, 'group');
}
