/** Port to the bytes of the directory's pictures. Follows `photos/directory-size`. */
export interface PhotoLibrary {
  /** Null when the picture cannot be had. The same photo gives the same answer. */
  read(photo: DirectoryPhoto): PhotoBytes | null;
}

/** A library for an engine that shows no pictures. */
export const noPhotos: PhotoLibrary = { read: () => null };

/** A picture in the directory, known by its size before any of its bytes are read. */
export type DirectoryPhoto = GeneratedPhoto | FilePhoto;

export interface GeneratedPhoto {
  readonly kind: 'generated';
  /** The same seed draws the same portrait. */
  readonly seed: string;
  /** Bytes of the picture that the portrait stands for; this is what a size limit is compared with. */
  readonly sizeBytes: number;
}

export interface FilePhoto {
  readonly kind: 'file';
  /** Relative to the organisation file, with forward slashes. */
  readonly path: string;
  /** Bytes stated in the organisation file; null when only the file itself tells. */
  readonly sizeBytes: number | null;
}

/** An encoded picture, ready to be shown. */
export interface PhotoBytes {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Changes exactly when the content does; safe in an address. */
  readonly id: string;
  /** What a size limit is compared with; for generated portraits not the length of `bytes`. */
  readonly sizeBytes: number;
}
