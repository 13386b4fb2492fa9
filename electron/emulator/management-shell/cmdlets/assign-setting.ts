import { convertPolicyValue } from '../../../../shared/policy/convert-policy-value.js';
import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import { policyValueRefused, rawValue } from '../binding/convert-argument.js';
import { policyValueToShell } from '../objects/settings-object.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import type { Value } from '../values/value.js';
import type { SettingsNoun } from './settings-nouns.js';

/**
 * `$policy.Setting = value`: converted and checked at once, as the real object does.
 * @throws {ShellError} naming property, value offered and what is allowed
 */
export function assignSetting(
  { table }: SettingsNoun,
  profile: RangeProfile,
  property: string,
  value: Value,
): Value {
  const parameter = table.find(property);
  if (parameter === undefined) return itemText(value);
  try {
    const raw = parameter.type === 'TimeOfDay' ? itemText(value) : rawValue(value);
    return policyValueToShell(parameter, convertPolicyValue(parameter, raw, profile));
  } catch (error) {
    if (!(error instanceof PolicyValueError)) throw error;
    const refused = policyValueRefused('', parameter, error, itemText(value).slice(0, 80), value);
    const { cmdlet: _, ...details } = refused.details;
    throw new ShellError({
      ...details,
      message: details.message.replace(
        /^Cannot bind (?:argument to )?parameter/,
        'Cannot set property',
      ),
      id: 'PropertyAssignmentException',
      exception: 'SetValueInvocationException',
    });
  }
}
