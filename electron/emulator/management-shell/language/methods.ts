import { runtimeError } from '../shell-error.js';
import { castTo, toNumber, toText, typeNameOf, typeNames } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { roundHalfToEven } from '../values/number.js';
import { ShellObject } from '../values/shell-object.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { HashTable, isArray, ShellList, TypeName, type Value } from '../values/value.js';
import type { Budget } from './budget.js';
import { sameValue } from './comparison.js';

/** A void method: it puts nothing out. */
const nothing: readonly Value[] = [];

type Method<T> = (target: T, inputs: readonly Value[], budget: Budget) => Value;

const text = (inputs: readonly Value[], index = 0): string => toText(inputs[index] ?? null);
const whole = (inputs: readonly Value[], index = 0): number => {
  const value = castTo('int', inputs[index] ?? 0);
  return typeof value === 'number' ? value : 0;
};

const stringMethods: Readonly<Record<string, Method<string>>> = {
  toupper: (target) => target.toUpperCase(),
  tolower: (target) => target.toLowerCase(),
  trim: (target) => target.trim(),
  trimstart: (target) => target.trimStart(),
  trimend: (target) => target.trimEnd(),
  contains: (target, inputs) => target.includes(text(inputs)),
  startswith: (target, inputs) => target.startsWith(text(inputs)),
  endswith: (target, inputs) => target.endsWith(text(inputs)),
  indexof: (target, inputs) => target.indexOf(text(inputs)),
  replace: (target, inputs, budget) => {
    if (text(inputs) === '')
      throw runtimeError('String cannot be of zero length.', 'ArgumentException');
    return budget.checkLength(target.replaceAll(text(inputs), () => text(inputs, 1)));
  },
  split: (target, inputs, budget) => {
    const separators = inputs.length === 0 ? ' ' : inputs.map(toText).join('');
    const parts = target.split('').reduce<string[]>(
      (all, character) => {
        if (separators.includes(character)) all.push('');
        else all[all.length - 1] += character;
        return all;
      },
      [''],
    );
    budget.checkCount(parts.length);
    return parts;
  },
  substring: (target, inputs) => {
    const start = whole(inputs);
    const length = inputs.length > 1 ? whole(inputs, 1) : target.length - start;
    if (start < 0 || length < 0 || start + length > target.length) {
      throw runtimeError(
        'Index and length must refer to a location within the string.',
        'ArgumentOutOfRangeException',
      );
    }
    return target.slice(start, start + length);
  },
  padleft: (target, inputs, budget) => pad(target, inputs, budget, true),
  padright: (target, inputs, budget) => pad(target, inputs, budget, false),
  equals: (target, inputs) => target === inputs[0],
};

function pad(target: string, inputs: readonly Value[], budget: Budget, left: boolean): string {
  const width = Math.min(whole(inputs), budget.limits.stringLength);
  const filler = inputs.length > 1 ? text(inputs, 1).charAt(0) : ' ';
  return budget.checkLength(left ? target.padStart(width, filler) : target.padEnd(width, filler));
}

const listMethods: Readonly<Record<string, Method<ShellList>>> = {
  add: (target, inputs, budget) => {
    budget.checkCount(target.items.length + 1);
    target.items.push(inputs[0] ?? null);
    return nothing;
  },
  insert: (target, inputs, budget) => {
    budget.checkCount(target.items.length + 1);
    checkIndex(target, whole(inputs), target.items.length);
    target.items.splice(whole(inputs), 0, inputs[1] ?? null);
    return nothing;
  },
  removeat: (target, inputs) => {
    checkIndex(target, whole(inputs), target.items.length - 1);
    target.items.splice(whole(inputs), 1);
    return nothing;
  },
  remove: (target, inputs) => {
    const index = target.items.findIndex((item) => sameItem(item, inputs[0] ?? null));
    if (index >= 0) target.items.splice(index, 1);
    return index >= 0;
  },
  clear: (target) => {
    target.items.splice(0);
    return nothing;
  },
  contains: (target, inputs) => target.items.some((item) => sameItem(item, inputs[0] ?? null)),
  indexof: (target, inputs) => target.items.findIndex((item) => sameItem(item, inputs[0] ?? null)),
};

/** Policy entries are the same when their properties are. */
function sameItem(one: Value, other: Value): boolean {
  if (!(one instanceof ShellObject && other instanceof ShellObject)) return sameValue(one, other);
  return one.names().every((name) => sameValue(one.get(name), other.get(name)));
}

function checkIndex(list: ShellList, index: number, last: number): void {
  if (index >= 0 && index <= last) return;
  throw runtimeError(
    `Index was out of range: ${index} was given, and the list has ${list.items.length} items.`,
    'ArgumentOutOfRangeException',
  );
}

const hashMethods: Readonly<Record<string, Method<HashTable>>> = {
  add: (target, inputs) => {
    if (target.has(text(inputs))) {
      throw runtimeError(
        `Item has already been added. Key in dictionary: '${text(inputs)}'`,
        'ArgumentException',
      );
    }
    target.set(text(inputs), inputs[1] ?? null);
    return nothing;
  },
  remove: (target, inputs) => {
    target.remove(text(inputs));
    return nothing;
  },
  containskey: (target, inputs) => target.has(text(inputs)),
  contains: (target, inputs) => target.has(text(inputs)),
};

const timeSpanMethods: Readonly<Record<string, Method<TimeSpanValue>>> = {
  add: (target, inputs) =>
    new TimeSpanValue(target.totalMilliseconds + span(inputs).totalMilliseconds),
  subtract: (target, inputs) =>
    new TimeSpanValue(target.totalMilliseconds - span(inputs).totalMilliseconds),
};

function span(inputs: readonly Value[]): TimeSpanValue {
  const value = castTo('timespan', inputs[0] ?? null);
  return value instanceof TimeSpanValue ? value : new TimeSpanValue(0);
}

/** Methods of every value. */
function commonMethod(target: Value, name: string): Value | undefined {
  if (name === 'tostring') return target instanceof DateValue ? target.toString() : toText(target);
  return undefined;
}

/**
 * `$target.Method(inputs)` for the methods on the list above. Nothing else is ever called.
 * @throws {ShellError} for any other method
 */
export function callMethod(
  target: Value,
  name: string,
  inputs: readonly Value[],
  budget: Budget,
): Value {
  budget.spend();
  if (target === null) {
    throw runtimeError(
      'You cannot call a method on a null-valued expression.',
      'InvokeMethodOnNull',
    );
  }
  const folded = name.toLowerCase();
  const own = ownMethod(target, folded, inputs, budget);
  const result = own === undefined ? commonMethod(target, folded) : own;
  if (result !== undefined) return result;
  if (isArray(target) && ['add', 'remove', 'removeat', 'insert', 'clear'].includes(folded)) {
    throw runtimeError(
      `Exception calling "${name}": "Collection was of a fixed size."`,
      'NotSupportedException',
    );
  }
  throw runtimeError(
    `Method invocation failed because [${typeNameOf(target)}] doesn't contain a method named '${name}'.`,
    'MethodNotFound',
  );
}

function ownMethod(
  target: Value,
  name: string,
  inputs: readonly Value[],
  budget: Budget,
): Value | undefined {
  if (typeof target === 'string') return lookUp(stringMethods, name)?.(target, inputs, budget);
  if (target instanceof ShellList) return lookUp(listMethods, name)?.(target, inputs, budget);
  if (target instanceof HashTable) return lookUp(hashMethods, name)?.(target, inputs, budget);
  if (target instanceof TimeSpanValue)
    return lookUp(timeSpanMethods, name)?.(target, inputs, budget);
  return undefined;
}

const lookUp = <T>(methods: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(methods, name) ? methods[name] : undefined;

const numberOf = (inputs: readonly Value[], index = 0): number => {
  const number = toNumber(inputs[index] ?? null);
  if (number === null) {
    throw runtimeError(
      `Cannot convert value "${text(inputs, index)}" to type "System.Double".`,
      'InvalidCast',
    );
  }
  return number;
};

const fromUnit =
  (unit: number) =>
  (inputs: readonly Value[]): Value =>
    new TimeSpanValue(Math.trunc(numberOf(inputs) * unit));

/** Static members by type and lower-case name; a property is a method without inputs. */
const staticMembers: Readonly<Record<string, (inputs: readonly Value[]) => Value>> = {
  'timespan::fromdays': fromUnit(86_400_000),
  'timespan::fromhours': fromUnit(3_600_000),
  'timespan::fromminutes': fromUnit(60_000),
  'timespan::fromseconds': fromUnit(1_000),
  'timespan::frommilliseconds': fromUnit(1),
  'timespan::zero': () => new TimeSpanValue(0),
  'timespan::parse': (inputs) => castTo('timespan', text(inputs)),
  'string::isnullorempty': (inputs) => text(inputs) === '',
  'string::join': (inputs) => inputs.slice(1).flat().map(toText).join(text(inputs)),
  'string::empty': () => '',
  'int::maxvalue': () => 2_147_483_647,
  'int::minvalue': () => -2_147_483_648,
  'uint32::maxvalue': () => 4_294_967_295,
  'uint16::maxvalue': () => 65_535,
  'math::abs': (inputs) => Math.abs(numberOf(inputs)),
  'math::floor': (inputs) => Math.floor(numberOf(inputs)),
  'math::ceiling': (inputs) => Math.ceil(numberOf(inputs)),
  'math::round': (inputs) => roundHalfToEven(numberOf(inputs)),
  'math::max': (inputs) => Math.max(numberOf(inputs), numberOf(inputs, 1)),
  'math::min': (inputs) => Math.min(numberOf(inputs), numberOf(inputs, 1)),
};

/**
 * `[type]::Member` and `[type]::Method(inputs)` for the members on the list above.
 * @throws {ShellError} for any other member
 */
export function readStatic(type: Value, name: string, inputs: readonly Value[]): Value {
  const short = type instanceof TypeName ? type.name : '';
  const member = lookUp(
    staticMembers,
    `${short === 'int32' ? 'int' : short}::${name.toLowerCase()}`,
  );
  if (member !== undefined) return member(inputs);
  throw runtimeError(
    `[${typeNames[short] ?? short}] has no member '${name}' that this shell knows.`,
    'MethodNotFound',
  );
}
