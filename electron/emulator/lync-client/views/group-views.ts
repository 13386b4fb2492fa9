import type { GroupView } from '../../../../shared/contract/views/client.js';
import { byName, nameKey } from '../../../../shared/lync/name-order.js';
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
  const shown = (members: readonly string[]) =>
    inOrder(
      members.filter((sip) => session.watched.has(sip)),
      session,
    );
  return groupsOf(session, contactList).map((group) => ({
    ...group,
    expanded: expanded[group.id] ?? group.kind !== 'distribution',
    members: shown(group.members),
  }));
}

function groupsOf(session: ClientSession, list: ContactList): readonly Group[] {
  const own = customGroups(list);
  const groups: Group[] = own.map((group) => ({ ...group, kind: 'custom' }));
  if (frequentContacts(session).value) {
    const { frequent: members } = list;
    groups.unshift({ id: frequentGroupId, title: 'Frequent Contacts', kind: 'frequent', members });
  }
  for (const { name, mail, members } of distributionGroupsOf(list, session.ports.directory))
    groups.push({ id: distributionGroupId(mail), title: name, kind: 'distribution', members });
  const other = list.groups.find(({ id }) => id === otherGroupId);
  // The group of everybody is renamed once there are groups beside it.
  const title = own.length === 0 ? 'All Contacts' : 'Other Contacts';
  groups.push({ id: otherGroupId, title, kind: 'other', members: other?.members ?? [] });
  return groups;
}

/** By display name, as a page shows them unless told otherwise, so that it need not order them. */
function inOrder(members: readonly string[], { ports }: ClientSession): readonly string[] {
  return members
    .map((sip) => ({ sip, nameKey: nameKey(ports.directory.find(sip)?.displayName ?? sip) }))
    .sort(byName)
    .map(({ sip }) => sip);
}
