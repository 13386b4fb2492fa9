import { MadeUpWords } from './made-up-words.js';

/** What counts as a word: letters in a row. */
export const wordsIn = /[\p{L}\p{M}]+/gu;

/** The parts of a word that is written like `AliceAndBob`. */
const partsWithin = /(?<=[\p{Ll}\p{M}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/**
 * Words that stand for others, one for one and in any case, wherever they are. Words of several parts are replaced part
 * by part, so that what begins or ends alike goes on doing so: `AliceOnly` begins as `Alice` does, and `aliceonly` is the
 * same in other letters.
 */
export class WordMap {
  readonly #made = new Map<string, string>();
  /** Lengths of the parts of words that were seen in capitals, by the word in lower case. */
  readonly #parts = new Map<string, readonly number[]>();
  readonly #fresh: MadeUpWords;

  /** @param taken words that never stand for others, in lower case, besides those of `texts` */
  constructor(texts: Iterable<string>, taken: Iterable<string>) {
    const known = new Set(taken);
    for (const text of texts) {
      for (const [word] of text.matchAll(wordsIn)) {
        const parts = word.split(partsWithin);
        if (parts.length > 1) this.#parts.set(word.toLowerCase(), parts.map(lengthOf));
        for (const each of [word, ...parts]) known.add(each.toLowerCase());
      }
    }
    this.#fresh = new MadeUpWords(known);
  }

  /** What stands for a word. A single letter stands for itself: it says nothing. */
  word(word: string): string {
    return this.#partsOf(word)
      .map((part) => inCaseOf(part, this.#made.get(part.toLowerCase()) ?? this.#learn(part)))
      .join('');
  }

  /** Whether it is still open what stands for a word, or for the last part of it. */
  isFree(word: string): boolean {
    const last = this.#partsOf(word).at(-1) ?? '';
    return !isLetter(last) && !this.#made.has(last.toLowerCase());
  }

  /**
   * As {@link word}, and chosen so that `fits` takes it, if that is still free to choose.
   * @returns null when nothing fits
   */
  chosen(word: string, fits: (made: string) => boolean): string | null {
    const tries = this.isFree(word) ? mostTries : 1;
    for (let tried = 0; tried < tries; tried += 1) {
      if (tried > 0) this.#learn(this.#partsOf(word).at(-1) ?? '');
      const made = this.word(word);
      if (fits(made)) return made;
    }
    return null;
  }

  /** A word that stands for nothing else. */
  another(length: number): string {
    return this.#fresh.next(length);
  }

  #partsOf(word: string): readonly string[] {
    const parts = word.split(partsWithin);
    const lengths = parts.length === 1 ? this.#parts.get(word.toLowerCase()) : undefined;
    if (lengths === undefined) return parts;
    let start = 0;
    return lengths.map((length) => {
      start += length;
      return word.slice(start - length, start);
    });
  }

  #learn(part: string): string {
    const key = part.toLowerCase();
    const made = isLetter(key) ? key : this.#fresh.next([...key].length);
    this.#made.set(key, made);
    return made;
  }
}

/** So many words are tried; each of them fits with a chance of a twelfth or better. */
const mostTries = 500;

const lengthOf = (part: string): number => part.length;

const isLetter = (text: string): boolean => /^[a-z]$/i.test(text);

export function inCaseOf(original: string, made: string): string {
  if (original === original.toLowerCase()) return made;
  if (original.length > 1 && original === original.toUpperCase()) return made.toUpperCase();
  return made.charAt(0).toUpperCase() + made.slice(1);
}
