import type { RegistryPath } from '../registry/registry-path.js';
import type { RegistryData } from '../registry/registry-value.js';

/** One thing that a `.reg` file asks for. */
export type RegFileEntry = {
  /** Counted from 1: where it begins in the file. */
  readonly line: number;
  readonly path: RegistryPath;
} & (
  | { readonly kind: 'make-key' | 'delete-key' }
  | { readonly kind: 'set-value'; readonly name: string; readonly data: RegistryData }
  | { readonly kind: 'delete-value'; readonly name: string }
);

/** First lines of the two versions of the format; in the older one text in bytes is not UTF-16. */
export const unicodeHeader = 'Windows Registry Editor Version 5.00';
export const oldHeader = 'REGEDIT4';
