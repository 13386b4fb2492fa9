import type { Person } from './person.js';

export interface SearchOptions {
  /** The most people to return. */
  readonly limit: number;
}

interface Entry {
  readonly person: Person;
  /** Folded display name, for ranking and order. */
  readonly name: string;
  /** Folded words of the name, each after a space. */
  readonly nameWords: string;
  /** Folded words of everything that can be searched, each after a space. */
  readonly words: string;
}

/** How well an entry answers; lower is better. */
const rank = { wholeName: 0, nameStart: 1, nameWords: 2, other: 3 } as const;

/** Search of the address book: each word of the query must begin a word of a person. */
export class PeopleSearch {
  /** In the order in which equals are given. */
  readonly #entries: readonly Entry[];

  constructor(people: readonly Person[]) {
    this.#entries = people.map(entryOf).sort(compare);
  }

  /** Best first; equals by display name, then by address. Nothing for a query without words. */
  find(text: string, { limit }: SearchOptions): readonly Person[] {
    const query = fold(text.trim().slice(0, longestQuery));
    const terms = termsOf(query);
    if (terms.length === 0) return [];
    const byRank: Person[][] = [[], [], [], []];
    for (const entry of this.#entries) {
      if (!terms.every((term) => entry.words.includes(term))) continue;
      byRank[rankOf(entry, query, terms)]?.push(entry.person);
    }
    return byRank.flat().slice(0, limit);
  }
}

const longestQuery = 200;

function entryOf(person: Person): Entry {
  const name = fold(person.displayName);
  const nameWords = spaced([
    ...wordsOf(name),
    ...wordsOf(fold(person.givenName)),
    ...wordsOf(fold(person.surname)),
  ]);
  const words = spaced([
    person.sip,
    ...localPart(person.sip).split(/[._-]/),
    person.mail,
    ...wordsOf(fold(person.title)),
    ...Object.values(person.phones).flatMap(numberForms),
  ]);
  return { person, name, nameWords, words: nameWords + words };
}

function rankOf(entry: Entry, query: string, terms: readonly string[]): number {
  if (entry.name === query) return rank.wholeName;
  if (entry.name.startsWith(query)) return rank.nameStart;
  if (terms.every((term) => entry.nameWords.includes(term))) return rank.nameWords;
  return rank.other;
}

const compare = (a: Entry, b: Entry): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.person.sip < b.person.sip ? -1 : 1;

/** Lower case without accents, so that `Andre` finds `André`. */
const fold = (text: string): string =>
  (/[^ -~]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase();

const wordsOf = (text: string): readonly string[] => text.split(/[\s,/()'’-]+/);

/** Every colleague has the same domain: nobody means all of them by a word of it. */
const localPart = (sip: string): string => sip.slice(0, sip.indexOf('@'));

/** A number as its digits, from each of its groups on: people leave out what they share with a colleague. */
function numberForms(number: string): readonly string[] {
  const groups = number.split(/\D+/);
  return groups.map((_, from) => groups.slice(from).join(''));
}

const digits = (text: string): string => text.replace(/\D/g, '');

const spaced = (words: readonly string[]): string =>
  [...new Set(words)].map((word) => (word === '' ? '' : ` ${word}`)).join('');

/** The query's words as they stand in `words`; a telephone number is one word, however it is grouped. */
function termsOf(query: string): readonly string[] {
  if (/^[+\d\s().-]+$/.test(query)) {
    const number = digits(query);
    return number === '' ? [] : [` ${number}`];
  }
  return query
    .replace(/^sip:/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`);
}
