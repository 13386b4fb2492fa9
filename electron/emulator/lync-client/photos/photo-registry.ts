import type { Person } from '../../directory/person.js';
import type { PhotoBytes } from '../../directory/photo.js';
import type { PhotoReference } from './visible-photo.js';

/** What came of downloading a web picture. The host downloads; a client only hears the outcome. */
export type PictureDownload =
  | { readonly ok: true; readonly url: string; readonly photo: PhotoReference }
  | {
      readonly ok: false;
      /** A sentence for the person who pressed Connect. */
      readonly reason: string;
    };

/** The corporate pictures. */
export interface CorporatePictures {
  /** Null when the directory holds none or its file cannot be read. May draw or read the picture. */
  photoOf(person: Person): PhotoBytes | null;
}

/** Where the host keeps downloaded web pictures by their content. */
export interface WebPictures {
  /** Null when no picture of that id is kept. */
  read(id: string): PhotoBytes | null;
}

/**
 * Names the pictures that clients show, and finds the bytes to a name. A generated portrait is named by its seed, so
 * that a list of thousands is shown without drawing one.
 */
export class PhotoRegistry {
  readonly #corporate: CorporatePictures;
  readonly #web: WebPictures;
  readonly #owners = new Map<string, Person>();

  constructor(corporate: CorporatePictures, web: WebPictures) {
    this.#corporate = corporate;
    this.#web = web;
  }

  corporate(person: Person): PhotoReference | null {
    const reference = this.#reference(person);
    if (reference !== null) this.#owners.set(reference.id, person);
    return reference;
  }

  /** The bytes behind `/photo/<id>`; null for an id that no view has named and no store keeps. */
  photoBytes(id: string): PhotoBytes | null {
    const owner = this.#owners.get(id);
    return owner === undefined ? this.#web.read(id) : this.#corporate.photoOf(owner);
  }

  #reference(person: Person): PhotoReference | null {
    if (person.photo === null) return null;
    if (person.photo.kind === 'generated') {
      const { seed, sizeBytes } = person.photo;
      return { id: `portrait-${addressable(seed)}`, sizeBytes };
    }
    const bytes = this.#corporate.photoOf(person);
    return bytes === null ? null : { id: bytes.id, sizeBytes: bytes.sizeBytes };
  }
}

/** Where a page fetches a picture from, relative to its origin. */
export const photoHref = (photo: PhotoReference): string => `/photo/${photo.id}`;

/** Different texts stay different: all but letters, digits, dots and hyphens becomes `_<hex>_`. */
function addressable(text: string): string {
  return text.replace(/[^\w.-]|_/gu, (mark) => `_${mark.codePointAt(0)?.toString(16)}_`);
}
