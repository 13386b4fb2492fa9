import { useMemo } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import type { PageParameters } from '../pages/open-page.js';
import { useResultant } from '../resultant-policy/use-resultant.js';
import { type Target, targets } from './open-compare.js';
import { grantPlan, likePlan, settingPlan } from './target-plans.js';

/** What the client is compared with. */
export interface ComparedTarget {
  readonly target: Target;
  /** Text of the management shell; null while nothing is chosen. The pending change needs none. */
  readonly plan: string | null;
  /** The policy that a new sign-in brings. */
  readonly governing: string;
}

const isTarget = (text: string | undefined): text is Target =>
  targets.some((target) => target === text);

/** The target of an address; where it names none, what is pending, or a policy that is still to be chosen. */
export function useTarget(sip: string, parameters: PageParameters): ComparedTarget {
  const pending = useStageEntry('client/{sip}', sip)?.pending ?? null;
  const { policy, set, like, plan = null } = parameters;
  const fallback = pending ? 'pending' : 'policy';
  const target = isTarget(parameters.target) ? parameters.target : fallback;
  const other = useResultant(target === 'person' ? (like ?? null) : null).answer;
  const own = useResultant(target === 'policy' ? sip : null).answer;
  const governing =
    own?.objects.find(({ cmdlet }) => cmdlet === 'CsClientPolicy')?.identity ?? 'Global';
  return useMemo(() => {
    const plans: Readonly<Record<Target, string | null>> = {
      pending: '',
      policy: policyPlan(sip, governing, policy, set),
      person: other && likePlan(sip, other),
      plan: plan?.trim() === '' ? null : plan,
    };
    return { target, plan: plans[target], governing };
  }, [target, sip, governing, policy, set, other, plan]);
}

/** The parameter of the address for a policy without a name of its own. */
export const noPolicy = 'none';

function policyPlan(
  sip: string,
  governing: string,
  policy: string | undefined,
  set: string | undefined,
): string | null {
  if (policy !== undefined) return grantPlan(sip, policy === noPolicy ? null : policy);
  const [parameter, value] = set?.split(' ') ?? [];
  return parameter === undefined || value === undefined
    ? null
    : settingPlan(governing, parameter, value);
}
