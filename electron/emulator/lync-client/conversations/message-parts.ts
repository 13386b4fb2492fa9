import type { MessagePart } from '../../../../shared/contract/views/conversation.js';
import { type EmoticonName, emoticonCodes } from '../../../../shared/lync/emoticons.js';
import { linkAddress } from './link-address.js';

const names: ReadonlyMap<string, EmoticonName> = new Map(
  Object.entries(emoticonCodes).flatMap(([name, codes]) =>
    // The keys of the table are the names.
    codes.map((code) => [code.toLowerCase(), name as EmoticonName] as const),
  ),
);

/** The emoticon of a typed code, in either case. */
const emoticonOf = (code: string): EmoticonName | undefined => names.get(code.toLowerCase());

const escaped = (code: string): string => code.replace(/[()*|$]/g, String.raw`\$&`);

/** A code that ends in a letter is none within a word: `Re:Sales` is no face. Longest first. */
const alternatives = [...names.keys()]
  .sort((one, other) => other.length - one.length)
  .map((code) => escaped(code) + (/[a-z]$/.test(code) ? String.raw`(?![\p{L}\p{N}])` : ''));

/** Finds codes in a text, one after the other. */
const emoticonPattern = (): RegExp => new RegExp(alternatives.join('|'), 'giu');

/** How a client shows what is written. */
export interface MessageReading {
  /** EnableURL: links can be clicked. */
  readonly clickableLinks: boolean;
  readonly emoticons: boolean;
}

/** Links and emoticons told apart in one message; what follows more of them is plain text. */
export const mostSpecialParts = 2000;

/**
 * Tells links and emoticons of a message from its text; the texts of the parts are the message again. Works through the
 * message once, whatever it holds. A link is what begins a word: neither `_http://…`, which the server's filter writes
 * to switch a link off, nor anything within such a word is one.
 */
export function messageParts(text: string, reading: MessageReading): readonly MessagePart[] {
  const parts: MessagePart[] = [];
  let end = 0;
  let special = 0;
  for (const { at, part } of specialParts(text, reading)) {
    if (special === mostSpecialParts) break;
    special += 1;
    if (at > end) parts.push({ kind: 'text', text: text.slice(end, at) });
    parts.push(part);
    end = at + part.text.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

interface Found {
  readonly at: number;
  readonly part: MessagePart;
}

/** Links and emoticons, in order. */
function* specialParts(text: string, reading: MessageReading): Iterable<Found> {
  let end = 0;
  for (const found of links(text, reading.clickableLinks)) {
    if (reading.emoticons) yield* emoticons(text.slice(end, found.at), end);
    yield found;
    end = found.at + found.part.text.length;
  }
  if (reading.emoticons) yield* emoticons(text.slice(end), end);
}

function* emoticons(text: string, offset: number): Iterable<Found> {
  for (const { 0: code, index } of text.matchAll(emoticonPattern())) {
    const emoticon = emoticonOf(code);
    if (emoticon) yield { at: offset + index, part: { kind: 'emoticon', text: code, emoticon } };
  }
}

const words = /\S+/g;
const openingMarks = /^[([{<"'«‹“”„‘’‚]+/;
/** Up to a quotation mark, or what cannot be seen, such as a character that turns the direction of what follows. */
const address = /^[^\p{C}<>"]*/u;

function* links(text: string, clickable: boolean): Iterable<Found> {
  for (const { 0: word, index } of text.matchAll(words)) {
    const opening = openingMarks.exec(word)?.[0].length ?? 0;
    const candidate = address.exec(word.slice(opening))?.[0] ?? '';
    if (linkAddress(candidate) === null) continue;
    const link = candidate.slice(0, lengthWithoutMarks(candidate));
    const href = linkAddress(link);
    if (href === null) continue;
    yield { at: index + opening, part: { kind: 'link', text: link, ...(clickable && { href }) } };
  }
}

const trailingMarks = new Set('.,:;!?\'"<>«»‹›“”„‘’‚');
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Without the marks of the sentence around a link; a bracket is the link's own where it was opened in it. */
function lengthWithoutMarks(link: string): number {
  const surplus = new Map<string, number>();
  const isLone = (bracket: string, opening: string): boolean => {
    const count = surplus.get(bracket) ?? occurrences(link, bracket) - occurrences(link, opening);
    surplus.set(bracket, count - 1);
    return count > 0;
  };
  let length = link.length;
  for (; length > 0; length -= 1) {
    const last = link.charAt(length - 1);
    const opening = brackets[last];
    if (opening === undefined ? !trailingMarks.has(last) : !isLone(last, opening)) break;
  }
  return length;
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (const each of text) if (each === character) count += 1;
  return count;
}

/** Control characters, but for those that end or indent a line. */
const unprintable = /[^\P{Cc}\n\t]/gu;

/** What of typed text is sent: line ends as `\n`, and no characters that no font can show. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unprintable, '');

/** Whether there is nothing in it that could be seen. */
export const isBlank = (text: string): boolean => /^[\s\p{C}]*$/u.test(text);
