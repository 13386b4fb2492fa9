import { castTo, toBoolean, toNumber, toText } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { RegularExpression } from '../values/regular-expression.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { enumerate, TypeName, type Value } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';
import type { Budget } from './budget.js';

type Test = (left: Value, right: Value, caseSensitive: boolean, budget: Budget) => boolean;

/** Operators that compare one value; with an array on the left they filter it. */
export const comparisons: Readonly<Record<string, Test>> = {
  eq: (left, right, exact) => sameValue(left, right, exact),
  ne: (left, right, exact) => !sameValue(left, right, exact),
  gt: (left, right, exact) => compareValues(left, right, exact) > 0,
  ge: (left, right, exact) => compareValues(left, right, exact) >= 0,
  lt: (left, right, exact) => compareValues(left, right, exact) < 0,
  le: (left, right, exact) => compareValues(left, right, exact) <= 0,
  like: (left, right, exact, budget) => isLike(left, right, exact, budget),
  notlike: (left, right, exact, budget) => !isLike(left, right, exact, budget),
  match: (left, right, exact, budget) => isMatch(left, right, exact, budget),
  notmatch: (left, right, exact, budget) => !isMatch(left, right, exact, budget),
};

/** Operators that look into an array. */
export const containments: Readonly<Record<string, Test>> = {
  contains: (left, right, exact, budget) => holds(left, right, exact, budget),
  notcontains: (left, right, exact, budget) => !holds(left, right, exact, budget),
  in: (left, right, exact, budget) => holds(right, left, exact, budget),
  notin: (left, right, exact, budget) => !holds(right, left, exact, budget),
};

/** The comparison operators that Where-Object and `-Filter` take as well, without their dash. */
export const comparisonNames: readonly string[] = [
  ...Object.keys(comparisons),
  ...Object.keys(containments),
];

/** Equality as `-eq` has it: the right side is converted to the type of the left, and case does not count. */
export function sameValue(left: Value, right: Value, caseSensitive = false): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'boolean') return left === toBoolean(right);
  if (typeof left === 'number') return typeof right === 'object' ? false : toNumber(right) === left;
  if (left instanceof TimeSpanValue) {
    const span =
      right instanceof TimeSpanValue ? right : castOrNull(right, new TypeName('timespan'));
    return span instanceof TimeSpanValue && span.totalMilliseconds === left.totalMilliseconds;
  }
  if (left instanceof DateValue)
    return right instanceof DateValue && left.instant === right.instant;
  if (typeof left !== 'string')
    return left === right || (typeof right === 'string' && toText(left) === right);
  return foldCase(left, caseSensitive) === foldCase(toText(right), caseSensitive);
}

/** Order as Sort-Object and `-lt` have it: null first, then numbers, times and text by their own order. */
export function compareValues(left: Value, right: Value, caseSensitive = false): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (left instanceof TimeSpanValue || right instanceof TimeSpanValue) {
    const [one, other] = [left, right].map((value) => castOrNull(value, new TypeName('timespan')));
    if (one instanceof TimeSpanValue && other instanceof TimeSpanValue) {
      return one.totalMilliseconds - other.totalMilliseconds;
    }
  }
  if (left instanceof DateValue && right instanceof DateValue) return left.instant - right.instant;
  if (typeof left === 'number' || typeof left === 'boolean') {
    const [one, other] = [toNumber(left), toNumber(right)];
    if (one !== null && other !== null) return one - other;
  }
  return compareText(toText(left), toText(right), caseSensitive);
}

/** Letters before case, digits before letters; the same everywhere. */
export function compareText(left: string, right: string, caseSensitive = false): number {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  if (one !== other) return one < other ? -1 : 1;
  return !caseSensitive || left === right ? 0 : left < right ? 1 : -1;
}

const foldCase = (text: string, caseSensitive: boolean): string =>
  caseSensitive ? text : text.toLowerCase();

function isLike(left: Value, right: Value, exact: boolean, budget: Budget): boolean {
  const [text, pattern] = [toText(left), toText(right)];
  budget.spend(1 + Math.floor((text.length * pattern.length) / 1000));
  return matchesWildcard(text, pattern, exact);
}

function isMatch(left: Value, right: Value, exact: boolean, budget: Budget): boolean {
  return new RegularExpression(toText(right), exact).test(toText(left), budget);
}

function holds(list: Value, value: Value, exact: boolean, budget: Budget): boolean {
  const items = enumerate(list);
  budget.spend(items.length >> 2);
  return items.some((item) => sameValue(item, value, exact));
}

/** `value -as type`: null when it cannot be. */
export function castOrNull(value: Value, type: Value): Value {
  try {
    return castTo(type instanceof TypeName ? type.name : toText(type).toLowerCase(), value);
  } catch {
    return null;
  }
}
