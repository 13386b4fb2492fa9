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

export interface ParsedPattern {
  readonly pattern: Pattern;
  /** Groups with and without a name, the whole match not among them. */
  readonly groupCount: number;
  /** Numbers of the groups that have a name. */
  readonly names: ReadonlyMap<string, number>;
}
