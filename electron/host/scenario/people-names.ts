import { unknownName } from '../../../shared/file-format/finding.js';
import { listPeople } from '../../../shared/organisation/listed-people.js';
import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';

/** A person by the name that a scenario uses, or what is wrong with that name. */
export type FoundPerson =
  | { readonly ok: true; readonly sip: string }
  | { readonly ok: false; readonly message: string };

/** People by SIP address, and by the part before the @ where only one has it; case does not count. */
export class PeopleNames {
  readonly #sips = new Set<string>();
  readonly #byLocalPart = new Map<string, string[]>();

  constructor(organisation: OrganisationFile) {
    for (const { sip } of listPeople(organisation)) {
      this.#sips.add(sip);
      const localPart = sip.slice(0, sip.indexOf('@'));
      this.#byLocalPart.set(localPart, [...(this.#byLocalPart.get(localPart) ?? []), sip]);
    }
  }

  find(name: string): FoundPerson {
    const key = name.toLowerCase();
    if (this.#sips.has(key)) return { ok: true, sip: key };
    const [sip, ...others] = this.#byLocalPart.get(key) ?? [];
    if (sip !== undefined && others.length === 0) return { ok: true, sip };
    if (sip !== undefined) {
      const all = [sip, ...others].join(', ');
      return { ok: false, message: `expected one person; "${name}" may be ${all}` };
    }
    const known = name.includes('@') ? this.#sips : this.#byLocalPart.keys();
    return { ok: false, message: unknownName('person', name, known, 'of the organisation') };
  }
}
