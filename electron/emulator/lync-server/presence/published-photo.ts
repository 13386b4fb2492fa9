import type { Data } from '../../../../shared/contract/views/data.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';

/** The picture on a contact card. `corporate`: the watcher takes it from the address book. */
export const publishedPhotoSchema = z.discriminatedUnion('kind', [
  lateObject(() => ({ kind: z.literal('corporate') })),
  lateObject(() => ({ kind: z.literal('web'), uri: z.string().max(2048) })),
  /** None; whether a policy or the person wants it so, a real card does not tell, and the operator asks. */
  lateObject(() => ({ kind: z.literal('none'), because: z.enum(['policy', 'choice']) })),
]);
export type PublishedPhoto = Data<typeof publishedPhotoSchema>;

/** Why a watcher is, or is not, told about the picture. */
type PhotoVisibility = 'visible' | 'relationship' | 'not-federated';

/** The picture as one watcher is told about it. */
export interface WatchedPhoto {
  readonly published: PublishedPhoto;
  readonly visibility: PhotoVisibility;
}

/**
 * Applies the privacy relationship, and the rule that the corporate picture stays inside: a federated partner has no
 * address book to take it from, while a picture on the web is anyone's to fetch.
 */
export function watchPhoto(
  published: PublishedPhoto,
  mayView: boolean,
  acrossFederation: boolean,
): WatchedPhoto {
  if (!mayView) return { published, visibility: 'relationship' };
  const staysInside = acrossFederation && published.kind === 'corporate';
  return { published, visibility: staysInside ? 'not-federated' : 'visible' };
}
