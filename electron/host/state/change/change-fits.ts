import { fits } from '../../../../shared/file-format/fits.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { type Change, type ItemsChange, isMembers, type MembersChange } from './change.js';

/**
 * Whether a value that a change led to fits its schema, provided that the value before did. Looks only at what changed,
 * and at the smallest value around it that has a rule of its own, or is one of several alternatives.
 */
export function changeFits(schema: z.ZodType, value: unknown, change: Change): boolean {
  for (const fits of checksOf(schema, value, change)) if (!fits) return false;
  return true;
}

/** The checks of `changeFits`, each made when it is asked for: the value fits when all of them are true. */
export function* checksOf(
  schema: z.core.$ZodType,
  value: unknown,
  change: Change,
): Generator<boolean> {
  if ('is' in change) return yield* checksOfNew(schema, value);
  const inner = withoutWrappers(schema);
  if ('items' in change) {
    if (inner instanceof z.ZodArray && Array.isArray(value))
      return yield* checksOfItems(inner, value, change);
  } else if (isMembers(value)) {
    if (inner instanceof z.ZodObject) return yield* checksOfMembers(inner, value, change);
    if (inner instanceof z.ZodRecord) return yield* checksOfEntries(inner, value, change);
  }
  yield fits(schema, value);
}

/** Of a value that is new altogether: the members of objects and their lists and records, item by item. */
function* checksOfNew(schema: z.core.$ZodType, value: unknown): Generator<boolean> {
  const inner = withoutWrappers(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    yield* checksOfItems(inner, value, { items: [[0, 0, value]] });
  } else if (inner instanceof z.ZodObject && isMembers(value)) {
    for (const key of new Set([...Object.keys(inner.def.shape), ...Object.keys(value)]))
      yield* checksOfNew(memberOf(inner, key), value[key]);
  } else if (inner instanceof z.ZodRecord && isMembers(value) && !hasNamedKeys(inner)) {
    for (const [key, each] of Object.entries(value)) yield fitsEntry(inner, key, each);
  } else yield fits(schema, value);
}

/** What a schema says of a value that is there; `null` where it has a rule about the whole of it. */
function withoutWrappers(schema: z.core.$ZodType): z.core.$ZodType | null {
  if (rulesOf(schema).some((rule) => !isLength(rule))) return null;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodDefault
  )
    return withoutWrappers(schema.def.innerType);
  return schema instanceof z.ZodLazy ? withoutWrappers(schema.def.getter()) : schema;
}

type Rule = z.core.$ZodCheck<never>;

const rulesOf = ({ _zod: { def } }: z.core.$ZodType): readonly Rule[] => def.checks ?? [];

const isLength = (rule: Rule): boolean =>
  rule instanceof z.core.$ZodCheckMaxLength || rule instanceof z.core.$ZodCheckMinLength;

const lengthFits = (rule: Rule, length: number): boolean =>
  rule instanceof z.core.$ZodCheckMaxLength
    ? length <= rule._zod.def.maximum
    : !(rule instanceof z.core.$ZodCheckMinLength) || length >= rule._zod.def.minimum;

function* checksOfItems(
  schema: z.ZodArray,
  value: readonly unknown[],
  { items }: ItemsChange,
): Generator<boolean> {
  const { element } = schema.def;
  yield rulesOf(schema).every((rule) => lengthFits(rule, value.length));
  let shift = 0;
  for (const item of items) {
    if (item.length === 2) yield* checksOf(element, value[item[0] + shift], item[1]);
    else {
      const [, removed, inserted] = item;
      shift += inserted.length - removed;
      for (const each of inserted) yield fits(element, each);
    }
  }
}

const memberOf = ({ def: { shape } }: z.ZodObject, key: string): z.core.$ZodType =>
  Object.hasOwn(shape, key) ? (shape[key] ?? z.never()) : z.never();

function* checksOfMembers(
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
  { gone = [], changed = [], placed = [] }: MembersChange,
): Generator<boolean> {
  for (const key of gone) yield fits(memberOf(schema, key), undefined);
  for (const [key, change] of changed) yield* checksOf(memberOf(schema, key), value[key], change);
  for (const [, run] of placed)
    for (const [key, ...added] of run)
      yield added.length === 0 || fits(memberOf(schema, key), added[0]);
}

/** A record of named keys wants them all. */
const hasNamedKeys = ({ def: { keyType } }: z.ZodRecord): boolean =>
  keyType._zod.values !== undefined;

const fitsEntry = ({ def: { keyType, valueType } }: z.ZodRecord, key: string, value: unknown) =>
  fits(keyType, key) && fits(valueType, value);

function* checksOfEntries(
  schema: z.ZodRecord,
  value: Readonly<Record<string, unknown>>,
  { gone = [], changed = [], placed = [] }: MembersChange,
): Generator<boolean> {
  yield gone.length === 0 || !hasNamedKeys(schema);
  for (const [key, change] of changed) yield* checksOf(schema.def.valueType, value[key], change);
  for (const [, run] of placed)
    for (const [key, ...added] of run) yield added.length === 0 || fitsEntry(schema, key, added[0]);
}
