import type { NoticeView } from '../../../../shared/contract/views/stage.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { disputedRange } from '../../../../shared/policy/describe-parameter.js';
import type { ClientPolicy } from '../../lync-server/client-policy/client-policy.js';
import { formatIdentity } from '../../lync-server/scoped-settings/settings-identity.js';

const pollIntervals = ['WebServicePollInterval', 'MAPIPollInterval'] as const;
export const intervalNoticePrefix = 'interval-';

/** A standing notice for each poll interval that one source allows and the other does not. */
export function intervalNotices(policies: readonly ClientPolicy[]): readonly NoticeView[] {
  return policies.flatMap((policy) =>
    pollIntervals.flatMap((name) => {
      const parameter = findClientPolicyParameter(name);
      const value = policy.values[name];
      const dispute =
        parameter && typeof value === 'number' ? disputedRange(parameter, value) : null;
      if (dispute === null) return [];
      const identity = formatIdentity(policy.identity);
      const notice: NoticeView = {
        id: `${intervalNoticePrefix}${identity}-${name}`,
        severity: 'information',
        title: `The limits of ${name} in ${identity} are disputed`,
        text: `${dispute} The settings choose which one the shell enforces.`,
        dismissible: false,
      };
      return [notice];
    }),
  );
}
