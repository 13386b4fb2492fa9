import { convertPolicyValue } from '../../policy/convert-policy-value.js';
import type { PolicyValue } from '../../policy/policy-value.js';
import { PolicyValueError } from '../../policy/policy-value-error.js';
import type { RangeProfile, SettingParameter } from '../../policy/setting-parameter.js';
import type { ForeignValue } from '../foreign.js';
import { readPolicyEntries, readTexts } from './read-lists.js';
import { readBoolean, readEnum, readInteger, readText } from './read-scalars.js';
import { readTimeSpan } from './read-time-span.js';
import { type Reading, read } from './reading.js';

const notSet = 'It is not set in the dump; the value of a new object is taken.';

/**
 * The value of a property as a policy stores it, read by the type of its parameter and checked by `profile`. Null,
 * the empty text and an empty cell are "not set": the default where the parameter cannot be null.
 */
export function readSetting(
  parameter: SettingParameter,
  value: ForeignValue,
  profile: RangeProfile,
): Reading<PolicyValue> {
  const offered = readOffered(parameter, value);
  if ('problem' in offered) return offered;
  if (offered.value === null && !parameter.nullable) {
    // What a cmdlet may not set to null is null all the same where nobody has set it.
    return read(parameter.default, parameter.default === null ? null : notSet);
  }
  try {
    return read(convertPolicyValue(parameter, offered.value, profile), offered.remark);
  } catch (error) {
    if (error instanceof PolicyValueError) return { problem: error.message };
    throw error;
  }
}

/** What the parameter binder of the shell would be given. */
function readOffered(parameter: SettingParameter, value: ForeignValue): Reading<unknown> {
  switch (parameter.type) {
    case 'Boolean':
      return readBoolean(value);
    case 'Enum':
      return readEnum(value, parameter.allowedValues ?? []);
    case 'TimeSpan': {
      const reading = readTimeSpan(value);
      const isSet = 'value' in reading && reading.value !== null;
      return isSet ? read({ totalMilliseconds: reading.value }, reading.remark) : reading;
    }
    case 'UInt16':
    case 'UInt32':
    case 'Int64':
      return readInteger(value);
    case 'TimeOfDay':
      return readTimeOfDay(value);
    case 'String':
      return readText(value);
    case 'PolicyEntryList':
      return readPolicyEntries(value);
    case 'StringList':
      return readTexts(value);
  }
}

const utc = 'The time of day is that of UTC; the zone of the server is not in the dump.';

function readTimeOfDay(value: ForeignValue): Reading<string | null> {
  const text = readText(value);
  if ('problem' in text || text.value === null) return text;
  const [, minutes, rest = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(.*)$/.exec(text.value) ?? [];
  return minutes === undefined ? text : read(minutes, rest.endsWith('Z') ? utc : null);
}
