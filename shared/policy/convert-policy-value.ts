import { minuteMilliseconds } from '../lync/time.js';
import { describeAllowed, limitsOf } from './describe-parameter.js';
import { isPolicyEntry, type PolicyEntry, type PolicyValue } from './policy-value.js';
import { PolicyValueError, type PolicyValueFault } from './policy-value-error.js';
import type { RangeProfile, SettingParameter } from './setting-parameter.js';
import { formatTimeSpan, parseTimeSpan } from './time-span.js';

/** How a TimeSpan object of the shell is handed over. */
interface TimeSpanValue {
  readonly totalMilliseconds: number;
}

const ticksPerMillisecond = 10_000;
const longestOffer = 80;

const isTimeSpanValue = (raw: unknown): raw is TimeSpanValue =>
  typeof raw === 'object' &&
  raw !== null &&
  'totalMilliseconds' in raw &&
  typeof raw.totalMilliseconds === 'number';

function describeOffered(raw: unknown): string {
  if (raw === null || raw === undefined) return '$Null';
  if (typeof raw === 'boolean') return raw ? '$True' : '$False';
  if (typeof raw === 'number' || typeof raw === 'bigint') return String(raw);
  if (typeof raw === 'string') {
    return `"${raw.length > longestOffer ? `${raw.slice(0, longestOffer)}…` : raw}"`;
  }
  if (isTimeSpanValue(raw)) return formatTimeSpan(raw.totalMilliseconds);
  return Array.isArray(raw) ? `a list of ${raw.length}` : 'an object';
}

/** Up to a day of minutes: a bare number of this size was most likely meant as minutes. */
const plausibleMinutes = 1440;

/**
 * Turns what an administrator offers into the value a policy stores, by the rules of PowerShell's parameter binder:
 * enum names in any case, a plain number for a TimeSpan counts ticks of 100 ns, a bare entry is a list of one.
 * `profile` chooses the documentation whose limits hold.
 * @throws {PolicyValueError} naming parameter, value offered and what is allowed.
 */
export function convertPolicyValue(
  parameter: SettingParameter,
  raw: unknown,
  profile: RangeProfile,
): PolicyValue {
  const refuse = (fault: PolicyValueFault, hint = ''): never => {
    const allowed = describeAllowed(parameter, profile);
    throw new PolicyValueError(parameter.name, fault, describeOffered(raw), allowed, hint);
  };
  if (raw === null || raw === undefined) {
    if (parameter.type === 'PolicyEntryList' || parameter.type === 'StringList') return [];
    return parameter.nullable ? null : refuse('null');
  }
  switch (parameter.type) {
    case 'Boolean':
      if (typeof raw === 'boolean') return raw;
      return typeof raw === 'number' ? raw !== 0 : refuse('type');
    case 'Enum': {
      if (typeof raw !== 'string') return refuse('type');
      const offered = raw.trim().toLowerCase();
      const value = parameter.allowedValues?.find((name) => name.toLowerCase() === offered);
      return value ?? refuse('enum');
    }
    case 'TimeSpan': {
      const milliseconds = toMilliseconds(raw);
      if (milliseconds === null) return refuse('type');
      if (isOutside(parameter, milliseconds, profile)) return refuse('range', hintFor(raw));
      return milliseconds;
    }
    case 'UInt16':
    case 'UInt32':
    case 'Int64': {
      const number = toWholeNumber(raw);
      if (number === null) return refuse('type');
      return isOutside(parameter, number, profile) ? refuse('range') : number;
    }
    case 'TimeOfDay':
      return (typeof raw === 'string' ? parseTimeOfDay(raw) : null) ?? refuse('type');
    case 'String': {
      const text = typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : raw;
      if (typeof text !== 'string') return refuse('type');
      const longest = parameter.maxLength[profile];
      return longest !== null && text.length > longest ? refuse('length') : text;
    }
    case 'PolicyEntryList':
      return toEntries(raw) ?? refuse('type');
    case 'StringList': {
      const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
      const strange = list.find((item) => !isItemOf(parameter, item));
      if (strange !== undefined) return refuseItem(parameter, strange, profile);
      return list.length > (parameter.items?.mostItems ?? list.length)
        ? refuse('length')
        : distinct(list.map(String));
    }
  }
}

/**
 * Checks a value that already has its stored form, by the same rules.
 * @throws {PolicyValueError} naming parameter, value offered and what is allowed.
 */
export function checkPolicyValue(
  parameter: SettingParameter,
  value: PolicyValue,
  profile: RangeProfile,
): PolicyValue {
  const isMilliseconds = parameter.type === 'TimeSpan' && typeof value === 'number';
  const raw = isMilliseconds ? { totalMilliseconds: value } : value;
  return convertPolicyValue(parameter, raw, profile);
}

function isOutside(parameter: SettingParameter, value: number, profile: RangeProfile): boolean {
  const { min, max } = limitsOf(parameter, profile);
  return (min !== null && value < min) || (max !== null && value > max);
}

function toMilliseconds(raw: unknown): number | null {
  if (typeof raw === 'string') return parseTimeSpan(raw);
  if (isTimeSpanValue(raw)) return Math.trunc(raw.totalMilliseconds);
  if (typeof raw !== 'number' || !Number.isInteger(raw)) return null;
  return Math.trunc(raw / ticksPerMillisecond);
}

function hintFor(raw: unknown): string {
  const number = typeof raw === 'string' && /^\s*\d+\s*$/.test(raw) ? Number(raw) : raw;
  if (typeof number !== 'number') return '';
  const meaning =
    typeof raw === 'string' ? 'A bare number in quotes counts days' : 'A plain number counts ticks';
  if (number < 1 || number > plausibleMinutes) return ` ${meaning}; write hh:mm:ss.`;
  return ` ${meaning}; for minutes write ${formatTimeSpan(number * minuteMilliseconds)}.`;
}

function toWholeNumber(raw: unknown): number | null {
  const number = typeof raw === 'string' && /^\s*-?\d+\s*$/.test(raw) ? Number(raw) : raw;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}

function toEntries(raw: unknown): readonly PolicyEntry[] | null {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  if (!list.every(isPolicyEntry)) return null;
  return list.map(({ name, value }) => ({ name, value }));
}

const isItemOf = ({ items }: SettingParameter, item: unknown): boolean =>
  typeof item === 'string' && (items === undefined || items.pattern.test(item));

function refuseItem(parameter: SettingParameter, item: unknown, profile: RangeProfile): never {
  const allowed = describeAllowed(parameter, profile);
  throw new PolicyValueError(parameter.name, 'type', describeOffered(item), allowed);
}

/** Each item once, in any case: the first spelling stays. */
function distinct(items: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const item of items) {
    const key = item.toLowerCase();
    if (!first.has(key)) first.set(key, item);
  }
  return [...first.values()];
}

/** A time with an optional date before it, as `Get-Date` prints both. */
const pattern =
  /^\s*(?:\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[ T])?(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?\s*$/i;

/**
 * Reads the time of a DateTime and forgets its date: `1:00`, `01:00 AM`, `11/23/2026 13:00:00`.
 * Returns `HH:mm`, or null when the text is none.
 */
function parseTimeOfDay(text: string): string | null {
  const [, hours = '', minutes = '', half = ''] = pattern.exec(text) ?? [];
  const [h, m] = [Number(hours), Number(minutes)];
  const isTime = hours !== '' && m < 60 && (half === '' ? h < 24 : h >= 1 && h <= 12);
  if (!isTime) return null;
  const hour = half === '' ? h : (h % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
