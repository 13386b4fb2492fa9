import type { CharacterTest } from './character-tests.js';

/** A regular expression as a tree. */
export type Pattern =
  | { readonly kind: 'character'; readonly test: CharacterTest; readonly folded: boolean }
  | { readonly kind: 'assertion'; readonly holds: Assertion }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'alternatives'; readonly branches: readonly Pattern[] }
  | { readonly kind: 'group'; readonly index: number; readonly inner: Pattern }
  | {
      readonly kind: 'repetition';
      readonly inner: Pattern;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

/** What must be true of a place in the text. */
export type Assertion = (text: string, at: number) => boolean;

/** A group: where it stands among all, from 1, and its name. */
export interface PatternGroup {
  readonly index: number;
  readonly name: string | null;
}

export interface ParsedPattern {
  readonly pattern: Pattern;
  /** Groups with and without a name, the whole match not among them. */
  readonly groupCount: number;
  /** Groups in the order in which .NET numbers them from 1: those without a name come first. */
  readonly groups: readonly PatternGroup[];
}
