import type { PolicyScope } from '../../../../shared/lync/effective.js';
import type { ClientPolicy } from './client-policy.js';
import { formatPolicyIdentity } from './policy-identity.js';

/** One scope's part in the choice of a person's policy. */
export interface LadderRung {
  readonly scope: PolicyScope;
  /** As the shell prints it; null when there is no policy on this rung. */
  readonly identity: string | null;
  readonly exists: boolean;
  readonly wins: boolean;
  /** One sentence for the operator. */
  readonly reason: string;
}

/** The policies that could govern a person. */
export interface LadderCandidates {
  /** The per-user policy granted to the person. */
  readonly user: ClientPolicy | null;
  /** The site that homes the person. */
  readonly siteName: string | null;
  readonly site: ClientPolicy | null;
  readonly global: ClientPolicy;
}

export interface EffectivePolicy {
  readonly policy: ClientPolicy;
  readonly scope: PolicyScope;
  /** User, site, global. Exactly one wins. */
  readonly ladder: readonly LadderRung[];
}

const scopeNames = { user: 'per-user', site: 'site', global: 'global' } as const;

/**
 * Chooses the one policy that governs a person: the granted one, else that of the site, else the global one. Nothing
 * merges: a null value of the winner does not fall through to another policy. Source: Get-CsEffectivePolicy and
 * Set-CsClientPolicy references.
 */
export function climbLadder(candidates: LadderCandidates): EffectivePolicy {
  const { user, siteName, site, global } = candidates;
  const policy = user ?? site ?? global;
  const { scope } = policy.identity;
  const winner = formatPolicyIdentity(policy.identity);
  const rung = (of: PolicyScope, candidate: ClientPolicy | null, absent: string): LadderRung => {
    const identity = candidate === null ? null : formatPolicyIdentity(candidate.identity);
    if (candidate === null) {
      return { scope: of, identity, exists: false, wins: false, reason: absent };
    }
    const wins = candidate === policy;
    const reason = wins
      ? reasonToWin(of)
      : `Not used: the ${scopeNames[scope]} policy ${winner} governs alone, and nothing merges.`;
    return { scope: of, identity, exists: true, wins, reason };
  };
  return {
    policy,
    scope,
    ladder: [
      rung('user', user, 'No per-user policy is granted.'),
      rung(
        'site',
        site,
        siteName === null ? 'No site homes this person.' : `Site ${siteName} has no policy.`,
      ),
      rung('global', global, ''),
    ],
  };
}

function reasonToWin(scope: PolicyScope): string {
  if (scope === 'user') return 'Governs: a granted per-user policy comes before site and global.';
  if (scope === 'site')
    return 'Governs: no per-user policy is granted, and site comes before global.';
  return 'Governs: there is neither a granted per-user policy nor a site policy.';
}
