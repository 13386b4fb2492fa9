import { partsByKey } from '../../snapshots/parts-by-key.js';
import { LyncServerError } from '../lync-server-error.js';
import { PersonPresence, type PresenceRules } from './person-presence.js';
import type { PersonSnapshot } from './person-snapshot.js';
import type { PresenceDirectory, PresencePerson } from './presence-ports.js';

/** The presence records of all people, made when first needed. */
export class PresenceRecords {
  readonly #people: Map<string, PersonPresence>;
  #said: Readonly<Record<string, PersonSnapshot>>;
  /** Whether nobody changed since that was said: asking 10,000 people takes a millisecond. */
  #isSaid = true;

  constructor(
    private readonly directory: PresenceDirectory,
    private readonly rules: PresenceRules,
    snapshot: Readonly<Record<string, PersonSnapshot>>,
  ) {
    this.#said = snapshot;
    this.#people = new Map(
      Object.entries(snapshot).map(([sip, person]) => [
        sip,
        new PersonPresence(sip, rules, this.#changed, person),
      ]),
    );
  }

  /** By SIP address, in the order in which the records were made. */
  snapshot(): Readonly<Record<string, PersonSnapshot>> {
    if (!this.#isSaid) {
      this.#said = partsByKey(this.#said, this.#people, (person) => person.snapshot());
      this.#isSaid = true;
    }
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
    return new PersonPresence(sip, this.rules, this.#changed);
  }

  readonly #changed = (): void => {
    this.#isSaid = false;
  };
}
