const consonants = [...'bdfgklmnprstvz'];
const vowels = [...'aeiou'];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * What words of so many letters, and of more than six, begin with. Each length has letters of its own, so that no word
 * is the beginning of another: who looks for one by its first letters does not find two.
 */
const firstLetters: ReadonlyMap<number, readonly string[]> = new Map([
  [3, vowels],
  [4, [...'bdfg']],
  [5, [...'klmn']],
  [6, [...'prstvz']],
]);
const firstOfLong = [...'hj'];

/** Letters of a made-up word at most, unless all shorter ones are given out. */
const usualLength = 6;

/** Shares no factor with the number of words of any length, so that steps of it reach each of them. */
const step = 104_729;

/** The letters that may stand at each place: consonants and vowels in turn, save in words of two letters. */
function places(length: number): readonly (readonly string[])[] {
  if (length === 2) return [letters, letters];
  const first = firstLetters.get(length) ?? firstOfLong;
  const [odd, even] = first === vowels ? [consonants, vowels] : [vowels, consonants];
  return Array.from({ length }, (_, place) => (place === 0 ? first : place % 2 === 1 ? odd : even));
}

/** Words that nobody and nothing is called, each given out once. */
export class MadeUpWords {
  /** How many were made of each length. */
  readonly #made = new Map<number, number>();

  /** @param taken words that must not be given out, in lower case; those of four letters and more not within others either */
  constructor(private readonly taken: ReadonlySet<string>) {}

  /** The next word, as long as the original or shorter, so that it fits wherever that does; longer when those are used up. */
  next(originalLength: number): string {
    for (let length = Math.min(Math.max(originalLength, 2), usualLength); ; length += 1) {
      const word = this.#ofLength(length);
      if (word !== null) return word;
    }
  }

  #ofLength(length: number): string | null {
    const alphabets = places(length);
    const count = alphabets.reduce((product, alphabet) => product * alphabet.length, 1);
    for (let made = this.#made.get(length) ?? 0; made < count; made += 1) {
      this.#made.set(length, made + 1);
      const word = spelled(((made + 1) * step) % count, alphabets);
      if (!this.taken.has(word) && !partsOf(word).some((part) => this.taken.has(part))) return word;
    }
    return null;
  }
}

/** All that stands within a word, of four letters at least. */
function partsOf(word: string): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start + 4 <= word.length; start += 1)
    for (let end = start + 4; end <= word.length; end += 1) parts.push(word.slice(start, end));
  return parts;
}

function spelled(number: number, alphabets: readonly (readonly string[])[]): string {
  let rest = number;
  return alphabets
    .map((alphabet) => {
      const letter = alphabet[rest % alphabet.length] ?? '';
      rest = Math.floor(rest / alphabet.length);
      return letter;
    })
    .join('');
}
