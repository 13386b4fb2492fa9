import type { GroupView } from '../../../../shared/contract/views/client.js';
import {
  type ContactList,
  customGroups,
  distributionGroupId,
  frequentGroupId,
  otherGroupId,
} from '../contacts/contact-list.js';
import { distributionGroupsOf } from '../contacts/watched-people.js';
import type { ClientSession } from '../session/client-session.js';
import { frequentContacts } from './layout-view.js';

type Group = Omit<GroupView, 'expanded'>;

/** Frequent Contacts, the user's own groups, distribution groups, then everybody else. Follows `contacts/groups`. */
export function groupViews(session: ClientSession): readonly GroupView[] {
  const { contactList, expanded } = session.data;
  return groupsOf(session, contactList).map((group) => ({
    ...group,
    expanded: expanded[group.id] ?? group.kind !== 'distribution',
  }));
}

function groupsOf(session: ClientSession, list: ContactList): readonly Group[] {
  const own = customGroups(list);
  const groups: Group[] = own.map(({ id, title }) => ({ id, title, kind: 'custom' }));
  if (frequentContacts(session).value)
    groups.unshift({ id: frequentGroupId, title: 'Frequent Contacts', kind: 'frequent' });
  for (const { name, mail } of distributionGroupsOf(list, session.ports.directory))
    groups.push({ id: distributionGroupId(mail), title: name, kind: 'distribution' });
  // The group of everybody is renamed once there are groups beside it.
  const title = own.length === 0 ? 'All Contacts' : 'Other Contacts';
  groups.push({ id: otherGroupId, title, kind: 'other' });
  return groups;
}
