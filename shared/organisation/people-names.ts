import { nearestName } from '../file-format/nearest-name.js';

/** What a person is called by. */
export interface NamedPerson {
  readonly sip: string;
  readonly displayName: string;
  /** User principal name. */
  readonly upn: string;
  /** `CONTOSO\alice`. */
  readonly samAccountName: string;
}

/** Who is called by a name, or what is wrong with it and what to give instead. */
export type FoundPerson<P> =
  | { readonly ok: true; readonly person: P }
  | { readonly ok: false; readonly message: string };

/** How people may be called, the surest first: where somebody is called so, the later ones do not count. */
const forms: readonly ((person: NamedPerson) => readonly string[])[] = [
  ({ sip }) => [sip],
  ({ sip }) => [sip.slice(0, sip.indexOf('@'))],
  ({ displayName }) => [displayName],
  ({ upn, samAccountName }) => [
    upn,
    samAccountName,
    samAccountName.slice(samAccountName.indexOf('\\') + 1),
  ],
  ({ displayName }) => displayName.split(/[\s,]+/),
];

/** How many people are named where several have one name. */
const mostNamed = 5;

/**
 * The one place that says who is meant by what somebody typed: the SIP address, with or without `sip:`; what stands before
 * its @; the display name; a logon name; or one word of a display name. Case does not count, and a name that several
 * have is nobody's.
 */
export class PeopleNames<P extends NamedPerson> {
  /** For each form, people by what they are called in lower case; made when it is first asked for. */
  readonly #called: ReadonlyMap<string, readonly P[]>[] = [];

  constructor(private readonly people: readonly P[]) {}

  find(name: string): FoundPerson<P> {
    const typed = name.trim();
    const key = typed.toLowerCase().replace(/^sip:/, '');
    for (const form of forms.keys()) {
      const [person, ...others] = this.#calledBy(form).get(key) ?? [];
      if (person && others.length === 0) return { ok: true, person };
      if (person) return { ok: false, message: severalText(typed, [person, ...others]) };
    }
    const problem = key === '' ? 'A name is missing.' : `Nobody is called ${typed}.`;
    return { ok: false, message: `${problem} ${this.#hint(key)}` };
  }

  #calledBy(form: number): ReadonlyMap<string, readonly P[]> {
    const known = this.#called[form];
    if (known) return known;
    const called = new Map<string, P[]>();
    for (const person of this.people)
      for (const name of new Set(forms[form]?.(person))) {
        const key = name.toLowerCase();
        const same = called.get(key);
        if (same) same.push(person);
        else if (key !== '') called.set(key, [person]);
      }
    this.#called[form] = called;
    return called;
  }

  #hint(key: string): string {
    const called = [...forms.keys()].map((form) => this.#calledBy(form));
    const all = called.flatMap((names) => [...names.keys()]);
    const near = nearestName(key, all) ?? all.find((name) => key !== '' && name.startsWith(key));
    const [meant] = called.flatMap((names) => names.get(near ?? '') ?? []);
    return meant
      ? `Did you mean ${meant.displayName} (${meant.sip})?`
      : 'Give a SIP address, what stands before its @, a display name or a logon name.';
  }
}

function severalText(name: string, people: readonly NamedPerson[]): string {
  const named = people.slice(0, mostNamed).map(({ sip }) => sip);
  const more = people.length > mostNamed ? ` and ${people.length - mostNamed} more` : '';
  return `${people.length} people are called ${name}: ${named.join(', ')}${more}. Give the SIP address of one.`;
}
