/** A link in a text: UTF-16 offsets, end exclusive. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  /** The prefix of the list that it begins with, as the list spells it. */
  readonly prefix: string;
}

/** A list of prefixes, made ready to be looked for. */
export interface LinkPrefixes {
  /** At the code of their first character, in either case; longer ones first. */
  readonly byFirst: readonly (readonly Prefix[])[];
}

interface Prefix {
  readonly spelling: string;
  /** What has to stand there, in lower case; of `www*.` only `www`. */
  readonly text: string;
  /** `www*.`: letters and digits may come before a dot. */
  readonly hasWildcard: boolean;
  /** `href` is a word: no letter or digit may follow. */
  readonly isWord: boolean;
}

/** The prefixes of `Prefixes` of a CsImFilterConfiguration. Follows `url-filter/prefixes`, `url-filter/link-end`. */
export function linkPrefixes(list: readonly string[]): LinkPrefixes {
  const byFirst: Prefix[][] = Array.from({ length: 128 }, () => []);
  for (const spelling of [...list].sort((one, other) => other.length - one.length)) {
    const folded = spelling.toLowerCase();
    const hasWildcard = folded.endsWith('*.');
    const text = hasWildcard ? folded.slice(0, -2) : folded;
    const isWord = !hasWildcard && !/[.:]$/.test(text);
    const first = text.charCodeAt(0);
    byFirst[first]?.push({ spelling, text, hasWildcard, isWord });
  }
  for (let lower = 97; lower <= 122; lower += 1) {
    byFirst[lower - 32] = byFirst[lower] ?? [];
  }
  return { byFirst };
}

/**
 * The links of a text, in order. A link begins with a prefix, in any case, that no letter, digit or underscore of ASCII
 * stands before; it ends before a space, an angle bracket, a double quote or a character that is not seen, and without
 * the punctuation of the sentence around it. Something has to follow the prefix. Takes time in proportion to the text.
 */
export function findLinks(text: string, { byFirst }: LinkPrefixes): readonly FoundLink[] {
  const links: FoundLink[] = [];
  let position = 0;
  let isInWord = false;
  while (position < text.length) {
    const candidates = isInWord ? none : (byFirst[text.charCodeAt(position)] ?? none);
    const found = linkAt(text, position, candidates);
    if (found !== null) links.push(found);
    position = found?.end ?? position + 1;
    isInWord = isWordCode(text.charCodeAt(position - 1));
  }
  return links;
}

const none: readonly Prefix[] = [];

function linkAt(text: string, start: number, candidates: readonly Prefix[]): FoundLink | null {
  for (const prefix of candidates) {
    const after = prefixEnd(text, start, prefix);
    if (after === null) continue;
    const end = linkEnd(text, after);
    if (end > after) return { start, end, url: text.slice(start, end), prefix: prefix.spelling };
  }
  return null;
}

/** Where the prefix ends that stands at `start`; null when it does not stand there. */
function prefixEnd(text: string, start: number, prefix: Prefix): number | null {
  const { text: wanted, hasWildcard, isWord } = prefix;
  for (let index = 0; index < wanted.length; index += 1)
    if (lowerCode(text, start + index) !== wanted.charCodeAt(index)) return null;
  let end = start + wanted.length;
  if (isWord) return isWordCode(text.charCodeAt(end)) ? null : end;
  if (!hasWildcard) return end;
  while (isAlphanumeric(text.charCodeAt(end))) end += 1;
  return text[end] === '.' ? end + 1 : null;
}

function linkEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isDelimiter(text.charCodeAt(end))) end += 1;
  while (end > from && sentencePunctuation.includes(text[end - 1] ?? '')) end -= 1;
  return end;
}

const sentencePunctuation = `.,;:!?'")]}`;

function lowerCode(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const isWordCode = (code: number): boolean => isAlphanumeric(code) || code === 95;

/** Spaces, `<`, `>`, `"`, and the characters of Unicode that are spaces, controls or format marks. */
const isDelimiter = (code: number): boolean =>
  code <= 0x20 ||
  code === 0x22 ||
  code === 0x3c ||
  code === 0x3e ||
  (code >= 0x7f && (code <= 0xa0 || isUnseen(code)));

const isUnseen = (code: number): boolean =>
  code === 0xad ||
  code === 0x061c ||
  code === 0x1680 ||
  code === 0x180e ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x205f && code <= 0x206f) ||
  code === 0x3000 ||
  code === 0xfeff;
