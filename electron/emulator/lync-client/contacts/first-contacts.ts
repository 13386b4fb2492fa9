import type { Directory } from '../../directory/directory.js';
import type { Person } from '../../directory/person.js';
import type { ClientSettings } from '../settings/client-settings.js';
import { type ContactList, contactsOf, otherGroupId } from './contact-list.js';
import { addContact } from './edit-contacts.js';

/**
 * The contact list that a person has after the first sign-in of all: AutoInitiateContacts puts manager and direct
 * reports on a list that is still empty. A list from the organisation file is the very same afterwards.
 */
export function contactListAtFirstSignIn(
  list: ContactList,
  person: Person,
  settings: ClientSettings,
  directory: Pick<Directory, 'reports'>,
): ContactList {
  const isNew = contactsOf(list).size === 0 && list.distributionGroups.length === 0;
  if (!isNew || !settings.presencePolicy.autoInitiateContacts.value) return list;
  const reports = directory.reports(person.sip).map(({ sip }) => sip);
  const people = [...(person.manager === null ? [] : [person.manager]), ...reports];
  return people.reduce((filled, sip) => addContact(filled, sip, otherGroupId), list);
}
