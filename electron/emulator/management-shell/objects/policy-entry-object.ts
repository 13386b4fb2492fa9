import type { PolicyEntry } from '../../../../shared/policy/policy-value.js';
import { itemText } from '../values/conversion.js';
import { type ObjectType, ShellObject, type Value } from '../values/value.js';

/** What New-CsClientPolicyEntry makes. */
export const policyEntryType: ObjectType = {
  name: 'Microsoft.Rtc.Management.WritableConfig.Policy.Client.PolicyEntryType',
  listProperties: ['Name', 'Value'],
  text: (entry) => `Name=${itemText(entry.get('Name'))};Value=${itemText(entry.get('Value'))}`,
  assign: (_entry, _property, value) => itemText(value),
};

export const policyEntryObject = (entry: PolicyEntry): ShellObject =>
  new ShellObject(policyEntryType, [
    ['Name', entry.name],
    ['Value', entry.value],
  ]);

/** Null for anything that is no policy entry. */
export function policyEntryOf(value: Value): PolicyEntry | null {
  if (!(value instanceof ShellObject) || value.type !== policyEntryType) return null;
  return { name: itemText(value.get('Name')), value: itemText(value.get('Value')) };
}
