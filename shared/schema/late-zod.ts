import { z as zod } from 'zod';
import { noOther, objectOf } from './late-object.js';
import { lateSchema, made, refusesAbsence, whenMade } from './late-schema.js';

/**
 * The library of schemas, as the whole program takes it: `import * as z from '…/late-zod.js'`. A schema is made with its
 * first use. A start evaluates the definitions of some thousand and uses a few dozen; each of them costs a microsecond or
 * five, and memory. What is not redefined here is the library's own.
 */
export * from 'zod';

type Schema = zod.core.$ZodType;
// biome-ignore lint/suspicious/noExplicitAny: the parameters of every builder.
type Builder = (...parts: any[]) => Schema;

const lately = <B extends Builder>(build: B, absence: 'refused' | 'unknown' = 'refused'): B =>
  ((...parts) => lateSchema(() => build(...made(parts)), absence)) as B;

/** Of which each alternative decides for itself what becomes of nothing. */
const alternatives = <B extends Builder>(build: B): B =>
  ((...parts) => {
    const options: unknown = parts.find(Array.isArray);
    const isSure = Array.isArray(options) && options.every(refusesAbsence);
    return lateSchema(() => build(...made(parts)), isSure ? 'refused' : 'unknown');
  }) as B;

export const string = lately(zod.string);
export const email = lately(zod.email);
export const base64 = lately(zod.base64);
export const number = lately(zod.number);
export const int = lately(zod.int);
export const boolean = lately(zod.boolean);
export const literal = lately(zod.literal);
export const unknown = lately(zod.unknown, 'unknown');
export const custom: typeof zod.custom = (...parts) =>
  lateSchema(() => zod.custom(...parts), 'unknown');
export const array = lately(zod.array);
export const tuple = lately(zod.tuple);
export const record = lately(zod.record);
export const partialRecord = lately(zod.partialRecord);
export const union = alternatives(zod.union);
export const discriminatedUnion = alternatives(zod.discriminatedUnion);

const lateEnum = lately(zod.enum);
const lateNull = lately(zod.null);
const lateUndefined = lately(zod.undefined, 'unknown');

export { lateEnum as enum, lateNull as null, lateUndefined as undefined };

export const lazy: typeof zod.lazy = (get) =>
  lateSchema(() => zod.lazy(() => made(get())), 'unknown');

export const object: typeof zod.object = (shape, params) =>
  objectOf(() => shape ?? {}, null, params);
export const strictObject: typeof zod.strictObject = (shape, params) =>
  objectOf(() => shape, noOther, params);
export const looseObject: typeof zod.looseObject = (shape, params) =>
  objectOf(() => shape, zod.unknown, params);

/** Facts about schemas; those about a late one are added when it is made. */
export function registry<Facts extends object, S extends Schema = Schema>(): zod.core.$ZodRegistry<
  Facts,
  S
> {
  const facts = zod.registry<Facts, S>();
  const [add, get, has] = [facts.add.bind(facts), facts.get.bind(facts), facts.has.bind(facts)];
  return Object.assign(facts, {
    add(schema: S, ...of: never) {
      whenMade(schema, () => add(made(schema), ...of));
      return facts;
    },
    get: (schema: S) => get(made(schema)),
    has: (schema: S) => has(made(schema)),
  });
}

export const toJSONSchema = (schema: Schema, params?: zod.core.ToJSONSchemaParams) =>
  zod.toJSONSchema(made(schema), params);
