import { madeUpWords } from './made-up-words.js';

const wordsIn = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const addressesIn = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
/** Parts of a word that is written like `AliceAndBob`. */
const humps = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu;
const numbersIn = /\+?\d[\d\s()./-]{4,}\d/g;
/** `Get-CsUser`, and ` -Identity`: words of the shell, whoever is called like them. */
const cmdletsIn = /(?<![\w$-])[A-Z][a-z]+-[A-Z][A-Za-z]+\b|(?<=\s)-[A-Za-z]+\b/g;

/** What is known of whom a capsule speaks. */
export interface RealNames {
  /** Names of people and organisations, in full or in parts. */
  readonly names: Iterable<string>;
  readonly addresses: Iterable<string>;
  /** Domains of the organisation and its partners. */
  readonly domains: Iterable<string>;
  readonly phones: Iterable<string>;
  readonly titles: Iterable<string>;
}

/**
 * Replaces words of names by made-up ones, one for one and wherever they stand, so that whatever was
 * made of them, an address, a logon name, a distinguished name, still fits together.
 */
export class NameMap {
  readonly #words = new Map<string, string>();
  /** Words that count as a name inside of an address only. */
  readonly #addressWords = new Map<string, string>();
  readonly #numbers = new Map<string, string>();
  readonly #titles = new Map<string, string>();
  readonly #domains: ReadonlySet<string>;
  readonly #elsewhere = new Map<string, string>();
  readonly #fresh: Generator<string, never>;

  constructor({ names, addresses, domains, phones, titles }: RealNames) {
    this.#domains = new Set([...domains].map((domain) => domain.toLowerCase()));
    const words = new Set<string>();
    for (const name of names) for (const [word] of name.matchAll(wordsIn)) words.add(word);
    for (const domain of this.#domains) words.add(domain.split('.')[0] ?? domain);
    for (const address of addresses)
      for (const [word] of localPart(address).matchAll(wordsIn)) words.add(word);
    this.#fresh = madeUpWords(new Set([...words].map((word) => word.toLowerCase())));
    for (const word of words) if (word.length > 1) this.#learn(this.#words, word);
    for (const phone of phones) {
      const made = `+999 ${String(1_000_000 + this.#numbers.size).replace(/(...)(....)/, '$1 $2')}`;
      if (!this.#numbers.has(digitsOf(phone))) this.#numbers.set(digitsOf(phone), made);
    }
    for (const title of titles) {
      const key = title.toLowerCase();
      if (!this.#titles.has(key)) this.#titles.set(key, `Position ${this.#titles.size + 1}`);
    }
  }

  /** Text with every name, address and number in it replaced; titles of several words too. */
  text(text: string): string {
    return this.#around(
      text,
      addressesIn,
      (address) => this.#address(address),
      (outside) =>
        this.#around(
          outside,
          numbersIn,
          (number) => this.#number(number),
          (rest) => this.#wordsOf(this.#titlesIn(rest)),
        ),
    );
  }

  /** Text of the shell: what is a cmdlet or a parameter stays. */
  script(text: string): string {
    return this.#around(
      text,
      cmdletsIn,
      (cmdlet) => cmdlet,
      (rest) => this.text(rest),
    );
  }

  /** The whole of a title. */
  title(title: string): string {
    return this.#titles.get(title.toLowerCase()) ?? this.text(title);
  }

  #titlesIn(text: string): string {
    let result = text;
    for (const [title, made] of this.#titles) {
      if (!title.includes(' ') || !result.toLowerCase().includes(title)) continue;
      result = result.replace(new RegExp(escaped(title), 'giu'), made);
    }
    return result;
  }

  #wordsOf(text: string): string {
    return text.replace(wordsIn, (word) => this.#word(word));
  }

  #word(word: string): string {
    const made = this.#known(word);
    if (made !== undefined) return made;
    return word.replace(humps, (hump) => (hump.length > 2 ? (this.#known(hump) ?? hump) : hump));
  }

  #known(word: string): string | undefined {
    const made = this.#words.get(keyOf(word));
    return made === undefined ? undefined : inCaseOf(word, made);
  }

  #address(address: string): string {
    const at = address.lastIndexOf('@');
    const local = address.slice(0, at);
    const domain = address.slice(at + 1);
    const made = local.replace(wordsIn, (word) => {
      this.#learn(this.#addressWords, word);
      return this.#known(word) ?? inCaseOf(word, this.#addressWords.get(keyOf(word)) ?? word);
    });
    return `${made}@${this.#domain(domain)}`;
  }

  #domain(domain: string): string {
    const key = domain.toLowerCase();
    const isOurs = [...this.#domains].some((own) => key === own || key.endsWith(`.${own}`));
    if (isOurs) return this.#wordsOf(domain);
    const made = this.#elsewhere.get(key) ?? `elsewhere${this.#elsewhere.size + 1}.example`;
    this.#elsewhere.set(key, made);
    return made;
  }

  #number(number: string): string {
    return this.#numbers.get(digitsOf(number)) ?? number;
  }

  #learn(words: Map<string, string>, word: string): void {
    const key = keyOf(word);
    if (!words.has(key)) words.set(key, this.#fresh.next().value);
  }

  /** Replaces what the pattern finds by `found`, and what lies between by `between`. */
  #around(
    text: string,
    pattern: RegExp,
    found: (part: string) => string,
    between: (part: string) => string,
  ): string {
    let result = '';
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      result += between(text.slice(end, match.index)) + found(match[0]);
      end = match.index + match[0].length;
    }
    return result + between(text.slice(end));
  }
}

/** Words of two letters, such as the surname Ng, count as written; longer ones in any case. */
const keyOf = (word: string): string => (word.length > 2 ? word.toLowerCase() : word);

const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@'));

const digitsOf = (number: string): string => number.replace(/\D/g, '');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function inCaseOf(original: string, made: string): string {
  if (original === original.toLowerCase()) return made;
  if (original.length > 1 && original === original.toUpperCase()) return made.toUpperCase();
  return made.charAt(0).toUpperCase() + made.slice(1);
}
