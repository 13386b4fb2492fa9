import { groupBy } from './group-by.js';
import type { Person } from './person.js';

/** Finds people by the forms of `-Identity` that user cmdlets take. */
export class UserIdIndex {
  readonly #people: readonly Person[];
  readonly #byAddress = new Map<string, Person>();
  readonly #byLogonName = new Map<string, Person>();
  readonly #byDistinguishedName = new Map<string, Person>();
  readonly #byDisplayName: ReadonlyMap<string, readonly Person[]>;

  constructor(people: readonly Person[]) {
    this.#people = people;
    this.#byDisplayName = groupBy(people, (person) => person.displayName.toLowerCase());
    for (const person of people) {
      this.#byAddress.set(person.upn.toLowerCase(), person);
      this.#byLogonName.set(person.samAccountName.toLowerCase(), person);
      this.#byDistinguishedName.set(person.distinguishedName.toLowerCase(), person);
    }
    // A SIP address wins over somebody else's user principal name.
    for (const person of people) this.#byAddress.set(person.sip, person);
  }

  resolve(userId: string): readonly Person[] {
    const id = userId.trim().toLowerCase();
    const person =
      this.#byAddress.get(id.replace(/^sip:/, '')) ??
      this.#byLogonName.get(id) ??
      this.#byDistinguishedName.get(id);
    if (person !== undefined) return [person];
    if (!id.includes('*')) return this.#byDisplayName.get(id) ?? [];
    return this.#people.filter((each) => matchesWildcard(each.displayName.toLowerCase(), id));
  }
}

/** Whether `text` fits `pattern`, where `*` stands for any text. Linear in both lengths. */
function matchesWildcard(text: string, pattern: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop() ?? '';
  if (!text.startsWith(head)) return false;
  let from = head.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return text.length - tail.length >= from && text.endsWith(tail);
}
