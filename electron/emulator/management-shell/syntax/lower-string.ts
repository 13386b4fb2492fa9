import type { SyntaxNode } from '../powershell-parser.js';
import type { Expression } from './ast.js';
import { isDoubleQuote, isNewline } from './characters.js';
import type { TreeReader } from './tree-reader.js';

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** `'it''s'` without its quotes. Typographic quotes inside count as they do in PowerShell. */
export function unquoteVerbatim(written: string): string {
  return written
    .slice(1, -1)
    .replace(/(['\u2018\u2019\u201a\u201b])['\u2018\u2019\u201a\u201b]/g, '$1');
}

/** The lines between `@'` and `'@`. */
export function unquoteHereString(written: string): string {
  return written.replace(/^@.[ \t]*\r?\n/, '').replace(/(?:^|\r?\n).@$/, '');
}

/** Text between the variables of a double-quoted string: backtick escapes and doubled quotes resolved. */
function resolveEscapes(text: string, here: boolean): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const next = text.charAt(index + 1);
    if (character === '`') {
      index += next === '\r' && text.charAt(index + 2) === '\n' ? 2 : 1;
      result += isNewline(next) ? '' : (escapes[next] ?? next);
    } else {
      result += character;
      if (!here && isDoubleQuote(character) && isDoubleQuote(next)) index += 1;
    }
  }
  return result;
}

/** A double-quoted string or here-string as the text and expressions it is made of. */
export function lowerExpandable(
  node: SyntaxNode,
  reader: TreeReader,
  lower: (part: SyntaxNode) => Expression,
): Expression {
  const here = node.type === 'expandable_here_string_literal';
  const [from, to] = here ? hereBounds(reader.read(node)) : quoteBounds(reader, node);
  const end = node.endIndex - to;
  let position = node.startIndex + from;
  const parts: (string | Expression)[] = [];
  const addText = (until: number) => {
    const text = resolveEscapes(reader.original(position, until), here);
    if (text !== '') parts.push(text);
  };
  for (const child of node.children) {
    if (child.type !== 'variable' && child.type !== 'sub_expression') continue;
    addText(child.startIndex);
    parts.push(lower(child));
    position = child.endIndex;
  }
  addText(end);
  const span = reader.span(node);
  if (parts.every((part) => typeof part === 'string')) {
    return { kind: 'literal', value: parts.join(''), span };
  }
  return { kind: 'string', parts, span };
}

/** A bareword such as `a$x` was given quotes that nobody wrote; they have no width in the original. */
function quoteBounds(reader: TreeReader, node: SyntaxNode): readonly [number, number] {
  return reader.read(node).length >= 2 ? [1, 1] : [0, 0];
}

function hereBounds(read: string): readonly [number, number] {
  const opening = /^@.[ \t]*\r?\n/.exec(read)?.[0].length ?? 0;
  const closing = /\r?\n.@$/.exec(read.slice(opening - 1))?.[0].length ?? 0;
  return [opening, Math.min(closing, read.length - opening)];
}
