import type { PhotoView } from '../../../../shared/contract/views/client.js';
import type { Person } from '../../directory/person.js';
import { watcherKind } from '../../lync-server/presence/access-list.js';
import type { WatchedPresence } from '../../lync-server/presence/watched-presence.js';
import type { ClientSession } from '../session/client-session.js';
import { photoHref } from './photo-registry.js';
import { type PhotoReference, type VisiblePhoto, visiblePhoto } from './visible-photo.js';

/** Of a client, what decides which photos it shows. */
export interface PhotoClient extends Pick<ClientSession, 'photoViewer'> {
  readonly person: Parameters<typeof watcherKind>[0];
  readonly ports: Pick<ClientSession['ports'], 'photos' | 'userData'>;
}

/** The photo of one person in this client. */
export function shownPhoto(
  client: PhotoClient,
  person: Person,
  watched: Pick<WatchedPresence, 'photo'>,
): VisiblePhoto {
  return visiblePhoto(client.photoViewer, {
    isSelf: person.sip === client.person.sip,
    federated: watcherKind(person, client.person) === 'federated',
    watched: watched.photo,
    web: webPicture(client, person, watched),
    corporate: client.ports.photos.corporate(person),
  });
}

export function photoView({ kind, reason, photo }: VisiblePhoto): PhotoView {
  return { kind, reason, href: photo === null ? null : photoHref(photo) };
}

/** What the published address led to when its owner connected to it. */
function webPicture(
  { ports }: PhotoClient,
  { sip }: Person,
  { photo: { published } }: Pick<WatchedPresence, 'photo'>,
): PhotoReference | null {
  if (published.kind !== 'web') return null;
  const { settings, webPicture: picture } = ports.userData.of(sip);
  return settings.picture.webUrl === published.uri ? picture : null;
}
