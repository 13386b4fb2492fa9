import type { SettingsScope } from '../../../../shared/lync/effective.js';
import {
  formatIdentity,
  type SettingsIdentity,
} from '../../../../shared/policy/settings-identity.js';
import type { ScopedSettings } from './scoped-settings.js';
import type { PolicySubject } from './settings-ports.js';

/** One scope's part in the choice of what governs a person. */
export interface LadderRung<I extends SettingsIdentity = SettingsIdentity> {
  readonly scope: I['scope'];
  /** As the shell prints it; null when there is nothing on this rung. */
  readonly identity: string | null;
  readonly exists: boolean;
  readonly wins: boolean;
  /** One sentence for the operator. */
  readonly reason: string;
}

/** What stands on one rung. */
export interface LadderCandidate<I extends SettingsIdentity> {
  readonly scope: I['scope'];
  readonly settings: ScopedSettings<I> | null;
  /** Why there is nothing, in one sentence. */
  readonly absent: string;
  /** Why it governs when it is the first. */
  readonly governs: string;
}

export interface EffectiveSettings<I extends SettingsIdentity> {
  readonly policy: ScopedSettings<I>;
  readonly scope: I['scope'];
  /** Nearest first. Exactly one wins. Made when it is read: most who ask want the winner alone. */
  readonly ladder: readonly LadderRung<I>[];
}

const scopeNames: Readonly<Record<SettingsScope, string>> = {
  user: 'per-user',
  service: 'service',
  site: 'site',
  global: 'global',
};

/**
 * Chooses the one object that governs a person: the first there is, of candidates in the order nearest first, and the
 * global one when there is no other. Nothing merges: a null value of the winner does not fall through. Source:
 * Get-CsEffectivePolicy and Set-CsClientPolicy references.
 * Follows `policies/one-whole-policy`.
 * @param word `policy` or `configuration`
 */
export function climbLadder<I extends SettingsIdentity>(
  word: string,
  candidates: readonly LadderCandidate<I>[],
  global: ScopedSettings<I>,
): EffectiveSettings<I> {
  const policy = candidates.find(({ settings }) => settings !== null)?.settings ?? global;
  const { scope } = policy.identity;
  const rung = ({ scope: of, settings, absent, governs }: LadderCandidate<I>): LadderRung<I> => {
    if (settings === null) {
      return { scope: of, identity: null, exists: false, wins: false, reason: absent };
    }
    const wins = settings === policy;
    const reason = wins
      ? `Governs: ${governs}`
      : `Not used: the ${scopeNames[scope]} ${word} ${formatIdentity(policy.identity)} governs alone, and nothing merges.`;
    return { scope: of, identity: formatIdentity(settings.identity), exists: true, wins, reason };
  };
  return {
    policy,
    scope,
    get ladder() {
      return candidates.map(rung);
    },
  };
}

/** Why nothing of a site can govern a person, in one sentence; null where there is a site. */
export function absentSite({ site, pool }: Pick<PolicySubject, 'site' | 'pool'>): string | null {
  if (site !== null) return null;
  return pool === null ? 'No site homes this person.' : `The site of ${pool} is not known.`;
}
