import type { DirectoryPhoto, PhotoBytes } from './photo.js';

/** Port to the bytes of the directory's pictures. */
export interface PhotoLibrary {
  /** Null when the picture cannot be had. The same photo gives the same answer. */
  read(photo: DirectoryPhoto): PhotoBytes | null;
}

/** A library for an engine that shows no pictures. */
export const noPhotos: PhotoLibrary = { read: () => null };
