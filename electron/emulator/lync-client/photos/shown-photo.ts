import type { PhotoView } from '../../../../shared/contract/views/client.js';
import type { Person } from '../../directory/person.js';
import type { WatchedPresence } from '../../lync-server/presence/watched-presence.js';
import { watcherKind } from '../../lync-server/presence/watcher-kind.js';
import { effectiveCheck } from '../options/effective-option.js';
import type { ClientSession } from '../session/client-session.js';
import { photoHref } from './photo-registry.js';
import {
  type PhotoReference,
  type PhotoViewer,
  type VisiblePhoto,
  visiblePhoto,
} from './visible-photo.js';

/** The terms on which this client shows photos. */
export function photoViewer(session: ClientSession): PhotoViewer {
  return {
    displayPhoto: session.settings.displayPhoto.value,
    maxPhotoSizeKB: session.settings.maxPhotoSizeKB.value,
    showsPictures: effectiveCheck('show-contact-pictures', session.optionsContext).value,
  };
}

/** The photo of one person in this client. */
export function shownPhoto(
  session: ClientSession,
  person: Person,
  watched: WatchedPresence,
  viewer: PhotoViewer = photoViewer(session),
): VisiblePhoto {
  return visiblePhoto(viewer, {
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
