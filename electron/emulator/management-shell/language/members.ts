import { runtimeError } from '../shell-error.js';
import { toText, typeNameOf } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { ShellObject } from '../values/shell-object.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { HashTable, isArray, ShellList, type Value } from '../values/value.js';
import type { Budget } from './budget.js';

/**
 * `$value.Name`: null for a property nobody has, as PowerShell has it. For an array without such a property, that
 * of each item.
 */
export function readProperty(value: Value, name: string, budget: Budget): Value {
  budget.spend();
  const folded = name.toLowerCase();
  if (value instanceof ShellObject) return value.get(name);
  if (value instanceof HashTable) {
    if (value.has(name)) return value.get(name);
    if (folded === 'keys') return value.entries().map(({ key }) => key);
    if (folded === 'values') return value.entries().map((entry) => entry.value);
    return folded === 'count' ? value.size : null;
  }
  if (typeof value === 'string') return folded === 'length' ? value.length : countOf(1, folded);
  if (value instanceof TimeSpanValue || value instanceof DateValue) {
    return findProperty(value.properties(), folded) ?? countOf(1, folded);
  }
  if (value instanceof ShellList || isArray(value)) {
    const items = isArray(value) ? value : value.items;
    return folded === 'count' || folded === 'length'
      ? items.length
      : readFromEach(items, name, budget);
  }
  return countOf(value === null ? 0 : 1, folded);
}

/** Every value counts as a list of one. */
const countOf = (count: number, folded: string): Value => (folded === 'count' ? count : null);

function findProperty(properties: Readonly<Record<string, number>>, folded: string): number | null {
  const found = Object.entries(properties).find(([name]) => name.toLowerCase() === folded);
  return found?.[1] ?? null;
}

function readFromEach(items: readonly Value[], name: string, budget: Budget): Value {
  budget.checkCount(items.length);
  const found = items
    .filter((item) => hasProperty(item, name))
    .flatMap((item): readonly Value[] => {
      const value = readProperty(item, name, budget);
      return isArray(value) ? value : [value];
    });
  return found.length === 0 ? null : found.length === 1 ? (found[0] ?? null) : found;
}

function hasProperty(value: Value, name: string): boolean {
  if (value instanceof ShellObject || value instanceof HashTable) return value.has(name);
  return propertyNames(value).some((each) => each.toLowerCase() === name.toLowerCase());
}

/** The properties a value has, in the order they are printed in. */
export function propertyNames(value: Value): readonly string[] {
  if (value instanceof ShellObject) return value.names();
  if (value instanceof HashTable) return value.entries().map(({ key }) => key);
  if (value instanceof TimeSpanValue || value instanceof DateValue)
    return Object.keys(value.properties());
  return typeof value === 'string' ? ['Length'] : [];
}

/**
 * `$target.Name = value`.
 * @throws {ShellError} when there is no such property, or its type refuses the value
 */
export function writeProperty(target: Value, name: string, value: Value): void {
  if (target instanceof HashTable) {
    target.set(name, value);
    return;
  }
  if (target instanceof ShellObject && target.assign(name, value)) return;
  const what = target === null ? 'null' : typeNameOf(target);
  throw runtimeError(
    `Property '${name}' cannot be found on this object (${what}); make sure it exists and is settable.`,
    'PropertyNotFound',
  );
}

/** `$target[index]`: negative numbers count from the end; out of range is null; an array of indexes gives an array. */
export function readIndex(target: Value, index: Value, budget: Budget): Value {
  budget.spend();
  if (target instanceof HashTable) return target.get(toText(index));
  if (isArray(index)) {
    budget.checkCount(index.length);
    return index.map((each) => readIndex(target, each, budget));
  }
  if (target === null) throw runtimeError('Cannot index into a null array.', 'NullArray');
  const items = itemsOf(target);
  if (items === null) {
    throw runtimeError(
      `Unable to index into an object of type ${typeNameOf(target)}.`,
      'CannotIndex',
    );
  }
  return items.at(wholeIndex(index)) ?? null;
}

function itemsOf(target: Value): readonly Value[] | string[] | null {
  if (isArray(target)) return target;
  if (target instanceof ShellList) return target.items;
  return typeof target === 'string' ? [...target] : null;
}

function wholeIndex(index: Value): number {
  const number = typeof index === 'number' ? index : Number(toText(index));
  if (!Number.isInteger(number)) {
    throw runtimeError(
      `Cannot convert value "${toText(index)}" to type "System.Int32".`,
      'InvalidCastFromStringToInteger',
    );
  }
  return number;
}

/** `$target[index] = value`, for hash tables and lists. Arrays are not changed in place. */
export function writeIndex(target: Value, index: Value, value: Value): void {
  if (target instanceof HashTable) {
    target.set(toText(index), value);
    return;
  }
  if (target instanceof ShellList) {
    const position = wholeIndex(index);
    const at = position < 0 ? target.items.length + position : position;
    if (at >= 0 && at < target.items.length) {
      target.items[at] = value;
      return;
    }
    throw runtimeError('Index was outside the bounds of the array.', 'IndexOutOfRange');
  }
  throw runtimeError(
    `An item of ${typeNameOf(target)} cannot be assigned; make a new array instead.`,
    'CannotIndex',
  );
}
