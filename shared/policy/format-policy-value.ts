import type { ClientPolicyParameter } from './client-policy-parameter.js';
import type { PolicyValue } from './policy-value.js';
import { formatTimeSpan } from './time-span.js';

/** A value as the shell prints it: `True`, `00:30:00`, `{Name=Value}`; empty for null. */
export function formatPolicyValue(
  parameter: Pick<ClientPolicyParameter, 'type'>,
  value: PolicyValue,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    return parameter.type === 'TimeSpan' ? formatTimeSpan(value) : String(value);
  }
  return `{${value.map((entry) => `${entry.name}=${entry.value}`).join(', ')}}`;
}
