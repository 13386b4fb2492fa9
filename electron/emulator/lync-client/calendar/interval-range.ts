import type {
  IntervalRange,
  PlannedInterval,
} from '../../../../shared/contract/views/interval-plan.js';
import type { ClientPolicyParameter } from '../../../../shared/policy/client-policy-parameter.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { convertPolicyValue } from '../../../../shared/policy/convert-policy-value.js';
import { limitsOf } from '../../../../shared/policy/describe-parameter.js';
import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import { type RangeProfile, rangeProfiles } from '../../../../shared/policy/setting-parameter.js';
import { type RuleId, rules } from '../../../../shared/reference/rules.js';

/** A parameter of a client policy that holds an interval, and the rule about its values. */
interface IntervalParameter {
  readonly parameter: ClientPolicyParameter;
  readonly rule: RuleId;
}

const named = (
  name: 'WebServicePollInterval' | 'MAPIPollInterval' | 'CalendarStatePublicationInterval',
): IntervalParameter => {
  const parameter = findClientPolicyParameter(name);
  if (parameter === undefined) throw new Error(`There is no parameter ${name}.`);
  return { parameter, rule: `client-policy/${name}/range` };
};

/** Which poll interval counts for a mailbox. Follows `calendar/interval-by-exchange`. */
export const pollParameters = {
  'web-services': named('WebServicePollInterval'),
  'public-folders': named('MAPIPollInterval'),
} as const;

export const publicationParameter = named('CalendarStatePublicationInterval');

/** How many of its stored unit make a second. */
const unitsPerSecond = ({ type }: ClientPolicyParameter): number =>
  type === 'TimeSpan' ? 1000 : 1;

/** Which values documents allow. */
export function intervalRange({ parameter, rule }: IntervalParameter): IntervalRange {
  const units = unitsPerSecond(parameter);
  const limits = rangeProfiles.map((profile) => {
    const { min, max } = limitsOf(parameter, profile);
    return { profile, from: (min ?? units) / units, to: (max ?? min ?? units) / units };
  });
  return {
    parameter: parameter.name,
    limits,
    isDocumented: rules[rule].evidence !== 'convention',
    rule,
  };
}

/**
 * Reads an interval as its cmdlet would; an empty text stands for a policy that does not set it. A value that only the
 * other document allows is read as well, since it can still be planned with.
 */
export function readInterval(
  { parameter }: IntervalParameter,
  typed: string,
  profile: RangeProfile,
): PlannedInterval {
  const units = unitsPerSecond(parameter);
  const isDefault = typed.trim() === '';
  // A bare number is one to PowerShell too: ticks, where a time span is asked for.
  const raw = /^\s*\d+\s*$/.test(typed) ? Number(typed) : typed;
  const readUnder = (under: RangeProfile): { seconds: number } | { refused: string } => {
    try {
      const value = isDefault ? parameter.clientDefault : convertPolicyValue(parameter, raw, under);
      return { seconds: Math.trunc(Number(value) / units) };
    } catch (error) {
      if (error instanceof PolicyValueError) return { refused: error.message };
      throw error;
    }
  };
  const now = readUnder(profile);
  if ('seconds' in now) return { ...now, isDefault, refused: null };
  const elsewhere = rangeProfiles.map(readUnder).find((read) => 'seconds' in read);
  return { seconds: elsewhere?.seconds ?? null, isDefault, ...now };
}
