import type { PhotoReference } from './visible-photo.js';

/** What came of downloading a web picture. The host downloads; a client only hears the outcome. */
export type PictureDownload =
  | { readonly ok: true; readonly url: string; readonly photo: PhotoReference }
  | {
      readonly ok: false;
      /** A sentence for the person who pressed Connect. */
      readonly reason: string;
    };
