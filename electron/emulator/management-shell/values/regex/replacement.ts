import type { Slots } from './matcher.js';
import type { ParsedPattern } from './pattern.js';

/** A part of what replaces a match. */
type Piece = (text: string, match: Slots) => string;

const group =
  (index: number): Piece =>
  (text, match) => {
    const [from = -1, to = -1] = match.slice(index * 2, index * 2 + 2);
    return from < 0 ? '' : text.slice(from, to);
  };

/** What stands for something else behind a `$`, besides numbers and names. */
const special: Readonly<Record<string, (last: number) => Piece>> = {
  $: () => () => '$',
  '&': () => group(0),
  '`': () => (text, match) => text.slice(0, match[0]),
  "'": () => (text, match) => text.slice(match[1]),
  _: () => (text) => text,
  '+': (last) => group(last),
};

/** A replacement as its parts; a reference to a group that does not exist is literal text. */
export function readReplacement(replacement: string, { groups }: ParsedPattern): readonly Piece[] {
  const pieces: Piece[] = [];
  const literal = (text: string): void => {
    if (text !== '') pieces.push(() => text);
  };
  let end = 0;
  for (const match of replacement.matchAll(/\$(?:([$&`'_+])|(\d{1,2})|\{(\w+)\})/g)) {
    const [written, symbol, number, name] = match;
    literal(replacement.slice(end, match.index));
    end = match.index + written.length;
    const wanted = number ?? name ?? '';
    const index =
      wanted === '0'
        ? 0
        : (groups.find((each) => each.name === wanted) ?? groups[Number(wanted) - 1])?.index;
    if (symbol !== undefined)
      pieces.push(special[symbol]?.(groups.at(-1)?.index ?? 0) ?? (() => written));
    else if (index !== undefined) pieces.push(group(index));
    else literal(written);
  }
  literal(replacement.slice(end));
  return pieces;
}
