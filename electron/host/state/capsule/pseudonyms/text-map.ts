import { allNumbersIn, NumberMap, numbersIn } from './number-map.js';
import { cmdletPattern, isParameter, productWords, sentenceWords } from './product-words.js';
import { inCaseOf, type WordMap, wordsIn } from './word-map.js';

/** Words with dots, hyphens or underscores between them, or with digits: hosts, logon names. */
const tokensIn =
  /[\p{L}\p{M}\p{N}]+(?:[._-][\p{L}\p{M}\p{N}]+)+|(?=[\p{L}\p{M}]*\p{N})[\p{L}\p{M}\p{N}]+/gu;

const addressesIn = /\b[a-z][a-z\d+.-]*:\/\/[^\s<>"]+/gi;

/** Bytes of a web address, GUIDs and security identifiers. */
const codesIn = /%[\da-f]{2}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|S-1-5(?:-\d+)+/gi;

/**
 * Of a script, what is no text whatever it looks like: cmdlets, parameters and operators, variables, members, types,
 * escapes and numbers of other bases. What comes behind a backslash may be a logon name, whatever else it means.
 */
const syntaxIn = new RegExp(
  [
    `(?<cmdlet>(?<![\\w$.@-])(?:${cmdletPattern})(?![\\w-]))`,
    '(?<parameter>(?<=^|[\\s({;|,!])[-\\u2013\\u2014\\u2015][a-z]+)',
    '(?<variable>\\$\\{?(?:\\w+:)?\\w+)',
    '(?<method>(?<=[.:])[a-z]\\w*(?=\\())',
    '(?<member>(?<=(?:[)\\]}]|\\$\\w+)\\.)[a-z]\\w*)',
    '(?<type>\\[[a-z][\\w.]*(?:\\[\\])?\\])',
    '(?<escape>`[\\s\\S])',
    '(?<number>\\b0x[\\da-f]+\\b)',
    '(?<logon>(?<=\\\\)[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}._-]*)',
  ].join('|'),
  'giu',
);

export interface TextMapParts {
  readonly words: WordMap;
  /** Names of people, word by word as written. They are replaced where a word of the product would stay. */
  readonly names: Iterable<string>;
  /** Domains of the organisation and its partners, in lower case. */
  readonly domains: Iterable<string>;
  /** What stands for whole logon names of several parts and for security identifiers, in lower case. */
  readonly whole: ReadonlyMap<string, string>;
  /** Numbers of the organisation. */
  readonly numbers: Iterable<string>;
  /** Texts that are a number as a whole, such as those of rooms. */
  readonly numbered: Iterable<string>;
}

/**
 * Replaces every word of a text but those of the product, one for one and the same everywhere, so that whatever was made
 * of words, an address, a logon name, a distinguished name, a host, a policy, still fits together.
 */
export class TextMap {
  readonly #words: WordMap;
  readonly #whole: ReadonlyMap<string, string>;
  readonly #numbers: NumberMap;
  /** In lower case. */
  readonly #numbered: ReadonlySet<string>;
  readonly #domains = new Map<string, string>();
  /** In lower case. */
  readonly #names = new Set<string>();
  readonly #namesAsWritten: ReadonlySet<string>;

  constructor({ words, names, domains, whole, numbers, numbered }: TextMapParts) {
    this.#words = words;
    this.#whole = whole;
    this.#numbered = new Set([...numbered].map((text) => text.toLowerCase()));
    this.#numbers = new NumberMap([...numbers, ...this.#numbered]);
    this.#namesAsWritten = new Set(names);
    for (const name of this.#namesAsWritten) this.#names.add(name.toLowerCase());
    for (const domain of domains) this.#domains.set(domain, domainOf(domain, words));
  }

  /** Names of any kind, and texts that are compared with others. */
  text(text: string): string {
    return this.#isNumbered(text) ? this.#numbers.number(text) : this.#mapped(text, this.#isOwn);
  }

  /** What a person wrote for others to read: numbers are replaced as well, outside of addresses. */
  prose(text: string): string {
    return around(
      text,
      addressesIn,
      (address) => this.#mapped(address, this.#isOwn),
      (part) => this.#mapped(part, this.#isOwn, true),
    );
  }

  /**
   * Text of the shell. A name that is a word of the product as well counts as the name where it is written as a name, or
   * comes behind a domain.
   */
  script(text: string): string {
    const isReplaced = (word: string): boolean =>
      !isProductWord(word) || (this.#namesAsWritten.has(word) && word !== word.toLowerCase());
    const quoted = around(
      text,
      quotedIn,
      (part) => this.#inQuotes(part),
      (part) => part,
    );
    return around(
      quoted,
      syntaxIn,
      (part, groups) => this.#syntax(part, groups),
      (part) => this.#mapped(part, isReplaced),
    );
  }

  /** Words of a sentence of this program, between what `SentenceMap` maps. A name is replaced where it is written as one. */
  sentence(text: string): string {
    return this.#mapped(
      text,
      (word) =>
        !(isProductWord(word) || sentenceWords.has(word.toLowerCase())) ||
        (this.#namesAsWritten.has(word) && word !== word.toLowerCase()),
    );
  }

  /** Every word that does not belong to `kept`, whatever else it may mean. Numbers stay. */
  textBut(text: string, kept: ReadonlySet<string>): string {
    return text.replace(wordsIn, (word) =>
      kept.has(word.toLowerCase()) ? word : this.#words.word(word),
    );
  }

  /** The number of a room in quotes; everything else later. */
  #inQuotes(quoted: string): string {
    return this.#isNumbered(quoted.slice(1, -1)) ? this.#numbers.number(quoted) : quoted;
  }

  #syntax(part: string, groups: Readonly<Record<string, string | undefined>>): string {
    const { cmdlet, parameter, logon, variable, method, member, type } = groups;
    if (logon !== undefined) return this.#mapped(part, this.#isOwn);
    const isOurs =
      variable ?? method ?? member ?? type ?? (parameter && !isParameter(part.slice(1)));
    if (cmdlet !== undefined || !isOurs) return part;
    return part.replace(wordsIn, (word) => (isProductWord(word) ? word : this.#words.word(word)));
  }

  #mapped(text: string, isReplaced: (word: string) => boolean, isProse = false): string {
    const inWords = (part: string): string =>
      part.replace(wordsIn, (word) => (isReplaced(word) ? this.#words.word(word) : word));
    const inTokens = (part: string): string =>
      around(part, tokensIn, (token) => this.#token(token, inWords), inWords);
    const number = (part: string): string =>
      isProse || this.#numbers.leadsSomewhere(part) ? this.#numbers.number(part) : part;
    const inNumbers = (part: string): string =>
      around(part, isProse ? allNumbersIn : numbersIn, number, inTokens);
    return around(text, codesIn, (code) => this.#whole.get(code.toLowerCase()) ?? code, inNumbers);
  }

  #token(token: string, inWords: (part: string) => string): string {
    const key = token.toLowerCase();
    const made = this.#whole.get(key);
    if (made !== undefined) return inCaseOf(token, made);
    if (this.#isNumbered(token)) return this.#numbers.number(token);
    for (let at = 0; at >= 0; at = key.indexOf('.', at + 1)) {
      const domain = this.#domains.get(key.slice(at === 0 ? 0 : at + 1));
      if (domain === undefined) continue;
      return at === 0 ? inCaseOf(token, domain) : `${inWords(token.slice(0, at))}.${domain}`;
    }
    return inWords(token);
  }

  #isNumbered(text: string): boolean {
    return this.#numbered.has(text.toLowerCase());
  }

  /** Whether a word is of the organisation. */
  readonly #isOwn = (word: string): boolean =>
    this.#names.has(word.toLowerCase()) || !isProductWord(word);
}

const quotedIn = /'[^'\r\n]*'|"[^"\r\n]*"/g;

const isProductWord = (word: string): boolean => productWords.has(word.toLowerCase());

/** All of a domain but its last name, if that is common to all. */
export const domainOf = (domain: string, words: WordMap): string =>
  domain
    .split('.')
    .map((label, place, labels) =>
      place === labels.length - 1 && isProductWord(label)
        ? label
        : label.replace(wordsIn, (word) => words.word(word)),
    )
    .join('.');

/** Replaces what the pattern finds by `found`, and what lies between by `between`. */
function around(
  text: string,
  pattern: RegExp,
  found: (part: string, groups: Readonly<Record<string, string | undefined>>) => string,
  between: (part: string) => string,
): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    result += between(text.slice(end, match.index)) + found(match[0], match.groups ?? {});
    end = match.index + match[0].length;
  }
  return result + between(text.slice(end));
}
