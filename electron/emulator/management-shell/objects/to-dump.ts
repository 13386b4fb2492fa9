import type { DumpNumber, DumpValue, NumberType } from '../../../../shared/dumps/dump-value.js';
import type { Budget } from '../language/budget.js';
import { memberKind } from '../language/ps-object.js';
import { itemText, toText, typeNameOf } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import {
  customObjectType,
  type DeclaredType,
  HashTable,
  isArray,
  ScriptBlock,
  ShellList,
  type ShellObject,
  TypeName,
  type Value,
} from '../values/value.js';

const object = 'System.Object';

const numberTypes: readonly NumberType[] = ['UInt16', 'UInt32', 'Int64'];

/**
 * A value as dumps are written of it. What it holds is made when it is asked for; each piece costs a step.
 * @param declared what the property that holds it is declared to be
 */
export function toDump(value: Value, budget: Budget, declared?: DeclaredType): DumpValue {
  budget.spend();
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return enumerated(value, declared) ?? value;
  if (typeof value === 'number') return numberOf(value, declared);
  if (value instanceof TimeSpanValue)
    return { kind: 'time-span', milliseconds: value.totalMilliseconds };
  if (value instanceof DateValue) return dateOf(value);
  if (value instanceof ScriptBlock || value instanceof TypeName) return itemText(value);
  const inside = (item: Value): DumpValue => toDump(item, budget);
  if (isArray(value)) {
    const types = [typeNameOf(value), 'System.Array', object];
    return {
      kind: 'list',
      types,
      identity: value,
      text: types[0] ?? '',
      items: () => map(value, inside),
    };
  }
  if (value instanceof ShellList) {
    const name = declared?.name ?? typeNameOf(value);
    const items = () => map(value.items, inside);
    return { kind: 'list', types: [name, object], identity: value, text: name, items };
  }
  if (value instanceof HashTable) {
    const name = typeNameOf(value);
    const entries = () =>
      map(value.entries(), (entry) => [entry.key, inside(entry.value)] as const);
    return { kind: 'table', types: [name, object], identity: value, text: name, entries };
  }
  return objectOf(value, budget);
}

function objectOf(value: ShellObject, budget: Budget): DumpValue {
  const { type } = value;
  const isCustom = memberKind(value) === 'NoteProperty';
  const bases = isCustom && type !== customObjectType ? [customObjectType.name, object] : [object];
  return {
    kind: 'object',
    types: [type.name, ...bases],
    identity: value,
    // Long, and seldom wanted.
    get text() {
      return toText(value, budget);
    },
    isCustom,
    properties: () =>
      map(
        value.entries(),
        ([name, held]) => [name, toDump(held, budget, type.declared?.(name))] as const,
      ),
  };
}

function* map<T, U>(values: Iterable<T>, make: (value: T) => U): Iterable<U> {
  for (const value of values) yield make(value);
}

function enumerated(value: string, declared: DeclaredType | undefined): DumpValue | null {
  const number = declared?.values?.[value];
  if (declared === undefined || number === undefined) return null;
  return { kind: 'enum', type: declared.name, name: value, number };
}

const wholeNumbers = 2_147_483_648;

function numberOf(value: number, declared: DeclaredType | undefined): DumpNumber {
  const type = numberTypes.find((name) => declared?.name === `System.${name}`);
  const isSmall = value >= -wholeNumbers && value < wholeNumbers;
  const natural = Number.isSafeInteger(value) ? (isSmall ? 'Int32' : 'Int64') : 'Double';
  return { kind: 'number', type: type ?? natural, value, text: itemText(value) };
}

function dateOf(value: DateValue): DumpValue {
  const { instant, clock } = value;
  const offset = Math.round((clock.wallAt(instant) - instant) / 60_000);
  return {
    kind: 'date',
    instant,
    offset,
    text: value.toString(),
    longText: value.toLongText(),
  };
}
