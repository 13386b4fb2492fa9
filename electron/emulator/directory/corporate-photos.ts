import { contentId, imageMediaType } from './image-content.js';
import type { DirectoryPhoto, FilePhoto, GeneratedPhoto, PhotoBytes } from './photo.js';
import type { PhotoLibrary } from './photo-library.js';
import { drawPortrait } from './portraits.js';

/** Port to the files beside the organisation file. */
export interface PhotoFiles {
  /** The bytes of a file by its path relative to the organisation file; null when it cannot be read. */
  read(path: string): Uint8Array | null;
}

/** For organisations that name no picture files. */
export const noPhotoFiles: PhotoFiles = { read: () => null };

/** Pictures kept in memory; a portrait takes about 5 KB. */
const mostKept = 1000;

/** Draws or reads a picture when it is first asked for, and keeps those asked for last. */
export class CorporatePhotos implements PhotoLibrary {
  readonly #files: PhotoFiles;
  readonly #kept = new Map<string, PhotoBytes | null>();

  constructor(files: PhotoFiles) {
    this.#files = files;
  }

  read(photo: DirectoryPhoto): PhotoBytes | null {
    const key =
      photo.kind === 'generated'
        ? `seed ${photo.sizeBytes} ${photo.seed}`
        : `file ${photo.sizeBytes} ${photo.path}`;
    const kept = this.#kept.get(key);
    const bytes =
      kept !== undefined ? kept : photo.kind === 'generated' ? portrait(photo) : this.#file(photo);
    // Taken out and put back, so that the first in the map is the one asked for longest ago.
    this.#kept.delete(key);
    this.#kept.set(key, bytes);
    if (this.#kept.size > mostKept) this.#forgetOldest();
    return bytes;
  }

  #file({ path, sizeBytes }: FilePhoto): PhotoBytes | null {
    const bytes = this.#files.read(path);
    const mediaType = bytes && imageMediaType(bytes);
    if (bytes === null || mediaType === null) return null;
    return { mediaType, bytes, id: contentId(bytes), sizeBytes: sizeBytes ?? bytes.length };
  }

  #forgetOldest(): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

function portrait({ seed, sizeBytes }: GeneratedPhoto): PhotoBytes {
  const bytes = Uint8Array.from(drawPortrait(seed), (character) => character.charCodeAt(0));
  return { mediaType: 'image/svg+xml', bytes, id: contentId(bytes), sizeBytes };
}
