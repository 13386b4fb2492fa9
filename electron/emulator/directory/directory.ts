import { CommandError } from '../../../shared/contract/errors.js';
import { type FoundPerson, PeopleNames } from '../../../shared/organisation/people-names.js';
import { groupBy } from './group-by.js';
import type { Organisation } from './organisation.js';
import { PeopleSearch, type SearchOptions } from './people-search.js';
import type { Person } from './person.js';
import type { PhotoBytes, PhotoLibrary } from './photo.js';
import { UserIdIndex } from './user-id.js';

/**
 * Everyone the organisation knows: its own people and those of its federated partners. Never changes. Follows
 * `policies/grant-identity`.
 */
export class Directory {
  readonly organisation: Organisation;
  readonly #everyone: readonly Person[];
  readonly #bySip: ReadonlyMap<string, Person>;
  readonly #photos: PhotoLibrary;
  // Each made when it is first asked for.
  #employees: readonly Person[] | null = null;
  #reports: ReadonlyMap<string, readonly Person[]> | null = null;
  #bySite: ReadonlyMap<string, readonly Person[]> | null = null;
  #userIds: UserIdIndex | null = null;
  #search: PeopleSearch | null = null;
  #names: PeopleNames<Person> | null = null;

  constructor(organisation: Organisation, people: readonly Person[], photos: PhotoLibrary) {
    this.organisation = organisation;
    this.#everyone = people;
    this.#photos = photos;
    const bySip = new Map<string, Person>();
    for (const person of people) bySip.set(person.sip, person);
    this.#bySip = bySip;
  }

  /** A directory that has further people as well, whom no search finds: to make everybody searchable takes its time. */
  with(guests: readonly Person[]): Directory {
    const people = [...this.#everyone, ...guests];
    const inOrder = [false, true].flatMap((federated) =>
      people.filter((person) => person.federated === federated),
    );
    const extended = new Directory(this.organisation, inOrder, this.#photos);
    extended.#search = this.index;
    return extended;
  }

  /** Own people first, then those of partners, each in the order of the organisation file. */
  people(): readonly Person[] {
    return this.#everyone;
  }

  /** The people of Active Directory: everyone but federated people. */
  employees(): readonly Person[] {
    this.#employees ??= this.#everyone.filter((person) => !person.federated);
    return this.#employees;
  }

  /** Takes a SIP address in any case, with or without `sip:`; federated people included. */
  find(sip: string): Person | undefined {
    // Most addresses come from the directory itself.
    return this.#bySip.get(sip) ?? this.#bySip.get(sip.trim().toLowerCase().replace(/^sip:/, ''));
  }

  /** Who is called by an address, or otherwise. */
  named(name: string): FoundPerson<Person> {
    const person = this.find(name);
    if (person) return { ok: true, person };
    this.#names ??= new PeopleNames(this.#everyone);
    return this.#names.find(name);
  }

  /**
   * @param path where the name stands in a command
   * @throws {CommandError} `not-found` where nobody, or several, are called so
   */
  person(name: string, path = 'sip'): Person {
    const found = this.named(name);
    if (found.ok) return found.person;
    throw new CommandError('not-found', found.message, path);
  }

  /**
   * The people a `-Identity` of a user cmdlet names: SIP address, user principal name, DOMAIN\logon, distinguished
   * name, or display name with `*` for any text. Any case. Several people when a display name fits several; none when
   * nobody fits. Federated people are in no Active Directory of ours and never match. Source: UserIdParameter of the
   * Grant-CsClientPolicy and Get-CsUser references.
   */
  resolve(userId: string): readonly Person[] {
    this.#userIds ??= new UserIdIndex(this.employees());
    return this.#userIds.resolve(userId);
  }

  /** People of whom each word of `text` begins a word of name, address, title or telephone number, best first. */
  search(text: string, options: SearchOptions): readonly Person[] {
    return this.index.find(text, options);
  }

  /** Everyone, ready to be searched; made when it is first asked for. */
  get index(): PeopleSearch {
    this.#search ??= new PeopleSearch(this.#everyone);
    return this.#search;
  }

  /** Direct reports in file order. */
  reports(sip: string): readonly Person[] {
    const manager = this.find(sip);
    this.#reports ??= groupBy(this.#everyone, (person) => person.manager);
    return manager === undefined ? [] : (this.#reports.get(manager.sip) ?? []);
  }

  /** The people homed at a site, in file order. */
  peopleAt(site: string): readonly Person[] {
    this.#bySite ??= groupBy(this.#everyone, (person) => person.site);
    return this.#bySite.get(site) ?? [];
  }

  /** The corporate picture; null when the directory holds none or its file cannot be read. */
  photoOf(person: Person): PhotoBytes | null {
    return person.photo === null ? null : this.#photos.read(person.photo);
  }
}
