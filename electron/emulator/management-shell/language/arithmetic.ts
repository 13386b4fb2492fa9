import { toInstant } from '../../../../shared/lync/time.js';
import { runtimeError } from '../shell-error.js';
import { itemText, toNumber, toText, typeNameOf } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { enumerate, HashTable, isArray, ShellList, type Value } from '../values/value.js';
import type { Budget } from './budget.js';

/** A value as the operand of an arithmetic operator. */
export function numberOf(value: Value, operator: string, shown: Value): number {
  const number = toNumber(value);
  if (number !== null) return number;
  if (typeof value === 'string') {
    throw runtimeError(
      `Cannot convert value "${itemText(shown).slice(0, 80)}" to type "System.Int32". Error: "Input string was not in a correct format."`,
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

/** `+`, `-`, `*`, `/`, `%` and `..`. */
export function arithmetic(operator: string, left: Value, right: Value, budget: Budget): Value {
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
  if (typeof left === 'string') return append(left, toText(right, budget), budget);
  if (isArray(left) || left instanceof ShellList) {
    const [first, second] = [enumerate(left), enumerate(right)];
    budget.makeList(first.length + second.length);
    return [...first, ...second];
  }
  if (left instanceof HashTable && right instanceof HashTable) {
    budget.makeProperties(left.size + right.size);
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
    return new DateValue(toInstant(left.instant + sign * right.totalMilliseconds), left.clock);
  }
  return right instanceof DateValue && sign < 0
    ? new TimeSpanValue(left.instant - right.instant)
    : null;
}

/** What a joined text takes besides its characters: it is not copied at once, but keeps both halves. */
const joint = 16;

/** @throws {ShellError} that ends the input, before a text that is too long is made */
export function append(text: string, added: string, budget: Budget): string {
  if (text.length + added.length > budget.limits.stringLength) {
    budget.makeText(text.length + added.length);
  }
  budget.makeCharacters(added.length + joint);
  budget.deferCopy(text.length);
  return text + added;
}

function repeat(text: string, factor: number, budget: Budget): string {
  const times = text === '' ? 0 : wholeTimes(factor);
  budget.makeText(text.length * times);
  return text.repeat(times);
}

function repeatItems(items: readonly Value[], factor: number, budget: Budget): readonly Value[] {
  const times = items.length === 0 ? 0 : wholeTimes(factor);
  budget.makeList(items.length * times);
  return Array.from({ length: times }, () => items).flat();
}

function wholeTimes(factor: number): number {
  if (factor >= 0) return Math.trunc(factor);
  throw runtimeError(
    `A text or an array cannot be repeated ${factor} times; the factor must not be negative.`,
    'ArgumentOutOfRangeException',
  );
}

function range(left: Value, right: Value, budget: Budget): readonly number[] {
  const [from, to] = [
    Math.round(numberOf(left, '..', left)),
    Math.round(numberOf(right, '..', right)),
  ];
  const count = Math.abs(to - from) + 1;
  budget.makeList(count);
  const step = to < from ? -1 : 1;
  return Array.from({ length: count }, (_, index) => from + index * step);
}
