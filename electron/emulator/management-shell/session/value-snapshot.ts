import { z } from 'zod';
import { textOf } from '../../../../shared/contract/text-kinds.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import { instantSchema } from '../../../../shared/contract/views/data.js';
import type { ZoneClock } from '../../../../shared/time/zone-clock.js';
import type { PropertyAccess } from '../language/ps-object.js';
import { propertyType } from '../language/ps-object.js';
import type { Statement } from '../syntax/ast.js';
import { DateValue } from '../values/date-value.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import {
  HashTable,
  isArray,
  NamedList,
  type ObjectType,
  ScriptBlock,
  ShellList,
  ShellObject,
  TypeName,
  type Value,
} from '../values/value.js';

const numbersWithoutJson = ['NaN', 'Infinity', '-Infinity', '-0'] as const;

/** A plain value as it is; `at` leads to an object, which others may hold, too. */
const referenceSchema = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string(),
  z.strictObject({ at: z.int() }),
  z.strictObject({ number: z.enum(numbersWithoutJson) }),
]);
type Reference = Data<typeof referenceSchema>;

const namedSchema = z.array(z.strictObject({ name: z.string(), value: referenceSchema }));

const heldObjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('array'), items: z.array(referenceSchema) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(referenceSchema) }),
  z.strictObject({ kind: z.literal('named-list'), items: namedSchema }),
  z.strictObject({ kind: z.literal('table'), items: namedSchema }),
  z.strictObject({
    kind: z.literal('object'),
    /** Its .NET name. */
    type: textOf('program', z.string()),
    propertyOf: z.strictObject({ owner: referenceSchema, name: z.string() }).nullable(),
    items: namedSchema,
  }),
  z.strictObject({ kind: z.literal('date'), instant: instantSchema }),
  z.strictObject({ kind: z.literal('time-span'), milliseconds: z.number() }),
  z.strictObject({ kind: z.literal('type'), name: textOf('program', z.string()) }),
  z.strictObject({
    kind: z.literal('block'),
    text: textOf('script', z.string()),
    start: z.int().nonnegative(),
  }),
]);
type HeldObject = Data<typeof heldObjectSchema>;

/** Values with all that can be reached from them: each object once, so that what is shared stays shared. */
export const valuesSnapshotSchema = z.strictObject({
  objects: z.record(z.string(), heldObjectSchema),
  roots: z.array(referenceSchema),
});
export type ValuesSnapshot = Data<typeof valuesSnapshotSchema>;

type Held = Exclude<Value, null | boolean | number | string>;

/** The numbers under which a session knows its objects, so that one keeps its number from snapshot to snapshot. */
export class ObjectNumbers {
  readonly #numbers = new WeakMap<Held, number>();

  /** @param last the greatest number that was given before */
  constructor(private last = 0) {}

  get greatest(): number {
    return this.last;
  }

  of(value: Held): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.last += 1;
    this.#numbers.set(value, this.last);
    return this.last;
  }

  /** The object has been known under that number before. */
  keep(value: Held, number: number): void {
    this.#numbers.set(value, number);
  }
}

export function snapshotOfValues(roots: readonly Value[], numbers: ObjectNumbers): ValuesSnapshot {
  const objects: Record<string, HeldObject> = {};
  const waiting: Held[] = [];
  const seen = new Set<Held>();
  const reference = (value: Value): Reference => {
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { number: nameOf(value) };
    if (value === null || typeof value !== 'object') return value;
    if (!seen.has(value)) waiting.push(value);
    seen.add(value);
    return { at: numbers.of(value) };
  };
  const snapshot = { objects, roots: roots.map(reference) };
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop())
    objects[numbers.of(value)] = heldObject(value, reference);
  return snapshot;
}

function heldObject(value: Held, reference: (value: Value) => Reference): HeldObject {
  const named = (pairs: Iterable<readonly [string, Value]>) =>
    [...pairs].map(([name, item]) => ({ name, value: reference(item) }));
  if (isArray(value)) return { kind: 'array', items: value.map(reference) };
  if (value instanceof NamedList) return { kind: 'named-list', items: named(value.named) };
  if (value instanceof ShellList) return { kind: 'list', items: value.items.map(reference) };
  if (value instanceof HashTable) {
    const pairs = value.entries().map(({ key, value: item }) => [key, item] as const);
    return { kind: 'table', items: named(pairs) };
  }
  if (value instanceof ShellObject) {
    const { name: type, propertyOf } = value.type;
    const owner = propertyOf && { ...propertyOf, owner: reference(propertyOf.owner) };
    return { kind: 'object', type, propertyOf: owner ?? null, items: named(value.entries()) };
  }
  if (value instanceof ScriptBlock) return { kind: 'block', text: value.text, start: value.start };
  if (value instanceof TypeName) return { kind: 'type', name: value.name };
  if (value instanceof DateValue) return { kind: 'date', instant: value.instant };
  return { kind: 'time-span', milliseconds: value.totalMilliseconds };
}

/** What values are made of again. */
export interface ValueParts {
  readonly clock: ZoneClock;
  readonly typeNamed: (name: string) => ObjectType;
  readonly propertiesOf: (owner: Value) => PropertyAccess;
  readonly parse: (text: string, start: number) => readonly Statement[];
}

/** The values again, in the order of the roots; a reference that leads nowhere is null. */
export function restoreValues(
  { objects, roots }: ValuesSnapshot,
  numbers: ObjectNumbers,
  parts: ValueParts,
): readonly Value[] {
  const made = new Map<number, Held>();
  const fills: (() => void)[] = [];
  const resolve = (reference: Reference): Value => {
    if (typeof reference !== 'object' || reference === null) return reference;
    return 'at' in reference ? objectOf(reference.at) : Number(reference.number);
  };
  const objectOf = (number: number): Value => {
    const known = made.get(number);
    const object = objects[number];
    if (known !== undefined || object === undefined) return known ?? null;
    const { value, fill } = emptied(object, resolve, parts);
    made.set(number, value);
    numbers.keep(value, number);
    if (fill) fills.push(fill);
    return value;
  };
  for (const number of Object.keys(objects)) objectOf(Number(number));
  for (const fill of fills) fill();
  return roots.map(resolve);
}

interface Emptied {
  readonly value: Held;
  /** Puts in what it holds, once all objects are made. */
  readonly fill?: () => void;
}

function emptied(
  object: HeldObject,
  resolve: (reference: Reference) => Value,
  parts: ValueParts,
): Emptied {
  switch (object.kind) {
    case 'array': {
      const items: Value[] = [];
      return { value: items, fill: () => addAll(items, object.items, resolve) };
    }
    case 'list': {
      const list = new ShellList([]);
      return { value: list, fill: () => addAll(list.items, object.items, resolve) };
    }
    case 'named-list': {
      const named: [string, Value][] = [];
      const list = new NamedList(named);
      const fill = () => {
        for (const { name, value } of object.items) named.push([name, resolve(value)]);
        for (const [, item] of named) list.items.push(item);
      };
      return { value: list, fill };
    }
    case 'table': {
      const table = new HashTable();
      const fill = () => {
        for (const { name, value } of object.items) table.set(name, resolve(value));
      };
      return { value: table, fill };
    }
    case 'object': {
      const made = new ShellObject(typeOf(object, resolve, parts));
      const fill = () => {
        for (const { name, value } of object.items) made.define(name, resolve(value));
      };
      return { value: made, fill };
    }
    case 'block': {
      const { text, start } = object;
      return { value: new ScriptBlock(parts.parse(text, start), text, start) };
    }
    case 'type':
      return { value: new TypeName(object.name) };
    case 'date':
      return { value: new DateValue(object.instant, parts.clock) };
    case 'time-span':
      return { value: new TimeSpanValue(object.milliseconds) };
  }
}

/** The owner of a property was there before the object that stands for the property. */
function typeOf(
  { type, propertyOf }: Extract<HeldObject, { readonly kind: 'object' }>,
  resolve: (reference: Reference) => Value,
  { typeNamed, propertiesOf }: ValueParts,
): ObjectType {
  if (propertyOf === null) return typeNamed(type);
  const owner = resolve(propertyOf.owner);
  return propertyType(owner, propertyOf.name, propertiesOf(owner));
}

function addAll(
  items: Value[],
  references: readonly Reference[],
  resolve: (reference: Reference) => Value,
): void {
  for (const each of references) items.push(resolve(each));
}

const nameOf = (value: number): (typeof numbersWithoutJson)[number] =>
  numbersWithoutJson.find((name) => Object.is(Number(name), value)) ?? 'NaN';
