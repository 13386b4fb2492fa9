import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { Directory } from '../../directory/directory.js';
import { groupBy } from '../../directory/group-by.js';
import type { Person } from '../../directory/person.js';
import type { ClientPolicyStore } from '../../lync-server/client-policy/client-policy-store.js';
import type { Governance } from '../../lync-server/scoped-settings/policy-store.js';

interface Governed {
  /** What it was worked out from. */
  readonly of: Governance;
  /** Identity of the policy that governs each person; federated people have none of ours. */
  readonly policyOf: ReadonlyMap<Person, string>;
  readonly peopleUnder: ReadonlyMap<string, readonly Person[]>;
}

/** Which client policy governs each person, worked out for everybody once after each change of policies or grants. */
export class GovernedPeople {
  /** Not in snapshots: derived from directory and policies. */
  #governed: Governed | null = null;

  constructor(
    private readonly directory: Directory,
    private readonly policies: ClientPolicyStore,
  ) {}

  /** Identity of the policy that governs a person, as the shell prints it; null for federated people. */
  policyOf(person: Person): string | null {
    return this.#now().policyOf.get(person) ?? null;
  }

  /** Whom a policy governs, in the order of the directory. */
  under(identity: string): readonly Person[] {
    return this.#now().peopleUnder.get(identity) ?? [];
  }

  /** The very same as long as nobody's policy can have become another one. */
  get version(): unknown {
    return this.#now();
  }

  #now(): Governed {
    const of = this.policies.governance;
    if (this.#governed?.of === of) return this.#governed;
    const identities = new IdentityByClass(this.policies);
    const policyOf = new Map(
      this.directory
        .employees()
        .map((person) => [person, identities.of(person, of.grants[person.sip])] as const),
    );
    const peopleUnder = groupBy([...policyOf.keys()], (person) => policyOf.get(person) ?? null);
    this.#governed = { of, policyOf, peopleUnder };
    return this.#governed;
  }
}

/** The same site and the same grant come to the same policy: one person of each such class is asked about. */
class IdentityByClass {
  readonly #bySite = new Map<string | null, Map<string | undefined, string>>();

  constructor(private readonly policies: ClientPolicyStore) {}

  of({ sip, site }: Person, granted: string | undefined): string {
    const byGrant = this.#bySite.get(site) ?? new Map<string | undefined, string>();
    this.#bySite.set(site, byGrant);
    const known = byGrant.get(granted);
    if (known !== undefined) return known;
    const identity = formatIdentity(this.policies.effectiveFor(sip).policy.identity);
    byGrant.set(granted, identity);
    return identity;
  }
}
