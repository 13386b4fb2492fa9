import type { NoticeView } from '../../../../shared/contract/views/stage.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { disputedRange } from '../../../../shared/policy/describe-parameter.js';
import type { ClientPolicy } from '../../lync-server/client-policy/client-policy.js';

const pollIntervals = ['WebServicePollInterval', 'MAPIPollInterval'] as const;

/** For each poll interval of a policy the standing notice that one source allows it and the other does not; null for none. */
export function intervalNotices(
  identity: string,
  values: Partial<ClientPolicy['values']>,
): readonly { readonly id: string; readonly notice: NoticeView | null }[] {
  return pollIntervals.map((name) => {
    const id = `interval-${identity}-${name}`;
    const parameter = findClientPolicyParameter(name);
    const value = values[name];
    const dispute = parameter && typeof value === 'number' ? disputedRange(parameter, value) : null;
    if (dispute === null) return { id, notice: null };
    const title = `The limits of ${name} in ${identity} are disputed`;
    const text = `${dispute} The settings choose which one the shell enforces.`;
    const rule = `client-policy/${name}/range` as const;
    return { id, notice: { id, severity: 'information', title, text, dismissible: false, rule } };
  });
}
