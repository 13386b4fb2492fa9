import type { PhotoView } from '../../../../shared/contract/views/client.js';
import type { Person } from '../../directory/person.js';
import { watcherKind } from '../../lync-server/presence/access-list.js';
import type { WatchedPresence } from '../../lync-server/presence/watched-presence.js';
import type { ClientSession } from '../session/client-session.js';
import { photoHref } from './photo-registry.js';
import { type PhotoReference, type VisiblePhoto, visiblePhoto } from './visible-photo.js';

/** The photo of one person in this client. */
export function shownPhoto(
  session: ClientSession,
  person: Person,
  watched: WatchedPresence,
): VisiblePhoto {
  return visiblePhoto(session.photoViewer, {
    isSelf: person.sip === session.sip,
    federated: watcherKind(person, session.person) === 'federated',
    watched: watched.photo,
    web: webPicture(session, person, watched),
    corporate: session.ports.photos.corporate(person),
  });
}

export function photoView({ kind, reason, photo }: VisiblePhoto): PhotoView {
  return { kind, reason, href: photo === null ? null : photoHref(photo) };
}

/** What the published address led to when its owner connected to it. */
function webPicture(
  { ports }: ClientSession,
  { sip }: Person,
  { photo: { published } }: WatchedPresence,
): PhotoReference | null {
  if (published.kind !== 'web') return null;
  const { settings, webPicture: picture } = ports.userData.of(sip);
  return settings.picture.webUrl === published.uri ? picture : null;
}
