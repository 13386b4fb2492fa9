import { toInstant } from '../../../../shared/lync/time.js';
import { runtimeError } from '../shell-error.js';
import {
  castTo,
  toBoolean,
  toNumber,
  toText,
  typeNameOf,
  typeNames,
} from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { formatText } from '../values/format-text.js';
import { RegularExpression } from '../values/regular-expression.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { enumerate, HashTable, isArray, ShellList, TypeName, type Value } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';
import type { Budget } from './budget.js';

type Test = (left: Value, right: Value, caseSensitive: boolean, budget: Budget) => boolean;

/** Operators that compare one value; with an array on the left they filter it. */
const comparisons: Readonly<Record<string, Test>> = {
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
const containments: Readonly<Record<string, Test>> = {
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

/**
 * What `left -operator right` gives for every operator but `-and` and `-or`, which the evaluator shortcuts.
 * @throws {ShellError} when the values cannot be combined so
 */
export function applyBinary(operator: string, left: Value, right: Value, budget: Budget): Value {
  budget.spend();
  if (!operator.startsWith('-') || operator === '-')
    return arithmetic(operator, left, right, budget);
  const name = operator.slice(1);
  const [exact, plain] = splitCase(name);
  const comparison = comparisons[plain];
  if (comparison !== undefined) {
    if (!isArray(left) && !(left instanceof ShellList))
      return comparison(left, right, exact, budget);
    const items = enumerate(left);
    budget.spend(items.length >> 2);
    return items.filter((item) => comparison(item, right, exact, budget));
  }
  const containment = containments[plain];
  if (containment !== undefined) return containment(left, right, exact, budget);
  return applyNamed(plain, operator, left, right, exact, budget);
}

/** Reads the `c` or `i` before a comparison operator: case-sensitive or not. */
function splitCase(name: string): readonly [boolean, string] {
  const known = (text: string): boolean =>
    text in comparisons || text in containments || text === 'replace' || text === 'split';
  if (known(name)) return [false, name];
  const rest = name.slice(1);
  return known(rest) && /^[ci]/.test(name) ? [name.startsWith('c'), rest] : [false, name];
}

function applyNamed(
  name: string,
  operator: string,
  left: Value,
  right: Value,
  exact: boolean,
  budget: Budget,
): Value {
  switch (name) {
    case 'and':
      return toBoolean(left) && toBoolean(right);
    case 'or':
      return toBoolean(left) || toBoolean(right);
    case 'xor':
      return toBoolean(left) !== toBoolean(right);
    case 'band':
      return toWhole(left) & toWhole(right);
    case 'bor':
      return toWhole(left) | toWhole(right);
    case 'bxor':
      return toWhole(left) ^ toWhole(right);
    case 'join':
      return budget.checkLength(enumerate(left).map(toText).join(toText(right)));
    case 'split':
      return split(left, right, exact, budget);
    case 'replace':
      return replace(left, right, exact, budget);
    case 'f':
      return budget.checkLength(formatText(toText(left), isArray(right) ? right : [right]));
    case 'is':
    case 'isnot':
      return isOfType(left, right) === (name === 'is');
    case 'as':
      return castOrNull(left, right);
    default:
      throw runtimeError(
        `The operator '${operator}' is not one this shell knows.`,
        'UnknownOperator',
      );
  }
}

/** What `operator operand` gives. */
export function applyUnary(operator: string, operand: Value, budget: Budget): Value {
  budget.spend();
  switch (operator) {
    case '!':
    case '-not':
      return !toBoolean(operand);
    case '-':
      if (operand instanceof TimeSpanValue) return new TimeSpanValue(-operand.totalMilliseconds);
      return -numberOf(operand, '-', operand);
    case '+':
      return numberOf(operand, '+', operand);
    case ',':
      return [operand];
    case '-join':
      return budget.checkLength(enumerate(operand).map(toText).join(''));
    case '-split':
      return toText(operand).trim().split(/\s+/);
    case '-bnot':
      return ~toWhole(operand);
    default:
      throw runtimeError(
        `The operator '${operator}' is not one this shell knows.`,
        'UnknownOperator',
      );
  }
}

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

function split(left: Value, right: Value, exact: boolean, budget: Budget): Value {
  const [separator = '', limit = 0] = enumerate(right);
  const expression = new RegularExpression(toText(separator), exact);
  const parts = enumerate(left).flatMap((item) =>
    expression.split(toText(item), toNumber(limit) ?? 0, budget),
  );
  budget.checkCount(parts.length);
  return parts;
}

function replace(left: Value, right: Value, exact: boolean, budget: Budget): Value {
  const [pattern = '', replacement = ''] = enumerate(right);
  const expression = new RegularExpression(toText(pattern), exact);
  const apply = (item: Value): string =>
    budget.checkLength(expression.replace(toText(item), toText(replacement), budget));
  return isArray(left) ? left.map(apply) : apply(left);
}

function isOfType(value: Value, type: Value): boolean {
  const wanted = type instanceof TypeName ? type.name : toText(type).toLowerCase();
  const full = typeNames[wanted] ?? wanted;
  return (
    typeNameOf(value).toLowerCase() === full.toLowerCase() ||
    (full === 'System.Object' && value !== null)
  );
}

function castOrNull(value: Value, type: Value): Value {
  try {
    return castTo(type instanceof TypeName ? type.name : toText(type).toLowerCase(), value);
  } catch {
    return null;
  }
}

const toWhole = (value: Value): number => Math.trunc(toNumber(value) ?? 0);

function numberOf(value: Value, operator: string, shown: Value): number {
  const number = toNumber(value);
  if (number !== null) return number;
  if (typeof value === 'string') {
    throw runtimeError(
      `Cannot convert value "${toText(shown)}" to type "System.Int32". Error: "Input string was not in a correct format."`,
      'InvalidCastFromStringToInteger',
    );
  }
  throw runtimeError(
    `Method invocation failed because [${typeNameOf(value)}] doesn't contain a method named '${operatorMethod(operator)}'.`,
    'MethodNotFound',
  );
}

const operatorMethod = (operator: string): string =>
  ({
    '+': 'op_Addition',
    '-': 'op_Subtraction',
    '*': 'op_Multiply',
    '/': 'op_Division',
    '%': 'op_Modulus',
  })[operator] ?? operator;

function arithmetic(operator: string, left: Value, right: Value, budget: Budget): Value {
  if (operator === '..') return range(left, right, budget);
  if (operator === '+') return add(left, right, budget);
  if (operator === '*') {
    if (typeof left === 'string') return repeat(left, numberOf(right, '*', right), budget);
    if (isArray(left)) return repeatItems(left, numberOf(right, '*', right), budget);
  }
  const time = timeArithmetic(operator, left, right);
  if (time !== null) return time;
  const one = numberOf(left, operator, left);
  const other = numberOf(right, operator, right);
  switch (operator) {
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
    case '%':
      if (other === 0) throw runtimeError('Attempted to divide by zero.', 'RuntimeException');
      return operator === '/' ? one / other : one % other;
    default:
      throw runtimeError(
        `The operator '${operator}' is not one this shell knows.`,
        'UnknownOperator',
      );
  }
}

function add(left: Value, right: Value, budget: Budget): Value {
  if (left === null) return right;
  if (typeof left === 'string') return budget.checkLength(left + toText(right));
  if (isArray(left) || left instanceof ShellList) {
    const items = [...enumerate(left), ...enumerate(right)];
    budget.checkCount(items.length);
    return items;
  }
  if (left instanceof HashTable && right instanceof HashTable) {
    const sum = new HashTable();
    for (const { key, value } of [...left.entries(), ...right.entries()]) sum.set(key, value);
    return sum;
  }
  return (
    timeArithmetic('+', left, right) ?? numberOf(left, '+', left) + numberOf(right, '+', right)
  );
}

function timeArithmetic(operator: string, left: Value, right: Value): Value {
  const sign = operator === '+' ? 1 : operator === '-' ? -1 : 0;
  if (sign === 0) return null;
  if (left instanceof TimeSpanValue && right instanceof TimeSpanValue) {
    return new TimeSpanValue(left.totalMilliseconds + sign * right.totalMilliseconds);
  }
  if (!(left instanceof DateValue)) return null;
  if (right instanceof TimeSpanValue) {
    return new DateValue(toInstant(left.instant + sign * right.totalMilliseconds), left.timeZone);
  }
  return right instanceof DateValue && sign < 0
    ? new TimeSpanValue(left.instant - right.instant)
    : null;
}

function repeat(text: string, times: number, budget: Budget): string {
  budget.checkCount(times);
  if (text.length * times > budget.limits.stringLength)
    budget.checkLength('x'.repeat(budget.limits.stringLength + 1));
  return budget.checkLength(text.repeat(Math.max(0, Math.trunc(times))));
}

function repeatItems(items: readonly Value[], times: number, budget: Budget): readonly Value[] {
  budget.checkCount(items.length * times);
  return Array.from({ length: Math.max(0, Math.trunc(times)) }, () => items).flat();
}

function range(left: Value, right: Value, budget: Budget): readonly number[] {
  const [from, to] = [
    Math.round(numberOf(left, '..', left)),
    Math.round(numberOf(right, '..', right)),
  ];
  const count = Math.abs(to - from) + 1;
  budget.checkCount(count);
  const step = to < from ? -1 : 1;
  return Array.from({ length: count }, (_, index) => from + index * step);
}
