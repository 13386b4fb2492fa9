import type { ClientPolicyParameter } from '../../../../shared/policy/client-policy-parameter.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import { formatTimeSpan } from '../../../../shared/policy/time-span.js';

/** A value as the management shell prints it; empty when there is none. */
export function settingText(parameter: ClientPolicyParameter, value: PolicyValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number')
    return parameter.type === 'TimeSpan' ? formatTimeSpan(value) : String(value);
  if (typeof value === 'string') return value;
  return value.map(({ name, value: text }) => `${name}=${text}`).join('; ');
}
