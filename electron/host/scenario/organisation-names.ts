import { unknownName } from '../../../shared/file-format/finding.js';
import { type ListedPerson, listPeople } from '../../../shared/organisation/listed-people.js';
import { listPools, serversOf } from '../../../shared/organisation/listed-pools.js';
import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';
import { PeopleNames } from '../../../shared/organisation/people-names.js';

/** What a name of a scenario stands for, or what is wrong with it. */
export type FoundName =
  | { readonly ok: true; readonly full: string }
  | { readonly ok: false; readonly message: string };

/** Names by their full form, and by the part before a mark where only one has it; case does not count. */
class ShortNames {
  readonly #full = new Set<string>();
  readonly #byStart = new Map<string, string[]>();

  constructor(
    private readonly kind: string,
    private readonly mark: string,
    names: Iterable<string>,
  ) {
    for (const name of names) this.#full.add(name.toLowerCase());
    for (const name of this.#full) {
      const start = name.split(mark, 1)[0] ?? name;
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), name]);
    }
  }

  find(name: string): FoundName {
    const key = name.toLowerCase();
    if (this.#full.has(key)) return { ok: true, full: key };
    const [full, ...others] = this.#byStart.get(key) ?? [];
    if (full !== undefined && others.length === 0) return { ok: true, full };
    if (full !== undefined) {
      const all = [full, ...others].join(', ');
      return { ok: false, message: `expected one ${this.kind}; "${name}" may be ${all}` };
    }
    const known = name.includes(this.mark) ? this.#full : this.#byStart.keys();
    return { ok: false, message: unknownName(this.kind, name, known, 'of the organisation') };
  }
}

/** What people and servers are called: servers by full name or the part before the first dot. */
export class OrganisationNames {
  readonly #people: PeopleNames<ListedPerson>;
  readonly #frontEnds: ShortNames;

  constructor(organisation: OrganisationFile) {
    this.#people = new PeopleNames(listPeople(organisation));
    const servers = listPools(organisation).flatMap(serversOf);
    this.#frontEnds = new ShortNames('Front End', '.', servers);
  }

  person(name: string): FoundName {
    const found = this.#people.find(name);
    return found.ok ? { ok: true, full: found.person.sip } : found;
  }

  frontEnd(name: string): FoundName {
    return this.#frontEnds.find(name);
  }
}
