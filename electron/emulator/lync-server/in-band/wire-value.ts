import type { ClientPolicyParameter } from '../../../../shared/policy/client-policy-parameter.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import { formatTimeSpan, parseTimeSpan } from '../../../../shared/policy/time-span.js';

/**
 * The text of an endpointConfiguration property (MS-SIPREGE): `true`, `AllPhotos`, `30`. Inverted parameters travel as
 * their opposite, enums of ordinal form as their number. A TimeSpan travels as hh:mm:ss.
 * Follows `policies/wire-time-spans`, `policies/enum-numbers`.
 */
export function toWireValue(
  parameter: ClientPolicyParameter,
  value: Exclude<PolicyValue, null>,
): string {
  if (typeof value === 'boolean') return String(parameter.wireInverted ? !value : value);
  if (typeof value === 'number') {
    return parameter.type === 'TimeSpan' ? formatTimeSpan(value) : String(value);
  }
  if (typeof value !== 'string') throw new TypeError(`${parameter.name} has no single wire value.`);
  if (parameter.wireForm === 'text') return value;
  return String((parameter.allowedValues ?? []).indexOf(value));
}

/** The setting a property stands for; null for text that is none, which a client ignores. */
export function fromWireValue(parameter: ClientPolicyParameter, text: string): PolicyValue {
  switch (parameter.type) {
    case 'Boolean': {
      const flag = { true: true, false: false }[text.toLowerCase()];
      return flag === undefined ? null : flag !== parameter.wireInverted;
    }
    case 'Enum': {
      const names = parameter.allowedValues ?? [];
      if (parameter.wireForm === 'ordinal') return names[Number(text)] ?? null;
      return names.find((name) => name.toLowerCase() === text.toLowerCase()) ?? null;
    }
    case 'TimeSpan':
      return parseTimeSpan(text);
    case 'UInt16':
    case 'UInt32':
    case 'Int64':
      return /^\d+$/.test(text) ? Number(text) : null;
    case 'String':
    case 'TimeOfDay':
      return text;
    case 'PolicyEntryList':
    case 'StringList':
      return null;
  }
}
