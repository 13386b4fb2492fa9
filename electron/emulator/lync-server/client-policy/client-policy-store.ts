import type { Instant } from '../../../../shared/lync/time.js';
import type { RangeProfile } from '../../../../shared/policy/client-policy-parameter.js';
import { LyncServerError, PolicyInUseError } from '../lync-server-error.js';
import {
  type ClientPolicy,
  changedParameters,
  checkPolicyValues,
  defaultPolicyValues,
  newClientPolicy,
  type PolicyValues,
  withValues,
} from './client-policy.js';
import type { ClientPolicyEvent } from './client-policy-event.js';
import type { ClientPolicyStoreOptions, PolicySubject } from './client-policy-ports.js';
import { type ClientPolicyState, clientPolicyStateSchema } from './client-policy-state.js';
import {
  formatPolicyIdentity,
  globalIdentity,
  isIdentity,
  type PolicyIdentity,
  parsePolicyIdentity,
  policyKey,
} from './policy-identity.js';
import { climbLadder, type EffectivePolicy, type LadderRung } from './policy-ladder.js';
import { readPolicies, writePolicies } from './stored-policies.js';

const onlyOne = {
  global: 'There is exactly one global policy',
  site: 'A site has at most one policy',
  user: 'The name is in use',
} as const;

/** What a removal did. */
export interface PolicyRemoval {
  /** The global policy is never removed: its values return to the defaults. */
  readonly outcome: 'removed' | 'reset';
  /** People who held it and now fall to their site's policy or the global one. */
  readonly formerHolders: readonly string[];
}

/**
 * The CsClientPolicy objects of the organisation and the people they are granted to. Every method either does all it
 * was asked or throws a {@link LyncServerError} and changes nothing. Identities and names compare without case.
 */
export class ClientPolicyStore {
  readonly #options: ClientPolicyStoreOptions;
  readonly #policies: Map<string, ClientPolicy>;
  /** Key of the granted policy by SIP address. */
  readonly #grants: Map<string, string>;
  #global: ClientPolicy;
  #rangeProfile: RangeProfile;

  private constructor(options: ClientPolicyStoreOptions, state: ClientPolicyState) {
    const { policies, grants } = readPolicies(state);
    this.#options = options;
    this.#policies = policies;
    this.#grants = grants;
    this.#global =
      policies.get(policyKey(globalIdentity)) ?? newClientPolicy(globalIdentity, options.now());
    this.#policies.set(policyKey(globalIdentity), this.#global);
    this.#rangeProfile = state.rangeProfile;
  }

  /** A new organisation: the global policy with its defaults, and nothing else. */
  static create(options: ClientPolicyStoreOptions): ClientPolicyStore {
    return new ClientPolicyStore(options, { rangeProfile: 'lync2010', policies: [], grants: {} });
  }

  /**
   * Policies from a file. Grants to people the directory does not hold are kept; they count again when it does.
   * @throws {z.ZodError} when the content is not a {@link ClientPolicyState}; its issues name path and expectation
   */
  static fromState(options: ClientPolicyStoreOptions, state: unknown): ClientPolicyStore {
    return new ClientPolicyStore(options, clientPolicyStateSchema.parse(state));
  }

  toState(): ClientPolicyState {
    return {
      rangeProfile: this.#rangeProfile,
      ...writePolicies(this.#policies, this.#grants),
    };
  }

  /** Whose limits new values must keep. */
  get rangeProfile(): RangeProfile {
    return this.#rangeProfile;
  }

  /** Values already stored stay, even where the other profile would not take them. */
  setRangeProfile(profile: RangeProfile): void {
    this.#rangeProfile = profile;
  }

  /** Global, then sites, then per-user policies, each in order of creation. */
  list(): readonly ClientPolicy[] {
    const all = [...this.#policies.values()];
    const of = (scope: PolicyIdentity['scope']): ClientPolicy[] =>
      all.filter((policy) => policy.identity.scope === scope);
    return [...of('global'), ...of('site'), ...of('user')];
  }

  /** @throws {LyncServerError} `invalid-identity` for text that is no identity */
  find(identityText: string): ClientPolicy | undefined {
    return this.#policies.get(policyKey(parsePolicyIdentity(identityText)));
  }

  /** A policy of defaults and `values` that is not in the store: what `-InMemory` returns. */
  draft(identityText: string, values: PolicyValues): ClientPolicy {
    const identity = this.#checkedIdentity(identityText);
    const checked = checkPolicyValues(values, this.#rangeProfile);
    return withValues(newClientPolicy(identity, this.#now()), checked, this.#now());
  }

  /** @throws {LyncServerError} `policy-exists` for global, a second policy of a site, or a name in use */
  create(identityText: string, values: PolicyValues): ClientPolicy {
    const identity = this.#checkedIdentity(identityText);
    if (this.#policies.has(policyKey(identity))) {
      throw new LyncServerError(
        'policy-exists',
        `Client policy "${formatPolicyIdentity(identity)}" already exists. ${onlyOne[identity.scope]}.`,
      );
    }
    const policy = this.draft(identityText, values);
    this.#put(policy);
    const parameters = Object.keys(policy.changedAt);
    this.#tell({ kind: 'created', identity: formatPolicyIdentity(identity), parameters });
    return policy;
  }

  /**
   * Changes the values given and no others.
   * @throws {LyncServerError} `policy-not-found`
   */
  update(identityText: string, changes: PolicyValues): ClientPolicy {
    const policy = this.#existing(identityText);
    return this.#change(policy, checkPolicyValues(changes, this.#rangeProfile), 'updated');
  }

  /** What `Set-CsClientPolicy -Instance` does: the policy has these values afterwards, and is created if need be. */
  replace(identityText: string, values: PolicyValues): ClientPolicy {
    return this.find(identityText) === undefined
      ? this.create(identityText, values)
      : this.update(identityText, { ...defaultPolicyValues, ...values });
  }

  /**
   * Removes a site or per-user policy; the global one returns to its defaults.
   * @throws {PolicyInUseError} for a per-user policy that people hold, unless `force`
   */
  remove(identityText: string, { force = false }: { force?: boolean } = {}): PolicyRemoval {
    const policy = this.#existing(identityText);
    const { identity } = policy;
    if (identity.scope === 'global') {
      this.#change(policy, defaultPolicyValues, 'reset');
      return { outcome: 'reset', formerHolders: [] };
    }
    const holders = this.#holders(policy);
    if (holders.length > 0 && !force) {
      throw new PolicyInUseError(formatPolicyIdentity(identity), holders);
    }
    for (const sip of holders) this.#grants.delete(sip);
    this.#policies.delete(policyKey(identity));
    this.#tell({ kind: 'removed', identity: formatPolicyIdentity(identity), people: holders });
    return { outcome: 'removed', formerHolders: holders };
  }

  /**
   * Grants a per-user policy, or takes the granted one away when `policyName` is null.
   * With several people, all are checked before the first is changed.
   * @throws {LyncServerError} `not-a-user-policy` with the text of the real server, `user-not-found`, `not-homed-here`
   */
  grant(userSip: string | readonly string[], policyName: string | null): void {
    const policy = policyName === null ? null : this.#grantable(policyName);
    const people = [userSip].flat().map((sip) => this.#homed(sip).sip);
    for (const sip of people) {
      if (policy === null) this.#grants.delete(sip);
      else this.#grants.set(sip, policyKey(policy.identity));
    }
    const identity = policy === null ? null : formatPolicyIdentity(policy.identity);
    this.#tell({ kind: 'granted', identity, people });
  }

  /** Name of the per-user policy granted to a person, without `Tag:`; null when site or global governs. */
  assignmentOf(sip: string): string | null {
    const identity = this.#granted(this.#homed(sip))?.identity;
    return identity?.scope === 'user' ? identity.name : null;
  }

  /** SIP addresses of the people a per-user policy is granted to, in order of grant. */
  holdersOf(identityText: string): readonly string[] {
    return this.#holders(this.#existing(identityText));
  }

  /** @throws {LyncServerError} `user-not-found` or `not-homed-here` */
  effectiveFor(sip: string): EffectivePolicy {
    const person = this.#homed(sip);
    const siteKey = person.site === null ? null : policyKey({ scope: 'site', name: person.site });
    return climbLadder({
      user: this.#granted(person),
      siteName: person.site,
      site: siteKey === null ? null : (this.#policies.get(siteKey) ?? null),
      global: this.#global,
    });
  }

  /** User, site, global: which policy governs a person, and why the others do not. */
  ladderFor(sip: string): readonly LadderRung[] {
    return this.effectiveFor(sip).ladder;
  }

  #now(): Instant {
    return this.#options.now();
  }

  #tell(event: ClientPolicyEvent): void {
    this.#options.changed?.(event);
  }

  #put(policy: ClientPolicy): void {
    this.#policies.set(policyKey(policy.identity), policy);
    if (policy.identity.scope === 'global') this.#global = policy;
  }

  #change(policy: ClientPolicy, values: PolicyValues, kind: 'updated' | 'reset'): ClientPolicy {
    const parameters = changedParameters(policy, values);
    if (parameters.length === 0) return policy;
    const changed = withValues(policy, values, this.#now());
    this.#put(changed);
    this.#tell({ kind, identity: formatPolicyIdentity(policy.identity), parameters });
    return changed;
  }

  #existing(identityText: string): ClientPolicy {
    const policy = this.find(identityText);
    if (policy === undefined) {
      const identity = formatPolicyIdentity(parsePolicyIdentity(identityText));
      throw new LyncServerError('policy-not-found', `There is no client policy "${identity}".`);
    }
    return policy;
  }

  /** Spells a site as the directory does; a policy can only be made for a site that exists. */
  #checkedIdentity(identityText: string): PolicyIdentity {
    const identity = parsePolicyIdentity(identityText);
    if (identity.scope !== 'site') return identity;
    const { sites } = this.#options.directory.organisation;
    const site = sites.find(({ name }) => name.toLowerCase() === identity.name.toLowerCase());
    if (site === undefined) {
      throw new LyncServerError(
        'site-not-found',
        `There is no site "${identity.name}". Sites: ${sites.map(({ name }) => name).join(', ')}.`,
      );
    }
    return { scope: 'site', name: site.name };
  }

  #grantable(policyName: string): ClientPolicy {
    const policy = isIdentity(policyName) ? this.find(policyName) : undefined;
    if (policy?.identity.scope === 'user') return policy;
    throw new LyncServerError(
      'not-a-user-policy',
      `Policy "${policyName}" is not a user policy. You can assign only a user policy to a specific user.`,
    );
  }

  #homed(sip: string): PolicySubject {
    const person = this.#options.directory.find(sip);
    if (person === undefined) {
      throw new LyncServerError('user-not-found', `There is no user "${sip}".`);
    }
    if (person.federated) {
      throw new LyncServerError(
        'not-homed-here',
        `"${person.sip}" belongs to a federated partner, whose own servers hold the policies.`,
      );
    }
    return person;
  }

  #granted({ sip }: PolicySubject): ClientPolicy | null {
    const key = this.#grants.get(sip);
    return key === undefined ? null : (this.#policies.get(key) ?? null);
  }

  #holders(policy: ClientPolicy): readonly string[] {
    const key = policyKey(policy.identity);
    return [...this.#grants].filter(([, granted]) => granted === key).map(([sip]) => sip);
  }
}
