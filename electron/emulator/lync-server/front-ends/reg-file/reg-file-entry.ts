import type { PassedOver } from '../../../../../shared/contract/commands/front-end.js';
import type { RegistryPath } from '../registry/registry-path.js';
import type { RegistryData } from '../registry/registry-value.js';

/** A `.reg` file that cannot be imported; nothing of it was. */
export class RegFileError extends Error {
  override readonly name = 'RegFileError';

  constructor(
    /** Counted from 1. */
    readonly line: number,
    readonly reason: string,
  ) {
    super(`Line ${line}: ${reason} Nothing was imported.`);
  }
}

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

/** The place of the quote that closes a text beginning with one; null when none does. */
export function closingQuote(text: string): number | null {
  if (!text.startsWith('"')) return null;
  for (let index = 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return index;
  }
  return null;
}

/** Takes the backslash from what was escaped with it. */
export const unescapeText = (text: string): string => text.replace(/\\(.)/gs, '$1');

/** Whether nothing more follows on the line but a comment. */
export const isComment = (text: string): boolean => /^\s*(?:;|$)/.test(text);

export const escapeText = (text: string): string => text.replace(/[\\"]/g, '\\$&');
