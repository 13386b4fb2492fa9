import { runtimeError } from '../shell-error.js';
import { castTo, toText, typeNameOf } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { formatNumber } from '../values/format-number.js';
import { invalidSpecifier } from '../values/format-text.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import {
  HashTable,
  isArray,
  type ObjectType,
  ShellList,
  ShellObject,
  TypeName,
  type Value,
} from '../values/value.js';
import type { Budget } from './budget.js';
import { sameValue } from './comparison.js';
import { dateMethods } from './date-methods.js';
import { setEntry } from './members.js';
import { argumentNumber, argumentText, type Method } from './method.js';
import { stringMethods } from './string-methods.js';

/** A void method: it puts nothing out. */
const nothing: readonly Value[] = [];

const listMethods: Readonly<Record<string, Method<ShellList>>> = {
  add: (target, inputs, budget) => {
    budget.extendList(target.items.length);
    target.items.push(inputs[0] ?? null);
    return nothing;
  },
  insert: (target, inputs, budget) => {
    budget.extendList(target.items.length);
    budget.spend(target.items.length >> 8);
    checkIndex(target, argumentNumber(inputs, budget), target.items.length);
    target.items.splice(argumentNumber(inputs, budget), 0, inputs[1] ?? null);
    return nothing;
  },
  removeat: (target, inputs, budget) => {
    budget.spend(target.items.length >> 8);
    checkIndex(target, argumentNumber(inputs, budget), target.items.length - 1);
    target.items.splice(argumentNumber(inputs, budget), 1);
    return nothing;
  },
  remove: (target, inputs, budget) => {
    const index = findItem(target, inputs, budget);
    if (index >= 0) target.items.splice(index, 1);
    return index >= 0;
  },
  clear: (target) => {
    target.items.splice(0);
    return nothing;
  },
  contains: (target, inputs, budget) => findItem(target, inputs, budget) >= 0,
  indexof: findItem,
};

function findItem(target: ShellList, inputs: readonly Value[], budget: Budget): number {
  return target.items.findIndex((item) => {
    budget.spend();
    return sameItem(item, inputs[0] ?? null, budget);
  });
}

/** Policy entries are the same when their properties are. */
function sameItem(one: Value, other: Value, budget: Budget): boolean {
  if (!(one instanceof ShellObject && other instanceof ShellObject))
    return sameValue(one, other, budget);
  budget.spend(one.size);
  return one.names().every((name) => sameValue(one.get(name), other.get(name), budget));
}

function checkIndex(list: ShellList, index: number, last: number): void {
  if (index >= 0 && index <= last) return;
  throw runtimeError(
    `Index was out of range: ${index} was given, and the list has ${list.items.length} items.`,
    'ArgumentOutOfRangeException',
  );
}

const hashMethods: Readonly<Record<string, Method<HashTable>>> = {
  add: (target, inputs, budget) => {
    const key = argumentText(inputs, budget);
    if (target.has(key)) {
      throw runtimeError(
        `Item has already been added. Key in dictionary: '${key.slice(0, 80)}'`,
        'ArgumentException',
      );
    }
    setEntry(target, key, inputs[1] ?? null, budget);
    return nothing;
  },
  remove: (target, inputs, budget) => {
    target.remove(argumentText(inputs, budget));
    return nothing;
  },
  containskey: (target, inputs, budget) => target.has(argumentText(inputs, budget)),
  contains: (target, inputs, budget) => target.has(argumentText(inputs, budget)),
  getenumerator: (target, _, budget) => {
    budget.makeList(target.size);
    budget.makeProperties(3 * target.size);
    return target.entries().map(
      ({ key, value }) =>
        new ShellObject(dictionaryEntryType, [
          ['Name', key],
          ['Key', key],
          ['Value', value],
        ]),
    );
  },
};

/** An entry of a table, as its enumerator gives it. */
export const dictionaryEntryType: ObjectType = {
  name: 'System.Collections.DictionaryEntry',
  tableColumns: [{ property: 'Name' }, { property: 'Value' }],
};

const timeSpanMethods: Readonly<Record<string, Method<TimeSpanValue>>> = {
  add: (target, inputs, budget) =>
    new TimeSpanValue(target.totalMilliseconds + span(inputs, budget).totalMilliseconds),
  subtract: (target, inputs, budget) =>
    new TimeSpanValue(target.totalMilliseconds - span(inputs, budget).totalMilliseconds),
};

const numberMethods: Readonly<Record<string, Method<number>>> = {
  tostring: (target, inputs, budget) => {
    const format = argumentText(inputs, budget);
    budget.makeText(format.length);
    const text = formatNumber(target, format);
    if (text !== null) return text;
    throw runtimeError(
      `Exception calling "ToString" with "1" argument(s): "${invalidSpecifier}"`,
      'FormatException',
    );
  },
};

function span(inputs: readonly Value[], budget: Budget): TimeSpanValue {
  const value = castTo('timespan', inputs[0] ?? null, budget);
  return value instanceof TimeSpanValue ? value : new TimeSpanValue(0);
}

/** Methods of every value. */
function commonMethod(target: Value, name: string, budget: Budget): Value | undefined {
  if (name === 'gettype') return new TypeName(typeNameOf(target));
  return name === 'tostring' ? toText(target, budget) : undefined;
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
  const result = own === undefined ? commonMethod(target, folded, budget) : own;
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
  if (target instanceof DateValue) return lookUp(dateMethods, name)?.(target, inputs, budget);
  if (typeof target === 'number') return lookUp(numberMethods, name)?.(target, inputs, budget);
  return undefined;
}

/** A member by its lower-case name; nothing that the table merely inherits. */
export const lookUp = <T>(methods: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(methods, name) ? methods[name] : undefined;
