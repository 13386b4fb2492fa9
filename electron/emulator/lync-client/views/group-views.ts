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

/** Frequent Contacts, the user's own groups, distribution groups, then everybody else. */
export function groupViews(session: ClientSession): readonly GroupView[] {
  const { contactList, expanded } = session.data;
  const shown = (members: readonly string[]) =>
    byName(
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

/** By display name, as a list shows them unless told otherwise; so a page has little left to order. */
function byName(members: readonly string[], { ports }: ClientSession): readonly string[] {
  return members
    .map((sip) => ({ sip, name: ports.directory.find(sip)?.displayName.toLowerCase() ?? sip }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ sip }) => sip);
}
