import type { ContactView } from '../../../../shared/contract/views/client.js';
import type { Person } from '../../directory/person.js';
import { frequentGroupId, without } from '../contacts/contact-list.js';
import { photoView, shownPhoto } from '../photos/shown-photo.js';
import type { ClientSession } from '../session/client-session.js';
import { frequentContacts } from './layout-view.js';
import { presenceUnknown, presenceView } from './presence-view.js';

/** One person as this client shows them: in a row, among search results, on a card. */
export function contactView(session: ClientSession, person: Person): ContactView {
  const watched = session.ports.presence.presenceFor(session.sip, person.sip);
  return {
    sip: person.sip,
    displayName: person.displayName,
    friendlyName: friendlyName(person),
    title: watched.items.has('title') ? person.title : '',
    federated: person.federated,
    presence: session.connected ? presenceView(watched) : presenceUnknown,
    note: session.connected ? watched.note : null,
    photo: photoView(shownPhoto(session, person, watched)),
    relationship: watched.given ?? 'external-contacts',
    tagged: session.data.contactList.tagged.includes(person.sip),
    groups: shownGroups(session, person.sip),
  };
}

/** The groups somebody is in that the list shows. */
function shownGroups(session: ClientSession, sip: string): readonly string[] {
  const groups = session.groups.get(sip) ?? [];
  return groups.includes(frequentGroupId) && !frequentContacts(session).value
    ? without(groups, frequentGroupId)
    : groups;
}

/** First name and surname, whatever the directory's display name is. */
function friendlyName({ givenName, surname, displayName }: Person): string {
  const name = `${givenName} ${surname}`.trim();
  return name === '' ? displayName : name;
}
