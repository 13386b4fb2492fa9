import { ShellError } from '../shell-error.js';
import {
  castTo,
  itemText,
  type ReadDate,
  toBoolean,
  toNumber,
  toText,
} from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { RegularExpression } from '../values/regex/regular-expression.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { enumerate, TypeName, type Value } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';
import type { Budget } from './budget.js';

/** A comparison with its right side: what the left side is tried with. */
type Test = (left: Value) => boolean;
type Prepare = (right: Value, caseSensitive: boolean, budget: Budget) => Test;

const ordered =
  (accepts: (order: number) => boolean): Prepare =>
  (right, exact, budget) =>
  (left) =>
    accepts(compareValues(left, right, budget, exact));

const not =
  (prepare: Prepare): Prepare =>
  (right, exact, budget) => {
    const test = prepare(right, exact, budget);
    return (left) => !test(left);
  };

const equal: Prepare = (right, exact, budget) => (left) => sameValue(left, right, budget, exact);

const like: Prepare = (right, exact, budget) => {
  const pattern = toText(right, budget);
  return (left) => matchesWildcard(toText(left, budget), pattern, budget, exact);
};

const match: Prepare = (right, exact, budget) => {
  const expression = new RegularExpression(itemText(right), exact, budget);
  return (left) => expression.test(toText(left, budget));
};

const contains: Prepare = (right, exact, budget) => (left) => holds(left, right, exact, budget);
const within: Prepare = (right, exact, budget) => (left) => holds(right, left, exact, budget);

/** Operators that compare one value; with an array on the left they filter it. */
export const comparisons: Readonly<Record<string, Prepare>> = {
  eq: equal,
  ne: not(equal),
  gt: ordered((order) => order > 0),
  ge: ordered((order) => order >= 0),
  lt: ordered((order) => order < 0),
  le: ordered((order) => order <= 0),
  like,
  notlike: not(like),
  match,
  notmatch: not(match),
};

/** Operators that look into an array. */
export const containments: Readonly<Record<string, Prepare>> = {
  contains,
  notcontains: not(contains),
  in: within,
  notin: not(within),
};

/** The comparison operators that Where-Object and `-Filter` take as well, without their dash. */
export const comparisonNames: readonly string[] = [
  ...Object.keys(comparisons),
  ...Object.keys(containments),
];

/** Equality as `-eq` has it: the right side is converted to the type of the left, and case does not count. */
export function sameValue(
  left: Value,
  right: Value,
  budget: Budget,
  caseSensitive = false,
): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'boolean') return left === toBoolean(right);
  if (typeof left === 'number') return typeof right === 'object' ? false : toNumber(right) === left;
  if (left instanceof TimeSpanValue) {
    const span =
      right instanceof TimeSpanValue ? right : castOrNull(right, new TypeName('timespan'), budget);
    return span instanceof TimeSpanValue && span.totalMilliseconds === left.totalMilliseconds;
  }
  if (left instanceof DateValue)
    return right instanceof DateValue && left.instant === right.instant;
  if (typeof left !== 'string')
    return left === right || (typeof right === 'string' && itemText(left) === right);
  const other = toText(right, budget);
  budget.spendOnText(left.length + other.length);
  return foldCase(left, caseSensitive) === foldCase(other, caseSensitive);
}

/** Order as Sort-Object and `-lt` have it: null first, then numbers, times and text by their own order. */
export function compareValues(
  left: Value,
  right: Value,
  budget: Budget,
  caseSensitive = false,
): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (left instanceof TimeSpanValue || right instanceof TimeSpanValue) {
    const [one, other] = [left, right].map((value) =>
      castOrNull(value, new TypeName('timespan'), budget),
    );
    if (one instanceof TimeSpanValue && other instanceof TimeSpanValue) {
      return one.totalMilliseconds - other.totalMilliseconds;
    }
  }
  if (left instanceof DateValue && right instanceof DateValue) return left.instant - right.instant;
  if (typeof left === 'number' || typeof left === 'boolean') {
    const [one, other] = [toNumber(left), toNumber(right)];
    if (one !== null && other !== null) return one - other;
  }
  const [one, other] = [toText(left, budget), toText(right, budget)];
  budget.spendOnText(one.length + other.length);
  return compareText(one, other, caseSensitive);
}

/** Letters before case, digits before letters; the same everywhere. */
export function compareText(left: string, right: string, caseSensitive = false): number {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  if (one !== other) return one < other ? -1 : 1;
  return !caseSensitive || left === right ? 0 : left < right ? 1 : -1;
}

const foldCase = (text: string, caseSensitive: boolean): string =>
  caseSensitive ? text : text.toLowerCase();

function holds(list: Value, value: Value, exact: boolean, budget: Budget): boolean {
  const items = enumerate(list);
  budget.spend(items.length >> 2);
  return items.some((item) => sameValue(item, value, budget, exact));
}

/** `value -as type`: null when it cannot be. */
export function castOrNull(value: Value, type: Value, budget: Budget, readDate?: ReadDate): Value {
  try {
    const name = type instanceof TypeName ? type.name : itemText(type).toLowerCase();
    return castTo(name, value, budget, readDate);
  } catch (error) {
    if (!(error instanceof ShellError) || error.ends !== 'statement') throw error;
    return null;
  }
}
