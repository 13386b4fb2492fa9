import type { PolicyRange, RangeProfile, SettingParameter } from './setting-parameter.js';
import { formatTimeSpan } from './time-span.js';

const typeLimits = { UInt16: 65_535, UInt32: 4_294_967_295 } as const;

/** The limits that hold under `profile`: the documented ones, else those of the number type. */
export function limitsOf(parameter: SettingParameter, profile: RangeProfile): PolicyRange {
  const documented = parameter.range[profile];
  if (parameter.type === 'UInt16' || parameter.type === 'UInt32') {
    return { min: documented?.min ?? 0, max: documented?.max ?? typeLimits[parameter.type] };
  }
  if (parameter.type === 'Int64') return documented ?? { min: null, max: null };
  if (parameter.type === 'TimeSpan') {
    return { min: documented?.min ?? 0, max: documented?.max ?? null };
  }
  return { min: null, max: null };
}

function describeRange({ min, max }: PolicyRange, write: (limit: number) => string): string {
  if (min !== null && max !== null) return `${write(min)} to ${write(max)}`;
  if (min !== null) return `at least ${write(min)}`;
  return max === null ? 'any' : `at most ${write(max)}`;
}

/** The limits of a number, a length of time or a text, without its kind: `00:05:00 to 08:00:00`; empty for none. */
export function describeLimits(parameter: SettingParameter, profile: RangeProfile): string {
  const limits = limitsOf(parameter, profile);
  const longest = parameter.maxLength[profile];
  if (longest !== null) return `at most ${longest} characters`;
  if (limits.min === null && limits.max === null) return '';
  return describeRange(limits, parameter.type === 'TimeSpan' ? formatTimeSpan : String);
}

/** What a parameter takes, as a phrase for error messages and completion help. */
export function describeAllowed(parameter: SettingParameter, profile: RangeProfile): string {
  const orNull = parameter.nullable ? ', or $Null' : '';
  const limits = limitsOf(parameter, profile);
  switch (parameter.type) {
    case 'Boolean':
      return `$True, $False${orNull}`;
    case 'Enum':
      return `${(parameter.allowedValues ?? []).join(', ')}${orNull}`;
    case 'TimeSpan':
      return `a TimeSpan (hh:mm:ss) of ${describeRange(limits, formatTimeSpan)}${orNull}`;
    case 'UInt16':
    case 'UInt32':
    case 'Int64': {
      const unit = parameter.unit === null ? '' : ` (${parameter.unit})`;
      return `a whole number of ${describeRange(limits, String)}${unit}${orNull}`;
    }
    case 'TimeOfDay':
      return `a time of day (hh:mm)${orNull}`;
    case 'String': {
      const longest = parameter.maxLength[profile];
      return `text${longest === null ? '' : ` of at most ${longest} characters`}${orNull}`;
    }
    case 'PolicyEntryList':
      return `entries made with New-CsClientPolicyEntry${orNull}`;
    case 'StringList': {
      const { items } = parameter;
      return items === undefined
        ? `texts${orNull}`
        : `at most ${items.mostItems} items, each ${items.allowed}${orNull}`;
    }
  }
}

/**
 * A notice when the sources disagree about a value: it is within one documentation's limits and outside the other's.
 * Null when they agree.
 */
export function disputedRange(parameter: SettingParameter, value: number): string | null {
  const within = ({ min, max }: PolicyRange): boolean =>
    (min === null || value >= min) && (max === null || value <= max);
  const lync2010 = limitsOf(parameter, 'lync2010');
  const technet = limitsOf(parameter, 'technet');
  if (within(lync2010) === within(technet)) return null;
  const write = parameter.type === 'TimeSpan' ? formatTimeSpan : String;
  return (
    `The sources disagree about ${parameter.name} ${write(value)}: the Lync 2010 reference allows ` +
    `${describeRange(lync2010, write)}, later TechNet pages ${describeRange(technet, write)}.`
  );
}
