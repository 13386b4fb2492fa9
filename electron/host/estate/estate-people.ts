import { counted } from '../../../shared/lync/counted.js';
import type { ListedPerson } from '../../../shared/organisation/listed-people.js';
import { listPeople, signInRefusal } from '../../../shared/organisation/listed-people.js';
import type {
  OrganisationFile,
  SettingsFileEntry,
} from '../../../shared/organisation/organisation-schema.js';
import { identityKey, policyIdentities } from '../../../shared/policy/settings-identity.js';

/** A person of an estate that is not open yet. */
export interface EstatePerson {
  readonly sip: string;
  readonly displayName: string;
  readonly department: string;
  readonly title: string;
  readonly canSignIn: boolean;
  /** Identity of the client policy that governs them. */
  readonly policy: string;
  /** What may govern them, from the nearest on. */
  readonly ladder: {
    readonly scope: 'user' | 'site' | 'global';
    readonly identity: string;
    readonly governs: boolean;
    /** What it sets, in a few words. */
    readonly settings: string;
  }[];
}

/** Settings that a few words name; the rest is counted. */
const mostSettings = 3;

export interface FoundPeople {
  readonly total: number;
  readonly byPolicy: number;
  readonly byDepartment: number;
  readonly people: EstatePerson[];
}

/** The people of an organisation file and the policies that govern them. */
export class EstatePeople {
  readonly #people: readonly ListedPerson[];
  readonly #policies: ReadonlyMap<string, SettingsFileEntry>;

  constructor(file: OrganisationFile) {
    this.#people = listPeople(file).filter(({ federated }) => !federated);
    this.#policies = new Map(
      (file.policies?.client ?? []).flatMap((entry) => {
        const identity = policyIdentities.read(entry.identity);
        return identity === null ? [] : [[identityKey(identity), entry] as const];
      }),
    );
  }

  /** How many people nobody can sign in as. */
  get cannotSignIn(): number {
    return this.#people.filter((person) => signInRefusal(person) !== null).length;
  }

  /** People whose name, address, logon name, department or policy has the text, in the order of the file. */
  find({ text, from, count }: { text: string; from: number; count: number }): FoundPeople {
    const wanted = text.trim().toLowerCase();
    let [byPolicy, byDepartment] = [0, 0];
    const found = this.#people.filter((person) => {
      if (wanted === '') return true;
      const { displayName, sip, samAccountName, entry } = person;
      if ([displayName, sip, samAccountName].some((each) => each.toLowerCase().includes(wanted)))
        return true;
      const hasDepartment = (entry.department ?? '').toLowerCase().includes(wanted);
      const hasPolicy = this.#policyOf(person).toLowerCase().includes(wanted);
      byDepartment += Number(hasDepartment);
      byPolicy += Number(hasPolicy);
      return hasDepartment || hasPolicy;
    });
    const people = found.slice(from, from + count).map((person) => this.#described(person));
    return { total: found.length, byPolicy, byDepartment, people };
  }

  #rungs({ granted, site }: ListedPerson) {
    const user = granted.client === null ? [] : [['user', `tag:${granted.client}`] as const];
    const ofSite = site === null ? [] : [['site', `site:${site}`] as const];
    const rungs = [...user, ...ofSite, ['global', 'global'] as const];
    return rungs.flatMap(([scope, key]) => {
      const entry = this.#policies.get(key.toLowerCase());
      if (entry === undefined && scope !== 'global') return [];
      return [{ scope, identity: entry?.identity ?? 'Global', entry }];
    });
  }

  #policyOf(person: ListedPerson): string {
    return this.#rungs(person)[0]?.identity ?? 'Global';
  }

  #described(person: ListedPerson): EstatePerson {
    const { sip, displayName, entry } = person;
    return {
      sip,
      displayName,
      department: entry.department ?? '',
      title: entry.title ?? '',
      canSignIn: signInRefusal(person) === null,
      policy: this.#policyOf(person),
      ladder: this.#rungs(person).map(({ scope, identity, entry: policy }, index) => ({
        scope,
        identity,
        governs: index === 0,
        settings: inWords(policy?.settings ?? {}),
      })),
    };
  }
}

function inWords(settings: NonNullable<SettingsFileEntry['settings']>): string {
  const named = Object.entries(settings).filter(([, value]) => typeof value !== 'object');
  const first = named.slice(0, mostSettings).map(([name, value]) => `${name} ${value}`);
  const more = Object.keys(settings).length - first.length;
  if (first.length === 0) return more === 0 ? 'as a new one' : counted(more, 'setting');
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
