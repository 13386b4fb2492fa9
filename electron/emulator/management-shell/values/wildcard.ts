import type { Budget } from '../language/budget.js';

/** Characters tried in one step of the budget. */
const triesPerStep = 32;

/**
 * Whether text fits a wildcard pattern: `*` any text, `?` one character, `[a-c]` one of, backtick for a plain one.
 * Case does not count. Tries at most the product of both lengths, and charges each try.
 */
export function matchesWildcard(
  text: string,
  pattern: string,
  budget: Budget,
  caseSensitive = false,
): boolean {
  budget.spendOnText(text.length);
  budget.spend(pattern.length >> 3);
  const subject = caseSensitive ? text : text.toLowerCase();
  const tokens = parseWildcard(caseSensitive ? pattern : pattern.toLowerCase());
  let [at, token, starToken, starAt] = [0, 0, -1, 0];
  for (let tries = 1; at < subject.length; tries += 1) {
    if (tries % triesPerStep === 0) budget.spend();
    const current = tokens[token];
    if (current?.kind === 'any') {
      [starToken, starAt] = [token, at];
      token += 1;
    } else if (current !== undefined && fits(current, subject.charAt(at))) {
      at += 1;
      token += 1;
    } else if (starToken >= 0) {
      starAt += 1;
      [at, token] = [starAt, starToken + 1];
    } else {
      return false;
    }
  }
  while (tokens[token]?.kind === 'any') token += 1;
  return token === tokens.length;
}

/** Whether text contains wildcard characters. */
export const hasWildcard = (text: string): boolean => /[*?[]/.test(text);

type Token =
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'set'; readonly ranges: readonly (readonly [string, string])[] };

function fits(token: Token, character: string): boolean {
  switch (token.kind) {
    case 'one':
      return true;
    case 'character':
      return token.character === character;
    case 'set':
      return token.ranges.some(([from, to]) => character >= from && character <= to);
    case 'any':
      return false;
  }
}

function parseWildcard(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const lastClose = pattern.lastIndexOf(']');
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    const isSet = character === '[' && index + 2 <= lastClose;
    const close = isSet ? pattern.indexOf(']', index + 2) : -1;
    if (character === '*') {
      if (tokens.at(-1)?.kind !== 'any') tokens.push({ kind: 'any' });
    } else if (character === '?') {
      tokens.push({ kind: 'one' });
    } else if (close > 0) {
      tokens.push({ kind: 'set', ranges: parseSet(pattern.slice(index + 1, close)) });
      index = close;
    } else {
      const escaped = character === '`' && index + 1 < pattern.length;
      if (escaped) index += 1;
      tokens.push({ kind: 'character', character: pattern.charAt(index) });
    }
  }
  return tokens;
}

function parseSet(body: string): readonly (readonly [string, string])[] {
  return [...body.matchAll(/(.)-(.)|(.)/gs)].map(([, from, to, one]) =>
    from !== undefined && to !== undefined
      ? ([from, to] as const)
      : ([one ?? '', one ?? ''] as const),
  );
}
