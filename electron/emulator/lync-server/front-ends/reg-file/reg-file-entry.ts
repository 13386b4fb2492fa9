import type { PassedOver } from '../../../../../shared/contract/commands/front-end.js';
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

/** What a `.reg` file asks for, and what of it is for another part of Windows or says nothing. */
export interface RegFile {
  readonly entries: readonly RegFileEntry[];
  /** In order of lines. */
  readonly passedOver: readonly PassedOver[];
}

/** First lines of the two versions of the format; in the older one text in bytes is not UTF-16. */
export const unicodeHeader = 'Windows Registry Editor Version 5.00';
export const oldHeader = 'REGEDIT4';
