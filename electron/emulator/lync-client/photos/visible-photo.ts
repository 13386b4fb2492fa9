import type { PhotoReason } from '../../../../shared/contract/views/client.js';
import type { WatchedPhoto } from '../../lync-server/presence/published-photo.js';
import type { DisplayPhoto } from '../settings/client-settings.js';

/** A picture by its content, and the size a limit is compared with. */
export interface PhotoReference {
  readonly id: string;
  readonly sizeBytes: number;
}

/** The client that shows, or does not show. */
export interface PhotoViewer {
  /** Of the policy that its last sign-in brought. */
  readonly displayPhoto: DisplayPhoto;
  readonly maxPhotoSizeKB: number;
  /** The user's own switch for pictures of contacts. */
  readonly showsPictures: boolean;
}

/** The person looked at, as far as the viewer's server says. */
export interface PhotoSubject {
  readonly isSelf: boolean;
  /** Of another organisation than the viewer's. */
  readonly federated: boolean;
  readonly watched: WatchedPhoto;
  /** What the published web address led to. */
  readonly web: PhotoReference | null;
  /** What the directory holds. */
  readonly corporate: PhotoReference | null;
}

type Hidden = Exclude<PhotoReason, 'shown'>;

export type VisiblePhoto =
  | { readonly kind: 'ad' | 'web'; readonly reason: 'shown'; readonly photo: PhotoReference }
  | { readonly kind: 'none'; readonly reason: Hidden; readonly photo: null };

/**
 * Which photo of a person a client shows. The first rule that applies decides:
 *
 * 1. `NoPhoto`, or a size limit of 0, shows the viewer no photo of anyone, not even their own.
 * 2. Pictures of contacts switched off leave only the own one.
 * 3. A person under `NoPhoto` publishes none; one who chose no picture shows none.
 * 4. A blocked viewer is given an empty contact card.
 * 5. The corporate picture does not leave the organisation.
 * 6. A viewer under `PhotosFromADOnly` uses no web picture; inside the organisation the corporate one stands in.
 * 7. A picture above the viewer's limit is not fetched, and nothing stands in for it.
 *
 * Sources: Set-CsClientPolicy reference (1, 3, 7, and that a policy governs the photos of the user's contacts too),
 * contactCard containers of MS-PRES (4), the photos topic of the Lync documentation (5); what stands in under 6 is
 * convention.
 * Follows `photos/sources`, `photos/web-photo`.
 */
export function visiblePhoto(viewer: PhotoViewer, subject: PhotoSubject): VisiblePhoto {
  const { published, visibility } = subject.watched;
  if (!allowsPhotos(viewer)) return hidden('viewer-policy');
  if (!subject.isSelf && !viewer.showsPictures) return hidden('pictures-off');
  if (published.kind === 'none')
    return hidden(published.because === 'policy' ? 'subject-policy' : 'hidden-by-subject');
  if (visibility !== 'visible') return hidden(visibility);
  if (published.kind === 'corporate') return sized(viewer, 'ad', subject.corporate);
  if (viewer.displayPhoto === 'AllPhotos') return sized(viewer, 'web', subject.web);
  if (subject.federated) return hidden('viewer-policy');
  return sized(viewer, 'ad', subject.corporate);
}

/** Whether a client shows photos at all; one that does not falls back on square presence icons. */
function allowsPhotos(viewer: Omit<PhotoViewer, 'showsPictures'>): boolean {
  return viewer.displayPhoto !== 'NoPhoto' && viewer.maxPhotoSizeKB > 0;
}

/** Whether a picture may be shown under a limit in units of 1,024 bytes; one of exactly the limit may. */
export function fitsLimit(photo: PhotoReference, maxPhotoSizeKB: number): boolean {
  return photo.sizeBytes <= maxPhotoSizeKB * 1024;
}

function sized(
  viewer: PhotoViewer,
  kind: 'ad' | 'web',
  photo: PhotoReference | null,
): VisiblePhoto {
  if (photo === null) return hidden('none-stored');
  if (!fitsLimit(photo, viewer.maxPhotoSizeKB)) return hidden('too-large');
  return { kind, reason: 'shown', photo };
}

function hidden(reason: Hidden): VisiblePhoto {
  return { kind: 'none', reason, photo: null };
}
