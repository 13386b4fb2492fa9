import type {
  DirectoryPhoto,
  FilePhoto,
  GeneratedPhoto,
  PhotoBytes,
  PhotoLibrary,
} from './photo.js';
import { drawPortrait } from './portraits/draw-portrait.js';

/** Port to the files beside the organisation file. */
export interface PhotoFiles {
  /** The bytes of a file by its path relative to the organisation file; null when it cannot be read. */
  read(path: string): Uint8Array | null;
}

/** For organisations that name no picture files. */
export const noPhotoFiles: PhotoFiles = { read: () => null };

/** Pictures kept in memory; a portrait takes about 4 KB. */
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

const signatures = [
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** The media type by content, whatever the file is called; null when it is neither JPEG nor PNG. */
export function imageMediaType(content: Uint8Array): 'image/jpeg' | 'image/png' | null {
  const found = signatures.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte));
  return found?.mediaType ?? null;
}

/** 16 hexadecimal digits that tell contents apart (two FNV-1a sums); no protection against forgery. */
export function contentId(content: Uint8Array): string {
  let forward = 0x811c9dc5;
  let shifted = 0x050c5d1f;
  for (const byte of content) {
    forward = Math.imul(forward ^ byte, 0x01000193);
    shifted = Math.imul(shifted ^ (byte + 0x9d), 0x01000193);
  }
  return [forward, shifted].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}
