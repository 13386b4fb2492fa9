import { isEntryList, type PolicyValue } from './policy-value.js';
import type { SettingParameter } from './setting-parameter.js';
import { formatTimeSpan } from './time-span.js';

/** A value as the management shell prints it; empty when there is none. */
export function settingText(parameter: Pick<SettingParameter, 'type'>, value: PolicyValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number')
    return parameter.type === 'TimeSpan' ? formatTimeSpan(value) : String(value);
  if (typeof value === 'string') return value;
  const items = isEntryList(value) ? value.map((entry) => `${entry.name}=${entry.value}`) : value;
  return items.join('; ');
}
