import { textOf } from '../../../../shared/contract/text-kinds.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import { instantSchema } from '../../../../shared/contract/views/data.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { ZoneClock } from '../../../../shared/time/zone-clock.js';
import type { PropertyAccess } from '../language/ps-object.js';
import { propertyType } from '../language/ps-object.js';
import type { SourceText, Span } from '../shell-error.js';
import type { ScriptBody } from '../syntax/ast.js';
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
  lateObject(() => ({ at: z.int() })),
  lateObject(() => ({ number: z.enum(numbersWithoutJson) })),
]);
type Reference = Data<typeof referenceSchema>;

/** A stretch of a text that blocks and functions come from. */
const placeSchema = lateObject(() => ({
  source: z.strictObject({ at: z.int() }),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
}));
type Place = Data<typeof placeSchema>;

const namedSchema = z.array(lateObject(() => ({ name: z.string(), value: referenceSchema })));

const heldObjectSchema = z.discriminatedUnion('kind', [
  lateObject(() => ({ kind: z.literal('array'), items: z.array(referenceSchema) })),
  lateObject(() => ({ kind: z.literal('list'), items: z.array(referenceSchema) })),
  lateObject(() => ({ kind: z.literal('named-list'), items: namedSchema })),
  lateObject(() => ({ kind: z.literal('table'), items: namedSchema })),
  lateObject(() => ({
    kind: z.literal('object'),
    /** Its .NET name. */
    type: textOf('program', z.string()),
    propertyOf: z.strictObject({ owner: referenceSchema, name: z.string() }).nullable(),
    items: namedSchema,
  })),
  lateObject(() => ({ kind: z.literal('date'), instant: instantSchema })),
  lateObject(() => ({ kind: z.literal('time-span'), milliseconds: z.number() })),
  lateObject(() => ({ kind: z.literal('type'), name: textOf('program', z.string()) })),
  /** Where in its text the block stands, without its braces. */
  lateObject(() => ({ kind: z.literal('block'), ...placeSchema.shape })),
  lateObject(() => ({
    kind: z.literal('source'),
    file: textOf('program', z.string()).nullable(),
    text: textOf('script', z.string()),
  })),
]);
type HeldObject = Data<typeof heldObjectSchema>;

/** Values with all that can be reached from them: each object once, so that what is shared stays shared. */
export const valuesSnapshotSchema = lateObject(() => ({
  objects: z.record(z.string(), heldObjectSchema),
  roots: z.array(referenceSchema),
  places: z.array(placeSchema),
}));
export type ValuesSnapshot = Data<typeof valuesSnapshotSchema>;

type Held = Exclude<Value, null | boolean | number | string> | SourceText;

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

/**
 * @param places what else is held: stretches of texts, which come back as {@link restoreValues} has them
 */
export function snapshotOfValues(
  roots: readonly Value[],
  places: readonly Span[],
  numbers: ObjectNumbers,
): ValuesSnapshot {
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
  const sourceAt = (source: SourceText) => {
    if (!seen.has(source)) waiting.push(source);
    seen.add(source);
    return { at: numbers.of(source) };
  };
  const placeOf = ({ source, start, end }: Span): Place => ({
    source: sourceAt(source),
    start,
    end,
  });
  const snapshot = { objects, roots: roots.map(reference), places: places.map(placeOf) };
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop())
    objects[numbers.of(value)] = heldObject(value, reference, placeOf);
  return snapshot;
}

function heldObject(
  value: Held,
  reference: (value: Value) => Reference,
  placeOf: (span: Span) => Place,
): HeldObject {
  const named = (pairs: Iterable<readonly [string, Value]>) =>
    [...pairs].map(([name, item]) => ({ name, value: reference(item) }));
  if ('file' in value) return { kind: 'source', file: value.file, text: value.text };
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
  if (value instanceof ScriptBlock) return { kind: 'block', ...placeOf(value.inner) };
  if (value instanceof TypeName) return { kind: 'type', name: value.name };
  if (value instanceof DateValue) return { kind: 'date', instant: value.instant };
  return { kind: 'time-span', milliseconds: value.totalMilliseconds };
}

/** What values are made of again. */
export interface ValueParts {
  readonly clock: ZoneClock;
  readonly typeNamed: (name: string) => ObjectType;
  readonly propertiesOf: (owner: Value) => PropertyAccess;
  readonly parse: (source: SourceText, start: number) => ScriptBody;
}

/** The values and places again, in their order; a reference that leads nowhere is null. */
export function restoreValues(
  { objects, roots, places }: ValuesSnapshot,
  numbers: ObjectNumbers,
  parts: ValueParts,
): { readonly values: readonly Value[]; readonly places: readonly Span[] } {
  const made = new Map<number, Exclude<Held, SourceText>>();
  const sources = new Map<number, SourceText>();
  const spanOf = ({ source: { at }, start, end }: Place): Span => {
    const object = objects[at];
    const known = sources.get(at);
    const isKept = object?.kind === 'source';
    const source = known ?? (isKept ? { file: object.file, text: object.text } : noSource);
    if (known === undefined && isKept) {
      sources.set(at, source);
      numbers.keep(source, at);
    }
    return { source, start, end };
  };
  const fills: (() => void)[] = [];
  const resolve = (reference: Reference): Value => {
    if (typeof reference !== 'object' || reference === null) return reference;
    return 'at' in reference ? objectOf(reference.at) : Number(reference.number);
  };
  const objectOf = (number: number): Value => {
    const known = made.get(number);
    const object = objects[number];
    if (known !== undefined || object === undefined || object.kind === 'source')
      return known ?? null;
    const { value, fill } = emptied(object, resolve, parts, spanOf);
    made.set(number, value);
    numbers.keep(value, number);
    if (fill) fills.push(fill);
    return value;
  };
  for (const number of Object.keys(objects)) objectOf(Number(number));
  for (const fill of fills) fill();
  return { values: roots.map(resolve), places: places.map(spanOf) };
}

const noSource: SourceText = { file: null, text: '' };

interface Emptied {
  readonly value: Exclude<Held, SourceText>;
  /** Puts in what it holds, once all objects are made. */
  readonly fill?: () => void;
}

function emptied(
  object: Exclude<HeldObject, { readonly kind: 'source' }>,
  resolve: (reference: Reference) => Value,
  parts: ValueParts,
  spanOf: (place: Place) => Span,
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
      const inner = spanOf(object);
      return { value: new ScriptBlock(parts.parse(inner.source, inner.start), inner) };
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
