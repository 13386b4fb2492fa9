import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { Directory } from '../../directory/directory.js';
import { groupBy } from '../../directory/group-by.js';
import type { Person } from '../../directory/person.js';
import type { Governance } from '../../lync-server/scoped-settings/policy-store.js';
import type { ServerSettings } from '../../lync-server/server-settings.js';
import type { SettingsStoreName } from '../../management-shell/cmdlets/shell-services.js';

/** The policies or configurations of one kind, as far as it matters who is under which. */
type Governing = Pick<ServerSettings[SettingsStoreName], 'governance' | 'effectiveFor'>;

interface Governed {
  /** What it was worked out from. */
  readonly of: Governance;
  /** Identity of the policy that governs each person; federated people have none of ours. */
  readonly policyOf: ReadonlyMap<Person, string>;
  readonly peopleUnder: ReadonlyMap<string, readonly Person[]>;
}

/** Which policy, or configuration, of one kind governs each person, worked out for everybody once after each change of who is under which. */
export class GovernedPeople {
  /** Not in snapshots: derived from directory and policies. */
  #governed: Governed | null = null;

  constructor(
    private readonly directory: Directory,
    private readonly policies: Governing,
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

/** The same site, pool and grant come to the same policy: one person of each such class is asked about. */
class IdentityByClass {
  readonly #byPlace = new Map<string, Map<string | undefined, string>>();

  constructor(private readonly policies: Governing) {}

  of({ sip, site, pool }: Person, granted: string | undefined): string {
    const place = `${site ?? ''}\n${pool ?? ''}`;
    const byGrant = this.#byPlace.get(place) ?? new Map<string | undefined, string>();
    this.#byPlace.set(place, byGrant);
    const known = byGrant.get(granted);
    if (known !== undefined) return known;
    const identity = formatIdentity(this.policies.effectiveFor(sip).policy.identity);
    byGrant.set(granted, identity);
    return identity;
  }
}

/** The same for each kind of policies and configurations. */
export const governedByStore = (
  directory: Directory,
  settings: ServerSettings,
): Readonly<Record<SettingsStoreName, GovernedPeople>> => ({
  clientPolicies: new GovernedPeople(directory, settings.clientPolicies),
  presencePolicies: new GovernedPeople(directory, settings.presencePolicies),
  privacy: new GovernedPeople(directory, settings.privacy),
  userServices: new GovernedPeople(directory, settings.userServices),
  imFilters: new GovernedPeople(directory, settings.imFilters),
  fileTransferFilters: new GovernedPeople(directory, settings.fileTransferFilters),
});
