import { isWordCharacter } from './character-tests.js';
import type { Assertion } from './pattern.js';

const atStart: Assertion = (_text, at) => at === 0;
const atEnd: Assertion = (text, at) => at === text.length;
const atLineStart: Assertion = (text, at) => at === 0 || text.charAt(at - 1) === '\n';
const atLineEnd: Assertion = (text, at) => at === text.length || text.charAt(at) === '\n';
/** The end, or in front of a line break that ends the text. */
const atLastLineEnd: Assertion = (text, at) =>
  at === text.length || (at === text.length - 1 && text.charAt(at) === '\n');

const atBoundary: Assertion = (text, at) =>
  isWordCharacter(text.charAt(at - 1)) !== isWordCharacter(text.charAt(at));

export const assertions = {
  '^': (multiline: boolean): Assertion => (multiline ? atLineStart : atStart),
  $: (multiline: boolean): Assertion => (multiline ? atLineEnd : atLastLineEnd),
} as const;

/** `\A`, `\z`, `\Z`, `\b` and `\B`. */
export const escapedAssertions: ReadonlyMap<string, Assertion> = new Map([
  ['A', atStart],
  ['z', atEnd],
  ['Z', atLastLineEnd],
  ['b', atBoundary],
  ['B', (text, at) => !atBoundary(text, at)],
]);
