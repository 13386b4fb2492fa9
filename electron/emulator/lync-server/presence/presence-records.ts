import { LyncServerError } from '../lync-server-error.js';
import { PersonPresence, type PresenceRules } from './person-presence.js';
import { nobodyYet, type PersonSnapshot } from './person-snapshot.js';
import type { PresenceDirectory, PresencePerson } from './presence-ports.js';

/** The presence records of all people, made when first needed. */
export class PresenceRecords {
  readonly #people: Map<string, PersonPresence>;
  /** What was said last; `null` once somebody changed. */
  #said: readonly PersonSnapshot[] | null;

  constructor(
    private readonly directory: PresenceDirectory,
    private readonly rules: PresenceRules,
    snapshot: readonly PersonSnapshot[],
  ) {
    this.#said = snapshot;
    this.#people = new Map(
      snapshot.map((person) => [person.sip, new PersonPresence(rules, this.#changed, person)]),
    );
  }

  /** In the order in which the records were made. */
  snapshot(): readonly PersonSnapshot[] {
    this.#said ??= Array.from(this.#people.values(), (person) => person.snapshot());
    return this.#said;
  }

  /** @throws {LyncServerError} `user-not-found` */
  find(sip: string): PresencePerson {
    const person = this.directory.find(sip);
    if (person === undefined) {
      throw new LyncServerError('user-not-found', `There is no user "${sip}".`);
    }
    return person;
  }

  /** Records of people the directory holds; a file may know others. */
  all(): readonly PersonPresence[] {
    return [...this.#people.values()].filter(({ sip }) => this.directory.find(sip) !== undefined);
  }

  /** The record of a person; undefined as long as there is nothing to record. */
  peek(sip: string): PersonPresence | undefined {
    return this.#people.get(this.find(sip).sip);
  }

  of(sip: string): PersonPresence {
    const { sip: key } = this.find(sip);
    const known = this.#people.get(key);
    if (known) return known;
    const person = this.blank(key);
    this.#people.set(key, person);
    this.#changed();
    return person;
  }

  /** The record of a person about to publish something that outlives the endpoint. */
  edited(sip: string): PersonPresence {
    const person = this.of(sip);
    if (!person.snapshot().isKept) person.publish({ isKept: true });
    return person;
  }

  /** Somebody about whom nothing is recorded. */
  blank(sip: string): PersonPresence {
    return new PersonPresence(this.rules, this.#changed, nobodyYet(sip));
  }

  readonly #changed = (): void => {
    this.#said = null;
  };
}
