import type { NoticeView } from '../../../../shared/contract/views/stage.js';
import type { RangeProfile } from '../../../../shared/policy/client-policy-parameter.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { formatTimeSpan } from '../../../../shared/policy/time-span.js';
import type { ClientPolicy } from '../../lync-server/client-policy/client-policy.js';
import { formatPolicyIdentity } from '../../lync-server/client-policy/policy-identity.js';

const pollIntervals = ['WebServicePollInterval', 'MAPIPollInterval'] as const;
export const intervalNoticePrefix = 'interval-';

/**
 * A standing notice for each poll interval that one source allows and the other does not: the
 * article and the Lync 2010 pages say 5 to 480 minutes, later reference pages 1 second to 1 hour.
 */
export function intervalNotices(policies: readonly ClientPolicy[]): readonly NoticeView[] {
  return policies.flatMap((policy) =>
    pollIntervals.flatMap((name) => {
      const value = policy.values[name];
      const isDisputed =
        typeof value === 'number' &&
        isAllowed(name, value, 'lync2010') !== isAllowed(name, value, 'technet');
      if (!isDisputed) return [];
      const identity = formatPolicyIdentity(policy.identity);
      const notice: NoticeView = {
        id: `${intervalNoticePrefix}${identity}-${name}`,
        severity: 'information',
        title: `The sources disagree on ${name} ${formatTimeSpan(value)}`,
        text: `In ${identity}. The source article and Microsoft's Lync 2010 documentation allow 5 to 480 minutes; Microsoft's later cmdlet reference allows 1 second to 1 hour. From 00:05:00 to 01:00:00 both agree.`,
        dismissible: false,
      };
      return [notice];
    }),
  );
}

function isAllowed(name: string, value: number, profile: RangeProfile): boolean {
  const range = findClientPolicyParameter(name)?.range[profile];
  return value >= (range?.min ?? 0) && value <= (range?.max ?? Number.POSITIVE_INFINITY);
}
