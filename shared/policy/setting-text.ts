import type { ClientPolicyParameter } from './client-policy-parameter.js';
import { isEntryList, type PolicyValue } from './policy-value.js';
import { formatTimeSpan } from './time-span.js';

/** A value as the management shell prints it; empty when there is none. */
export function settingText(parameter: ClientPolicyParameter, value: PolicyValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number')
    return parameter.type === 'TimeSpan' ? formatTimeSpan(value) : String(value);
  if (typeof value === 'string') return value;
  const items = isEntryList(value) ? value.map((entry) => `${entry.name}=${entry.value}`) : value;
  return items.join('; ');
}
