import { type EmoticonName, emoticonCodes } from '../../../../shared/lync/emoticons.js';

const names: ReadonlyMap<string, EmoticonName> = new Map(
  Object.entries(emoticonCodes).flatMap(([name, codes]) =>
    // The keys of the table are the names.
    codes.map((code) => [code.toLowerCase(), name as EmoticonName] as const),
  ),
);

/** The emoticon of a typed code, in either case. */
export const emoticonOf = (code: string): EmoticonName | undefined => names.get(code.toLowerCase());

const escaped = (code: string): string => code.replace(/[()*|$]/g, String.raw`\$&`);

/** A code that ends in a letter is none within a word: `Re:Sales` is no face. Longest first. */
const alternatives = [...names.keys()]
  .sort((one, other) => other.length - one.length)
  .map((code) => escaped(code) + (/[a-z]$/.test(code) ? String.raw`(?![\p{L}\p{N}])` : ''));

/** Finds codes in a text, one after the other. */
export const emoticonPattern = (): RegExp => new RegExp(alternatives.join('|'), 'giu');
