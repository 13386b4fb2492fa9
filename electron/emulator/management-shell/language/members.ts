import { startOfDay } from '../../../../shared/time/wall-time.js';
import { runtimeError } from '../shell-error.js';
import { dotNetName, itemText, toText, typeNameOf } from '../values/conversion.js';
import { formatDate } from '../values/date-format.js';
import { DateValue } from '../values/date-value.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import {
  HashTable,
  isArray,
  NamedList,
  ShellList,
  ShellObject,
  TypeName,
  type Value,
} from '../values/value.js';
import type { Budget } from './budget.js';
import { type PropertyAccess, psObject } from './ps-object.js';

/**
 * `$value.Name`: null for a property that does not exist, as in PowerShell. For an array without such a property, that
 * of each item.
 */
export function readProperty(value: Value, name: string, budget: Budget): Value {
  budget.spend();
  const folded = name.toLowerCase();
  const has = (value instanceof ShellObject || value instanceof HashTable) && value.has(name);
  if (folded === 'psobject' && !has && value !== null) return wrapped(value, budget);
  if (value instanceof ShellObject) return value.get(name);
  if (value instanceof HashTable) {
    if (has) return value.get(name);
    if (folded === 'keys' || folded === 'values') {
      budget.makeList(value.size);
      return value.entries().map((entry) => (folded === 'keys' ? entry.key : entry.value));
    }
    return folded === 'count' ? value.size : null;
  }
  if (typeof value === 'string') return folded === 'length' ? value.length : countOf(1, folded);
  if (value instanceof TimeSpanValue || value instanceof DateValue) {
    const other = value instanceof DateValue ? dateProperty(value, folded) : null;
    return findProperty(value.properties(), folded) ?? other ?? countOf(1, folded);
  }
  if (value instanceof ShellList || isArray(value)) {
    const items = isArray(value) ? value : value.items;
    return folded === 'count' || folded === 'length'
      ? items.length
      : readFromEach(items, name, budget);
  }
  if (value instanceof TypeName) {
    const full = dotNetName(value.name);
    if (folded === 'fullname') return full;
    if (folded === 'name') return full.replace(/^.*\./, '');
  }
  // A switch is a value of its own in PowerShell.
  if (typeof value === 'boolean' && folded === 'ispresent') return value;
  return countOf(value === null ? 0 : 1, folded);
}

/** `$value.PSObject`. The properties of a hash table are those of its .NET class, and its keys are not among them. */
const wrapped = (value: Value, budget: Budget): Value =>
  psObject(value, propertyAccess(value, budget), budget);

/** How PSObject reads and writes the properties of a value. */
export const propertyAccess = (value: Value, budget: Budget): PropertyAccess => ({
  names: value instanceof HashTable ? ['Keys', 'Values', 'Count'] : propertyNames(value),
  read: (name) => readProperty(value, name, budget),
  write: (name, fresh) => writeProperty(value, name, fresh, budget),
});

/** Properties of a date that are no numbers. */
function dateProperty(date: DateValue, folded: string): Value {
  const midnight = () => date.moved(startOfDay);
  switch (folded) {
    case 'date':
      return midnight();
    case 'dayofweek':
      return formatDate(date, 'dddd');
    case 'timeofday':
      return new TimeSpanValue(date.instant - midnight().instant);
    default:
      return null;
  }
}

/** Every value counts as a list of one. */
const countOf = (count: number, folded: string): Value => (folded === 'count' ? count : null);

function findProperty(properties: Readonly<Record<string, number>>, folded: string): number | null {
  const found = Object.entries(properties).find(([name]) => name.toLowerCase() === folded);
  return found?.[1] ?? null;
}

function readFromEach(items: readonly Value[], name: string, budget: Budget): Value {
  const found: Value[] = [];
  for (const item of items) {
    budget.spend();
    if (!hasProperty(item, name)) continue;
    const value = readProperty(item, name, budget);
    for (const each of isArray(value) ? value : [value]) {
      budget.extendList(found.length);
      found.push(each);
    }
  }
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
export function writeProperty(target: Value, name: string, value: Value, budget: Budget): void {
  budget.spend();
  if (target instanceof HashTable) {
    setEntry(target, name, value, budget);
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
  if (target instanceof HashTable) return target.get(toText(index, budget));
  if (target instanceof NamedList && typeof index === 'string') return target.get(index);
  if (isArray(index)) {
    budget.makeList(index.length);
    return index.map((each) => readIndex(target, each, budget));
  }
  if (target === null) throw runtimeError('Cannot index into a null array.', 'NullArray');
  if (typeof target === 'string') return target.at(wholeIndex(index)) ?? null;
  const items = target instanceof ShellList ? target.items : target;
  if (!isArray(items)) {
    throw runtimeError(
      `Unable to index into an object of type ${typeNameOf(target)}.`,
      'CannotIndex',
    );
  }
  return items.at(wholeIndex(index)) ?? null;
}

function wholeIndex(index: Value): number {
  const number = typeof index === 'number' ? index : Number(itemText(index));
  if (!Number.isInteger(number)) {
    throw runtimeError(
      `Cannot convert value "${itemText(index).slice(0, 80)}" to type "System.Int32".`,
      'InvalidCastFromStringToInteger',
    );
  }
  return number;
}

/** `$target[index] = value`, for hash tables and lists. Arrays are not changed in place. */
export function writeIndex(target: Value, index: Value, value: Value, budget: Budget): void {
  budget.spend();
  if (target instanceof HashTable) {
    setEntry(target, toText(index, budget), value, budget);
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

/** Sets an entry of a table; a new one is charged, with its name, which the table keeps in small letters too. */
export function setEntry(table: HashTable, key: string, value: Value, budget: Budget): void {
  budget.spendOnText(key.length);
  if (!table.has(key)) {
    budget.makeProperties(1);
    budget.makeText(key.length);
  }
  table.set(key, value);
}
