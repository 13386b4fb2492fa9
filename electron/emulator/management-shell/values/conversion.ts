import { parseTimeSpan } from '../../../../shared/policy/time-span.js';
import type { Budget } from '../language/budget.js';
import { runtimeError } from '../shell-error.js';
import { castError } from './cast-error.js';
import { DateValue } from './date-value.js';
import { general } from './decimal.js';
import { parseNumber, roundHalfToEven } from './number.js';
import { TextBuilder } from './text-builder.js';
import { TimeSpanValue } from './time-span-value.js';
import {
  customObjectType,
  enumerate,
  HashTable,
  isArray,
  ScriptBlock,
  ShellList,
  ShellObject,
  TypeName,
  type Value,
} from './value.js';

/**
 * A value inside text, as `"$x"` writes it: an array or list is its elements with blanks between, an object without a
 * text of its own is `@{Name=value; …}`, null is empty. What stands inside those is written by {@link itemText}, as
 * PowerShell does it, so that the work is that of one level.
 * @throws {ShellError} that ends the input, when the text is too long
 */
export function toText(value: Value, budget: Budget): string {
  if (isArray(value)) return joinTexts(value, ' ', budget);
  if (value instanceof ShellList) return joinTexts(value.items, ' ', budget);
  if (value instanceof ShellObject && value.type.text === undefined) {
    const entries = value.entries().map(([name, each]) => `${name}=${itemText(each)}`);
    return `@{${joinTexts(entries, '; ', budget)}}`;
  }
  return itemText(value);
}

/**
 * The values as texts with a separator between them; `write` says how each is written.
 * @throws {ShellError} that ends the input, before a text that is too long is made
 */
export function joinTexts(
  values: readonly Value[],
  separator: string,
  budget: Budget,
  write: (value: Value) => string = itemText,
): string {
  const builder = new TextBuilder(budget);
  for (const [index, value] of values.entries()) {
    if (index > 0) builder.add(separator);
    builder.add(write(value));
  }
  return builder.text();
}

/**
 * A value as one piece of text that is there already or short: what holds other values is named by its type. For names
 * and messages, and for what stands inside other values.
 */
export function itemText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return general(value);
  if (typeof value === 'string') return value;
  if (value instanceof TimeSpanValue || value instanceof DateValue) return value.toString();
  if (value instanceof ScriptBlock) return value.text;
  if (value instanceof TypeName) return dotNetName(value.name);
  if (value instanceof ShellObject && value.type.text !== undefined) return value.type.text(value);
  return typeNameOf(value);
}

/** Whether a value counts as true: not null, zero, empty text or an empty array. */
export function toBoolean(value: Value): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  if (!isArray(value)) return true;
  return value.length > 1 || (value.length === 1 && toBoolean(value[0] ?? null));
}

/** A value as a number; null when it cannot be one. Null counts as 0, `$true` as 1. */
export function toNumber(value: Value): number | null {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.trim() === '' ? 0 : parseNumber(value);
  return null;
}

/** Names of .NET types by the short names the shell knows. */
export const typeNames: Readonly<Record<string, string>> = {
  string: 'System.String',
  int: 'System.Int32',
  int32: 'System.Int32',
  long: 'System.Int64',
  int64: 'System.Int64',
  uint16: 'System.UInt16',
  uint32: 'System.UInt32',
  double: 'System.Double',
  decimal: 'System.Decimal',
  bool: 'System.Boolean',
  boolean: 'System.Boolean',
  switch: 'System.Management.Automation.SwitchParameter',
  timespan: 'System.TimeSpan',
  datetime: 'System.DateTime',
  hashtable: 'System.Collections.Hashtable',
  array: 'System.Object[]',
  'object[]': 'System.Object[]',
  object: 'System.Object',
  byte: 'System.Byte',
  int16: 'System.Int16',
  float: 'System.Single',
  single: 'System.Single',
  scriptblock: 'System.Management.Automation.ScriptBlock',
  pscustomobject: customObjectType.name,
  psobject: customObjectType.name,
  math: 'System.Math',
  convert: 'System.Convert',
  void: 'System.Void',
};

/** Full .NET name of a value's type. */
export function typeNameOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'System.Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'System.Int32' : 'System.Double';
  if (typeof value === 'string') return 'System.String';
  if (value instanceof TimeSpanValue) return 'System.TimeSpan';
  if (value instanceof DateValue) return 'System.DateTime';
  if (value instanceof ScriptBlock) return 'System.Management.Automation.ScriptBlock';
  if (value instanceof TypeName) return 'System.RuntimeType';
  if (value instanceof ShellList) return 'System.Collections.Generic.List`1[System.Object]';
  if (value instanceof HashTable) return 'System.Collections.Hashtable';
  return isArray(value) ? 'System.Object[]' : value.type.name;
}

const wholeNumberRanges: Readonly<Record<string, readonly [number, number]>> = {
  int: [-2_147_483_648, 2_147_483_647],
  int32: [-2_147_483_648, 2_147_483_647],
  long: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  uint16: [0, 65_535],
  uint32: [0, 4_294_967_295],
};

const ticksPerMillisecond = 10_000;

/** A TimeSpan from text or from a number of ticks; null when the value is neither. */
export function toTimeSpan(value: Value): TimeSpanValue | null {
  if (value instanceof TimeSpanValue) return value;
  if (typeof value === 'number') return new TimeSpanValue(Math.trunc(value / ticksPerMillisecond));
  const milliseconds = typeof value === 'string' ? parseTimeSpan(value) : null;
  return milliseconds === null ? null : new TimeSpanValue(milliseconds);
}

/** The name that .NET has for a type; the short one itself where the shell does not know it. */
export const dotNetName = (short: string): string =>
  (Object.hasOwn(typeNames, short) ? typeNames[short] : undefined) ?? short;

/** The date that a text says by the clocks of the organisation; null for what says none. */
export type ReadDate = (text: string) => DateValue | null;

/**
 * What `[type]value` gives.
 * @throws {ShellError} when the type is unknown or the value cannot become one
 */
export function castTo(
  type: string,
  value: Value,
  budget: Budget,
  readDate: ReadDate = () => null,
): Value {
  budget.spendOnName(type.length);
  const fail = () => castError(dotNetName(type), itemText(value), value);
  const range = Object.hasOwn(wholeNumberRanges, type) ? wholeNumberRanges[type] : undefined;
  if (range !== undefined) {
    const number = toNumber(value);
    const whole = number === null ? null : roundHalfToEven(number);
    if (whole === null || whole < range[0] || whole > range[1]) throw fail();
    return whole;
  }
  switch (type) {
    case 'string':
      return toText(value, budget);
    case 'double':
    case 'decimal': {
      const number = toNumber(value);
      if (number === null) throw fail();
      return number;
    }
    case 'bool':
    case 'boolean':
    case 'switch':
      return toBoolean(value);
    case 'timespan': {
      const span = toTimeSpan(value);
      if (span === null) throw fail();
      return span;
    }
    case 'array':
      return castItems('object', value, budget, readDate);
    case 'collections.arraylist':
      return new ShellList([...castItems('object', value, budget, readDate)]);
    case 'pscustomobject':
    case 'psobject':
      if (!(value instanceof HashTable)) return value;
      budget.makeProperties(value.size);
      return new ShellObject(
        customObjectType,
        value.entries().map((entry) => [entry.key, entry.value] as const),
      );
    case 'ordered':
    case 'hashtable':
      if (value instanceof HashTable) return value;
      throw fail();
    case 'object':
      return value;
    case 'void':
      return [];
    case 'char': {
      const character =
        typeof value === 'number' ? String.fromCharCode(value) : toText(value, budget);
      if (character.length === 1) return character;
      throw fail();
    }
    case 'regex':
    case 'consolecolor':
    case 'stringsplitoptions':
      return toText(value, budget);
    case 'datetime':
      if (value instanceof DateValue) return value;
      if (typeof value === 'string') {
        const date = readDate(value);
        if (date !== null) return date;
      }
      throw fail();
    case 'scriptblock':
      if (value instanceof ScriptBlock) return value;
      throw fail();
    default:
      if (type.endsWith('[]')) return castItems(type.slice(0, -2), value, budget, readDate);
      if (/exception$|^management\.automation\./.test(type) && value instanceof ShellObject)
        return value;
      throw runtimeError(
        `The shell does not know how to make a [${type.slice(0, 80)}]. It makes string, int, long, double, bool, TimeSpan, array, hashtable and PSCustomObject.`,
        'TypeNotFound',
      );
  }
}

function castItems(
  type: string,
  value: Value,
  budget: Budget,
  readDate: ReadDate,
): readonly Value[] {
  if (isArray(value) && type === 'object') return value;
  const items = value === null ? [] : enumerate(value);
  budget.makeList(items.length);
  return items.map((each) => castTo(type, each, budget, readDate));
}
