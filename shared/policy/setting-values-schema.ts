import { textOf } from '../contract/text-kinds.js';
import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import { checkPolicyValue } from './convert-policy-value.js';
import { describeAllowed } from './describe-parameter.js';
import { type PolicyValue, samePolicyValue } from './policy-value.js';
import { PolicyValueError } from './policy-value-error.js';
import type { SettingsKind } from './setting-kinds.js';
import { rangeProfiles, type SettingParameter } from './setting-parameter.js';
import { formatTimeSpan, parseTimeSpan } from './time-span.js';

const policyEntrySchema = lateObject(() => ({ name: z.string(), value: z.string() }));

/** A length of time or a time of day tells nothing of anybody. */
const timeText = textOf(
  'program',
  z.string().regex(/^-?(?:\d+\.)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/),
);

export const policyValueSchema: z.ZodType<PolicyValue> = z.union([
  z.boolean(),
  timeText,
  z.string(),
  z.number(),
  z.array(policyEntrySchema).readonly(),
  z.array(z.string()).readonly(),
  z.null(),
]);

/** Whether a setting can hold the value, under the limits of either documentation: both may have been in force. */
export function canHold(parameter: SettingParameter, value: PolicyValue): boolean {
  if (samePolicyValue(value, parameter.default)) return true;
  return rangeProfiles.some((profile) => {
    try {
      return samePolicyValue(checkPolicyValue(parameter, value, profile), value);
    } catch (error) {
      if (error instanceof PolicyValueError) return false;
      throw error;
    }
  });
}

type ReadValue = (parameter: SettingParameter, value: PolicyValue) => PolicyValue;

const asItIs: ReadValue = (_parameter, value) => value;

/**
 * Values by the name of their setting, each one that its setting can hold.
 * @param read what a value of the file is once it is stored
 */
export const settingValuesSchema = (
  { noun, table }: Pick<SettingsKind, 'noun' | 'table'>,
  read: ReadValue = asItIs,
) =>
  z.record(textOf('program', z.string()), policyValueSchema).superRefine((values, context) => {
    for (const [name, value] of Object.entries(values)) {
      const parameter = table.find(name);
      if (parameter?.name !== name) {
        const message = `a parameter of a ${noun} of Lync Server 2010`;
        context.addIssue({ code: 'custom', path: [name], message });
      } else if (!canHold(parameter, read(parameter, value))) {
        const message = describeAllowed(parameter, 'lync2010');
        context.addIssue({ code: 'custom', path: [name], message });
      }
    }
  });

/** A stored value as a file for people has it: a length of time as `00:15:00`. */
export const writtenValue: ReadValue = ({ type }, value) =>
  type === 'TimeSpan' && typeof value === 'number' ? formatTimeSpan(value) : value;

/** The value to store for one that a file for people has; text that is no length of time stays, and fits nowhere. */
export const storedValue: ReadValue = ({ type }, value) =>
  type === 'TimeSpan' && typeof value === 'string' ? (parseTimeSpan(value) ?? value) : value;
