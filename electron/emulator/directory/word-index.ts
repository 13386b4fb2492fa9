import { Positions } from './positions.js';

/** Lower case without accents, so that `Andre` finds `André`. */
export const fold = (text: string): string =>
  (/[^ -~]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase();

const separators = /[\s,/()'’-]+/;

/** The folded words of a text that people write. */
export const wordsOf = (text: string): readonly string[] => fold(text).split(separators);

const longestQuery = 200;

/**
 * What a query looks for, each to begin a word. A telephone number is one word of digits, however it is grouped.
 * Nothing for a query without words.
 */
export function termsOf(text: string): readonly string[] {
  const query = fold(text.trim().slice(0, longestQuery));
  if (/^[+\d\s().-]+$/.test(query)) {
    const number = query.replace(/\D/g, '');
    return number === '' ? [] : [number];
  }
  return query
    .replace(/^sip:/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
}

/**
 * The words of many items in one text, so that a look through 100,000 of them is one of the runtime's own searches:
 * some milliseconds.
 */
export class WordIndex {
  /** Each word after a space. */
  readonly #text: string;
  /** Where the words of each item begin in the text, and last where the text ends. */
  readonly #starts: Uint32Array;

  /** @param words of each item, without the spaces */
  constructor(words: readonly (readonly string[])[]) {
    const texts = words.map(textOf);
    this.#starts = new Uint32Array(texts.length + 1);
    let at = 0;
    for (const [place, text] of texts.entries()) {
      at += text.length;
      this.#starts[place + 1] = at;
    }
    this.#text = texts.join('');
  }

  /** The items of which a word begins with the term, or with each part of a term such as `mei-ling`. */
  find(term: string): Positions {
    const whole = this.#beginning(term);
    const parts = wordsOf(term).filter((part) => part !== '');
    if (parts.length === 0 || parts[0] === term) return whole;
    return whole.or(parts.map((part) => this.#beginning(part)).reduce((one, two) => one.and(two)));
  }

  #beginning(term: string): Positions {
    const size = this.#starts.length - 1;
    const word = ` ${term}`;
    return Positions.of(size, (add) => {
      let place = -1;
      for (let at = this.#text.indexOf(word); at >= 0; ) {
        place = this.#placeAt(at, place + 1);
        add(place);
        at = this.#text.indexOf(word, this.#starts[place + 1]);
      }
    });
  }

  /** The item, this one or a later one, whose words are there in the text. */
  #placeAt(at: number, first: number): number {
    let low = first;
    let high = this.#starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** Each word once, after a space. */
function textOf(words: readonly string[]): string {
  let text = '';
  for (const [index, word] of words.entries())
    if (word !== '' && words.indexOf(word) === index) text += ` ${word}`;
  return text;
}
