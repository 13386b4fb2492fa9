import { runtimeError } from '../shell-error.js';
import {
  dotNetName,
  itemText,
  joinTexts,
  toBoolean,
  toNumber,
  toText,
  typeNameOf,
} from '../values/conversion.js';
import { formatText } from '../values/format-text.js';
import { RegularExpression } from '../values/regex/regular-expression.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { enumerate, isArray, ShellList, TypeName, type Value } from '../values/value.js';
import { arithmetic, numberOf } from './arithmetic.js';
import type { Budget } from './budget.js';
import { comparisons, containments } from './comparison.js';
import { split, splitAtBlanks } from './split.js';

/**
 * What `left -operator right` gives for every operator but `-and`, `-or`, `-as` and a `-split` by a block, which the
 * evaluator works out.
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
    const test = comparison(right, exact, budget);
    if (!isArray(left) && !(left instanceof ShellList)) return test(left);
    const items = enumerate(left);
    const found: Value[] = [];
    for (const item of items) {
      budget.spend();
      if (!test(item)) continue;
      budget.extendList(found.length);
      found.push(item);
    }
    return found;
  }
  const containment = containments[plain];
  if (containment !== undefined) return containment(right, exact, budget)(left);
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
      return joinValues(left, toText(right, budget), budget);
    case 'split':
      return split(left, right, exact, budget);
    case 'replace':
      return replace(left, right, exact, budget);
    case 'f':
      return formatText(toText(left, budget), isArray(right) ? right : [right], budget);
    case 'is':
    case 'isnot':
      return isOfType(left, right) === (name === 'is');
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
      return joinValues(operand, '', budget);
    case '-split':
      return splitAtBlanks(operand, budget);
    case '-bnot':
      return ~toWhole(operand);
    default:
      throw runtimeError(
        `The operator '${operator}' is not one this shell knows.`,
        'UnknownOperator',
      );
  }
}

/** `-join`: each element is written as text by itself writes it. */
const joinValues = (values: Value, separator: string, budget: Budget): string =>
  joinTexts(enumerate(values), separator, budget, (value) => toText(value, budget));

function replace(left: Value, right: Value, exact: boolean, budget: Budget): Value {
  const [pattern = '', replacement = ''] = enumerate(right);
  const expression = new RegularExpression(itemText(pattern), exact, budget);
  const written = toText(replacement, budget);
  const apply = (item: Value): string => expression.replace(toText(item, budget), written);
  if (!isArray(left)) return apply(left);
  budget.makeList(left.length);
  return left.map(apply);
}

function isOfType(value: Value, type: Value): boolean {
  const wanted = type instanceof TypeName ? type.name : itemText(type).toLowerCase();
  const full = dotNetName(wanted);
  return (
    typeNameOf(value).toLowerCase() === full.toLowerCase() ||
    (full === 'System.Object' && value !== null)
  );
}

const toWhole = (value: Value): number => Math.trunc(toNumber(value) ?? 0);
