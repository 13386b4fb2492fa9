import type { SettingsKind } from '../../../../shared/policy/setting-kinds.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import {
  formatIdentity,
  identityKey,
  type PolicyIdentity,
} from '../../../../shared/policy/settings-identity.js';
import { unlessSame } from '../../snapshots/same-data.js';
import { LyncServerError, PolicyInUseError } from '../lync-server-error.js';
import { absentSite, climbLadder, type EffectiveSettings, type LadderRung } from './ladder.js';
import type { ScopedSettings } from './scoped-settings.js';
import { type Removal, ScopedStore } from './scoped-store.js';
import type { PolicySubject, SettingsEvent, SettingsStoreOptions } from './settings-ports.js';
import type { SettingsState } from './settings-state.js';

export type Policy = ScopedSettings<PolicyIdentity>;
export type EffectivePolicy = EffectiveSettings<PolicyIdentity>;

/** Policies and grants as they are between two turns. */
export interface PolicyStoreSnapshot {
  readonly policies: SettingsState;
  /** Name of the granted per-user policy by SIP address. */
  readonly grants: Readonly<Record<string, string>>;
}

/** Which policies there are and who holds which, by the name of the granted policy. */
export interface Governance {
  readonly grants: PolicyStoreSnapshot['grants'];
}

/**
 * Policies of one kind and the people they are granted to: user, else site, else global. Follows
 * `policies/grant-null`, `policies/only-user-policies`.
 */
export class PolicyStore extends ScopedStore<PolicyIdentity> {
  /** Key of the granted policy by SIP address. */
  readonly #grants = new Map<string, string>();
  /** The names of granted policies as they were said last; null since a grant changed. */
  #grantsSaid: PolicyStoreSnapshot['grants'] | null = null;
  #said: PolicyStoreSnapshot | null = null;
  /** Not in snapshots: derived from grants. */
  #governance: Governance | null = null;

  /** Grants to people the directory does not hold are kept; they count again when it does. */
  constructor(
    kind: SettingsKind<PolicyIdentity>,
    options: SettingsStoreOptions,
    snapshot: PolicyStoreSnapshot = { policies: [], grants: {} },
    profile: () => RangeProfile = () => 'lync2010',
  ) {
    super({ ...kind, profile }, options, snapshot.policies);
    this.#takeGrants(snapshot.grants);
  }

  snapshot(): PolicyStoreSnapshot {
    this.#grantsSaid ??= this.#namesOfGrants();
    this.#said = unlessSame(this.#said, { policies: this.entries(), grants: this.#grantsSaid });
    return this.#said;
  }

  /** Who holds what: the very same object until a policy comes or goes, or a grant changes. */
  get governance(): Governance {
    this.#grantsSaid ??= this.#namesOfGrants();
    this.#governance ??= { grants: this.#grantsSaid };
    return this.#governance;
  }

  protected override tell(event: SettingsEvent): void {
    if (event.kind !== 'updated' && event.kind !== 'reset') this.#governance = null;
    super.tell(event);
  }

  /** Takes the place of all there is, and tells nobody. */
  load({ policies, grants }: PolicyStoreSnapshot): void {
    this.#governance = null;
    this.loadEntries(policies);
    this.#takeGrants(grants);
  }

  #namesOfGrants(): PolicyStoreSnapshot['grants'] {
    const names: Record<string, string> = {};
    for (const [sip, key] of this.#grants) {
      const identity = this.byKey(key)?.identity;
      if (identity?.scope === 'user') names[sip] = identity.name;
    }
    return names;
  }

  #takeGrants(grants: PolicyStoreSnapshot['grants']): void {
    this.#grants.clear();
    // Many people have few policies.
    const keys = new Map<string, string>();
    for (const [sip, name] of Object.entries(grants)) {
      const key = keys.get(name) ?? identityKey({ scope: 'user', name });
      keys.set(name, key);
      this.#grants.set(sip, key);
    }
    this.#grantsSaid = grants;
  }

  /**
   * Removes a site or per-user policy; the global one returns to its defaults.
   * @throws {PolicyInUseError} for a per-user policy that people hold, unless `force`
   */
  override remove(
    identityText: string,
    { force = false }: { readonly force?: boolean } = {},
  ): Removal {
    const policy = this.existing(identityText);
    const holders = this.#holders(policy);
    if (holders.length > 0 && !force) {
      throw new PolicyInUseError(formatIdentity(policy.identity), holders);
    }
    for (const sip of holders) this.#grants.delete(sip);
    this.#grantsSaid = null;
    return this.discard(policy, holders);
  }

  /**
   * Grants a per-user policy, or takes the granted one away when `policyName` is null.
   * With several people, all are checked before the first is changed.
   * @throws {LyncServerError} `not-a-user-policy` with the text of the real server, `user-not-found`, `not-homed-here`
   */
  grant(userSip: string | readonly string[], policyName: string | null): void {
    const policy = policyName === null ? null : this.grantable(policyName);
    const people = [userSip].flat().map((sip) => this.homed(sip).sip);
    this.#grantsSaid = null;
    for (const sip of people) {
      if (policy === null) this.#grants.delete(sip);
      else this.#grants.set(sip, identityKey(policy.identity));
    }
    const identity = policy === null ? null : formatIdentity(policy.identity);
    this.tell({ kind: 'granted', identity, people });
  }

  /** Name of the per-user policy granted to a person, without `Tag:`; null when site or global governs. */
  assignmentOf(sip: string): string | null {
    const identity = this.#granted(this.homed(sip))?.identity;
    return identity?.scope === 'user' ? identity.name : null;
  }

  /** SIP addresses of the people a per-user policy is granted to, in order of grant. */
  holdersOf(identityText: string): readonly string[] {
    return this.#holders(this.existing(identityText));
  }

  /** @throws {LyncServerError} `user-not-found` or `not-homed-here` */
  effectiveFor(sip: string): EffectivePolicy {
    const person = this.homed(sip);
    const { site } = person;
    return climbLadder(
      'policy',
      [
        {
          scope: 'user',
          settings: this.#granted(person),
          absent: 'No per-user policy is granted.',
          governs: 'a granted per-user policy comes before site and global.',
        },
        {
          scope: 'site',
          settings: site === null ? null : this.byKey(identityKey({ scope: 'site', name: site })),
          absent: absentSite(person) ?? `Site ${site} has no policy.`,
          governs: 'no per-user policy is granted, and site comes before global.',
        },
        {
          scope: 'global',
          settings: this.global,
          absent: '',
          governs: 'there is neither a granted per-user policy nor a site policy.',
        },
      ],
      this.global,
    );
  }

  /** User, site, global: which policy governs a person, and why the others do not. */
  ladderFor(sip: string): readonly LadderRung<PolicyIdentity>[] {
    return this.effectiveFor(sip).ladder;
  }

  /**
   * The per-user policy of that name.
   * @throws {LyncServerError} `not-a-user-policy` with the text of the real server
   */
  grantable(policyName: string): Policy {
    const identity = this.kind.identities.read(policyName);
    const policy = identity && this.byKey(identityKey(identity));
    if (policy?.identity.scope === 'user') return policy;
    throw new LyncServerError(
      'not-a-user-policy',
      `Policy "${policyName}" is not a user policy. You can assign only a user policy to a specific user.`,
    );
  }

  #granted({ sip }: PolicySubject): Policy | null {
    const key = this.#grants.get(sip);
    return key === undefined ? null : this.byKey(key);
  }

  #holders(policy: Policy): readonly string[] {
    const key = identityKey(policy.identity);
    return [...this.#grants].filter(([, granted]) => granted === key).map(([sip]) => sip);
  }
}
