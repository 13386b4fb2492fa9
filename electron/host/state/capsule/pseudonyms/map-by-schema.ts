import { type TextKind, textKinds } from '../../../../../shared/contract/text-kinds.js';
import * as z from '../../../../../shared/schema/late-zod.js';

/**
 * What stands for a text.
 * @param kind what its schema says that it is; `null` for somebody's own
 * @param within the object that it is a member of
 */
export type MapText = (text: string, kind: TextKind | null, within: Members) => string;

type Schema = z.core.$ZodType;
export type Members = Readonly<Record<string, unknown>>;

interface Place {
  readonly kind: TextKind | null;
  readonly within: Members;
}

/**
 * The same data with other texts. Those that the schema chooses from a few stay, as do numbers and the shape; bytes become
 * zeros. A text that the schema does not know, and each key of a record, is a text like others.
 */
export function mapBySchema(schema: z.ZodType, value: unknown, map: MapText): unknown {
  return mapped(schema, value, { kind: null, within: {} }, map);
}

function mapped(schema: Schema | null, value: unknown, place: Place, map: MapText): unknown {
  if (value === null || (typeof value !== 'object' && typeof value !== 'string')) return value;
  const kind = (schema && textKinds.get(schema)?.kind) ?? place.kind;
  if (kind === 'program') return value;
  const here = { ...place, kind };
  const inner = schema && schemaWithin(schema, value);
  if (inner) return mapped(inner, value, here, map);
  if (typeof value === 'string') return hasChoice(schema) ? value : map(value, kind, place.within);
  if (Array.isArray(value)) return mappedItems(schema, value, here, map);
  return mappedMembers(schema, value as Members, here, map);
}

/** The schema that a wrapper is about, or the alternative that a value takes; `null` for all others. */
function schemaWithin(schema: Schema, value: unknown): Schema | null {
  if (schema instanceof z.ZodLazy) return schema.def.getter();
  if (schema instanceof z.ZodPipe) return schema.def.in;
  if (schema instanceof z.ZodUnion) return alternative(schema, value);
  if (isWrapper(schema)) return schema.def.innerType;
  return null;
}

const isWrapper = (schema: Schema): schema is Wrapper =>
  wrappers.some((wrapper) => schema instanceof wrapper);
const wrappers = [
  z.ZodOptional,
  z.ZodExactOptional,
  z.ZodNullable,
  z.ZodDefault,
  z.ZodPrefault,
  z.ZodReadonly,
  z.ZodNonOptional,
  z.ZodCatch,
] as const;
type Wrapper = InstanceType<(typeof wrappers)[number]>;

/** Of a choice with a key the alternative of that key, of others the first that takes the value. */
function alternative({ def }: z.ZodUnion, value: unknown): Schema | null {
  const key = 'discriminator' in def ? String(def.discriminator) : null;
  const takes = (option: Schema): boolean =>
    key === null
      ? z.safeParse(option, value).success
      : option._zod.propValues?.[key]?.has((value as Members)[key] as string) === true;
  // A text that may be anything and is one of a few as well is that one.
  const byChoice = [...def.options].sort(
    (one, other) => Number(hasChoice(other)) - Number(hasChoice(one)),
  );
  return byChoice.find(takes) ?? null;
}

/** Whether a text of this schema is one of a few that the schema names. */
const hasChoice = (schema: Schema | null): boolean =>
  schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral;

function mappedItems(
  schema: Schema | null,
  items: readonly unknown[],
  place: Place,
  map: MapText,
): readonly unknown[] {
  if (schema instanceof z.ZodTuple) {
    const { items: schemas, rest } = schema.def;
    return items.map((item, index) => mapped(schemas[index] ?? rest, item, place, map));
  }
  const element = schema instanceof z.ZodArray ? schema.def.element : null;
  if (element && isByte(element)) return items.map(() => 0);
  return items.map((item) => mapped(element, item, place, map));
}

function mappedMembers(
  schema: Schema | null,
  members: Members,
  { kind }: Place,
  map: MapText,
): Members {
  const within = { kind, within: members };
  const shape = schema instanceof z.ZodObject ? schema.def.shape : {};
  const { keyType = null, valueType = null } = schema instanceof z.ZodRecord ? schema.def : {};
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => {
      const own = Object.hasOwn(shape, name) ? (shape[name] ?? null) : null;
      return [
        own ? name : mapped(keyType, name, within, map),
        mapped(own ?? valueType, value, within, map),
      ];
    }),
  );
}

/** A number that can stand for a letter. */
const isByte = (schema: Schema): boolean =>
  schema instanceof z.ZodNumber && schema.maxValue === 255;
