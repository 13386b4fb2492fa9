import { z } from 'zod';
import { type Change, type ItemsChange, isMembers, type MembersChange } from './change.js';

/**
 * Whether a value that a change led to fits its schema, provided that the value before did. Looks only at what changed,
 * and at the smallest value around it that has a rule of its own, or is one of several alternatives.
 */
export function changeFits(schema: z.ZodType, value: unknown, change: Change): boolean {
  const inner = withoutWrappers(schema);
  if (inner && !('is' in change)) {
    if ('items' in change) {
      if (inner instanceof z.ZodArray && Array.isArray(value))
        return itemsFit(inner, value, change);
    } else if (isMembers(value)) {
      if (inner instanceof z.ZodObject) return membersFit(inner, value, change);
      if (inner instanceof z.ZodRecord) return entriesFit(inner, value, change);
    }
  }
  return fits(schema, value);
}

const fits = (schema: z.core.$ZodType, value: unknown): boolean =>
  z.safeParse(schema, value).success;

const fitsChanged = (schema: z.core.$ZodType, value: unknown, change: Change): boolean =>
  changeFits(schema as z.ZodType, value, change);

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

function itemsFit(schema: z.ZodArray, value: readonly unknown[], { items }: ItemsChange): boolean {
  const { element } = schema.def;
  if (!rulesOf(schema).every((rule) => lengthFits(rule, value.length))) return false;
  let shift = 0;
  return items.every((item) => {
    const index = item[0] + shift;
    if (item.length === 2) return fitsChanged(element, value[index], item[1]);
    const [, removed, inserted] = item;
    shift += inserted.length - removed;
    return inserted.every((each) => fits(element, each));
  });
}

function membersFit(
  { def: { shape } }: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
  { gone = [], changed = [], placed = [] }: MembersChange,
): boolean {
  const of = (key: string) => (Object.hasOwn(shape, key) ? (shape[key] ?? z.never()) : z.never());
  return (
    gone.every((key) => fits(of(key), undefined)) &&
    changed.every(([key, change]) => fitsChanged(of(key), value[key], change)) &&
    placed
      .flatMap(([, run]) => run)
      .every(([key, ...added]) => added.length === 0 || fits(of(key), added[0]))
  );
}

function entriesFit(
  { def: { keyType, valueType } }: z.ZodRecord,
  value: Readonly<Record<string, unknown>>,
  { gone = [], changed = [], placed = [] }: MembersChange,
): boolean {
  return (
    // A record of named keys wants them all.
    (gone.length === 0 || keyType._zod.values === undefined) &&
    changed.every(([key, change]) => fitsChanged(valueType, value[key], change)) &&
    placed
      .flatMap(([, run]) => run)
      .every(
        ([key, ...added]) =>
          added.length === 0 || (fits(keyType, key) && fits(valueType, added[0])),
      )
  );
}
