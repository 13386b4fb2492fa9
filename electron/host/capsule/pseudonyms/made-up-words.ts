const consonants = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'] as const;
const vowels = ['a', 'e', 'i', 'o', 'u'] as const;
const syllables = consonants.flatMap((consonant) => vowels.map((vowel) => consonant + vowel));

/** Fewest syllables of a word, so that none is a common word of two letters. */
const fewest = 3;

/**
 * Words that nobody is called, each given out once: `babaka`, `babake`, …
 * @param taken words that must not be given out, in lower case
 */
export function* madeUpWords(taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 0; ; number += 1) {
    const word = spelled(number);
    if (!taken.has(word)) yield word;
  }
}

/** The number in syllables, the last ones changing fastest and the first ones mixed, so that words look apart. */
function spelled(number: number): string {
  let rest = number;
  let word = '';
  for (let place = 0; place < fewest || rest > 0; place += 1) {
    // Steps that share no factor with the number of syllables reach each of them.
    const index =
      ((rest % syllables.length) * 37 + number * 11 * place + place * 23) % syllables.length;
    word = `${syllables[index]}${word}`;
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}
