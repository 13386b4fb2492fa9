import type { Directory } from '../../directory/directory.js';
import { ownRanks, type Ranked, type WordsOfPerson } from '../../directory/people-search.js';
import type { Person } from '../../directory/person.js';
import { Positions } from '../../directory/positions.js';
import { fold, wordsOf } from '../../directory/word-index.js';
import type { GovernedPeople } from './governed-people.js';

/** What the operator looks for. */
export interface PeopleQuestion {
  /** Everyone for a text without words. */
  readonly text: string;
  /** Only those who are signed in, or only the others; everyone unless given. */
  readonly signedIn?: boolean | undefined;
  /** People at the front that are left out. */
  readonly offset: number;
  readonly limit: number;
}

/** One page of the people found, and how many there are of each kind. */
export interface FoundPeople {
  readonly people: readonly Person[];
  readonly total: number;
  /** What the words of the question fit: the person alone, the department too, the policy too. */
  readonly by: {
    readonly person: number;
    readonly department: number;
    readonly policy: number;
  };
}

/** A single letter would find everybody under Global. */
const shortestPolicyWord = 2;

/**
 * The operator's search, over everyone: beside what the address book looks at, logon name, department and the identity
 * of the client policy that governs.
 */
export class PeopleFinder {
  /** The people under each policy, as of a version of {@link GovernedPeople}. Not in snapshots: derived. */
  #byPolicy: { readonly of: unknown; readonly places: ReadonlyMap<string, Positions> } | null =
    null;

  /** Whom the last text found: it is asked for page by page. Not in snapshots: derived. */
  #last: { readonly text: string; readonly of: unknown; readonly ranked: Ranked } | null = null;

  constructor(
    private readonly directory: Directory,
    private readonly governed: GovernedPeople,
    private readonly signedIn: () => Iterable<string>,
  ) {}

  /** Best first; equals, and everyone, by display name and then by address. */
  find({ text, signedIn, offset, limit }: PeopleQuestion): FoundPeople {
    const ranked = this.#ofPresence(this.#found(text), signedIn);
    const counts = ranked.map(({ count }) => count);
    const sum = (from: number, to: number): number =>
      counts.slice(from, to).reduce((one, two) => one + two, 0);
    return {
      people: this.directory.index.page(ranked, offset, limit),
      total: sum(0, ranked.length),
      // The first further field, the logon name, is the person's own.
      by: {
        person: sum(0, ownRanks + 1),
        department: sum(ownRanks + 1, ownRanks + 2),
        policy: sum(ownRanks + 2, ownRanks + 3),
      },
    };
  }

  #found(text: string): Ranked {
    const of = this.governed.version;
    if (this.#last?.text !== text || this.#last.of !== of)
      this.#last = { text, of, ranked: this.#ranked(text) };
    return this.#last.ranked;
  }

  #ranked(text: string): Ranked {
    const { index } = this.directory;
    const size = index.people.length;
    // For an empty text too, which is asked for first: then the first word that is typed is answered at once.
    const [logonNames, departments] = [index.index(logonWords), index.index(departmentWords)];
    if (text.trim() === '')
      return [
        Positions.of(size, (add) => {
          for (let place = 0; place < size; place += 1) add(place);
        }),
      ];
    // `CONTOSO\\alice`: everybody has the same domain.
    return index.rank(text.replace(/^\s*[^\s\\]+\\/, ''), [
      (term) => logonNames.find(term),
      (term) => departments.find(term),
      (term) => this.#underPolicy(term),
    ]);
  }

  #ofPresence(ranked: Ranked, signedIn: boolean | undefined): Ranked {
    if (signedIn === undefined) return ranked;
    const { people } = this.directory.index;
    const present = new Set(this.signedIn());
    const places = Positions.of(people.length, (add) => {
      for (const [place, { sip }] of people.entries()) if (present.has(sip)) add(place);
    });
    return ranked.map((each) => (signedIn ? each.and(places) : each.without(places)));
  }

  #underPolicy(term: string): Positions {
    const none = Positions.none(this.directory.index.people.length);
    if (term.length < shortestPolicyWord) return none;
    return [...this.#placesByPolicy()]
      .filter(([identity]) => policyWords(identity).some((word) => word.startsWith(term)))
      .reduce((places, [, more]) => places.or(more), none);
  }

  #placesByPolicy(): ReadonlyMap<string, Positions> {
    const of = this.governed.version;
    if (this.#byPolicy !== null && this.#byPolicy.of === of) return this.#byPolicy.places;
    const { people } = this.directory.index;
    const placesOf = new Map<string, number[]>();
    for (const [place, person] of people.entries()) {
      const identity = this.governed.policyOf(person);
      if (identity === null) continue;
      const places = placesOf.get(identity);
      if (places) places.push(place);
      else placesOf.set(identity, [place]);
    }
    const places = new Map(
      [...placesOf].map(([identity, list]) => [
        identity,
        Positions.of(people.length, (add) => list.forEach(add)),
      ]),
    );
    this.#byPolicy = { of, places };
    return places;
  }
}

const logonWords: WordsOfPerson = ({ samAccountName }) => [
  fold(samAccountName.slice(samAccountName.indexOf('\\') + 1)),
];

const departmentWords: WordsOfPerson = ({ department }) => wordsOf(department);

/** `Tag:Front Desk` as a whole and by its words. */
const policyWords = (identity: string): readonly string[] => [
  fold(identity),
  ...wordsOf(identity.replace(':', ' ')),
];
