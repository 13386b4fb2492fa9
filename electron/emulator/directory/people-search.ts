import type { Person } from './person.js';
import { Positions } from './positions.js';
import { fold, termsOf, WordIndex, wordsOf } from './word-index.js';

export interface SearchOptions {
  /** The most people to return. */
  readonly limit: number;
  /** The whole address book unless given. */
  readonly words?: SearchedWords;
}

/** The folded words of one kind that a person has. */
export type WordsOfPerson = (person: Person) => readonly string[];

/** Which words of people a search looks at, beside telephone numbers. */
export interface SearchedWords {
  /** Whether the display name as a whole counts. */
  readonly displayName: boolean;
  /** Found among these is better than among the others. */
  readonly names: readonly WordsOfPerson[];
  readonly others: readonly WordsOfPerson[];
}

/** Something beside the words of people that a term may be about, such as the policy that governs them. */
export type FurtherField = (term: string) => Positions;

/**
 * Whom a query found, in classes that have nobody in common, best first: the query is the whole name; the name begins
 * with it; each term begins a word of the name; each a word of the person; each one of these or a word of the first
 * further field; and so on for each further field.
 */
export type Ranked = readonly Positions[];

/** The classes of {@link Ranked} before the further fields. */
export const ownRanks = 4;

/**
 * Search of the address book: each word of the query must begin a word of a person. Everybody is looked at in some
 * milliseconds; people are at their places by display name, then by address.
 */
export class PeopleSearch {
  /** By display name without case and accents, then by address. */
  readonly people: readonly Person[];
  /** Folded display names, ascending. */
  readonly #names: readonly string[];
  /** What was searched so far, by what it reads. */
  readonly #indices = new Map<WordsOfPerson, WordIndex>();

  constructor(people: readonly Person[]) {
    const named = people
      .map((person) => ({ person, name: fold(person.displayName) }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.person.sip, b.person.sip));
    this.people = named.map(({ person }) => person);
    this.#names = named.map(({ name }) => name);
    // Before the first word is typed; telephone numbers are seldom looked for.
    for (const words of [nameWords, addressWords, titleWords]) this.index(words);
  }

  /** An index of the folded words that people have of one kind, at the places of these people; kept for each function. */
  index(words: WordsOfPerson): WordIndex {
    const index = this.#indices.get(words) ?? new WordIndex(this.people.map(words));
    this.#indices.set(words, index);
    return index;
  }

  /** Best first; equals by display name, then by address. Nothing for a query without words. */
  find(text: string, { limit, words }: SearchOptions): readonly Person[] {
    return this.page(this.rank(text, [], words), 0, limit);
  }

  rank(
    text: string,
    further: readonly FurtherField[],
    { displayName, names, others }: SearchedWords = addressBook,
  ): Ranked {
    const terms = termsOf(text);
    const none = Positions.none(this.people.length);
    if (terms.length === 0) return Array.from({ length: ownRanks + further.length }, () => none);
    const found: Positions[] = [];
    let before = none;
    const add = (places: Positions): void => {
      found.push(places.without(before));
      before = before.or(places);
    };
    const name = fold(text.trim());
    const from = this.#placeOf(name);
    const isWhole = (place: number): boolean => this.#names[place] === name;
    const isBegun = (place: number): boolean => this.#names[place]?.startsWith(name) === true;
    add(displayName ? this.#run(from, isWhole) : none);
    add(displayName ? this.#run(from, isBegun) : none);
    let byTerm = terms.map((term) => this.#inWords(names, term));
    add(all(byTerm));
    const own: FurtherField = (term) =>
      this.#inWords(/^\d+$/.test(term) ? [...others, numberWords] : others, term);
    const fields = [own, ...further];
    for (const field of fields) {
      byTerm = byTerm.map((places, index) => places.or(field(terms[index] ?? '')));
      add(all(byTerm));
    }
    return found;
  }

  /** People of some classes, best first, without the first `offset` of them. */
  page(ranked: Ranked, offset: number, limit: number): readonly Person[] {
    const people: Person[] = [];
    let before = 0;
    for (const places of ranked) {
      const from = Math.max(0, offset - before);
      for (const place of places.slice(from, limit - people.length)) {
        const person = this.people[place];
        if (person) people.push(person);
      }
      before += places.count;
    }
    return people;
  }

  #inWords(kinds: readonly WordsOfPerson[], term: string): Positions {
    return kinds
      .map((words) => this.index(words).find(term))
      .reduce((one, two) => one.or(two), Positions.none(this.people.length));
  }

  /** The places from one on for which something holds. */
  #run(from: number, holds: (place: number) => boolean): Positions {
    return Positions.of(this.people.length, (add) => {
      for (let place = from; place < this.people.length && holds(place); place += 1) add(place);
    });
  }

  /** The first place whose name does not come before this one. */
  #placeOf(name: string): number {
    let low = 0;
    let high = this.#names.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#names[middle] ?? '') < name) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const nameWords: WordsOfPerson = ({ displayName, givenName, surname }) =>
  [displayName, givenName, surname].flatMap(wordsOf);

const addressWords: WordsOfPerson = ({ sip, mail }) => [sip, ...wordsOfAddress(sip), mail];

const titleWords: WordsOfPerson = ({ title }) => wordsOf(title);

const addressBook: SearchedWords = {
  displayName: true,
  names: [nameWords],
  others: [addressWords, titleWords],
};

const numberWords: WordsOfPerson = ({ phones }) => Object.values(phones).flatMap(numberForms);

const all = (places: readonly Positions[]): Positions => places.reduce((one, two) => one.and(two));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The words of an address before its @: every colleague has the same domain, and nobody means all of them by a word of
 * it.
 */
export function wordsOfAddress(address: string): readonly string[] {
  const local = fold(address.slice(0, address.indexOf('@')));
  return [local, ...local.split(/[._-]/)];
}

/** A number as its digits, from each of its groups on: people leave out what they share with a colleague. */
function numberForms(number: string): readonly string[] {
  const groups = number.split(/\D+/);
  return groups.map((_, from) => groups.slice(from).join(''));
}
