import { z } from 'zod';
import { optionalMembers } from './late-schema.js';

type Shape = z.core.$ZodLooseShape;

/**
 * An object of many members of which values have few: a value is read with those members alone that it has or needs.
 * Result and issues are the same as with all.
 */
export const SparseObject = z.core.$constructor<z.ZodObject>('SparseObject', (schema, def) => {
  z.ZodObject.init(schema, def);
  const readWhole = schema._zod.parse;
  let unused: Set<string> | null = null;
  let part: z.core.$ZodObject | null = null;
  schema._zod.parse = (payload, context) => {
    const { shape, catchall, error } = def;
    unused ??= new Set(optionalMembers(shape));
    const { value } = payload;
    if (typeof value === 'object' && value !== null)
      for (const key of unused) if (key in value && unused.delete(key)) part = null;
    if (unused.size === 0) return readWhole(payload, context);
    part ??= new z.core.$ZodObject({
      type: 'object',
      shape: without(shape, unused),
      ...(catchall && { catchall }),
      ...(error && { error }),
    });
    return part._zod.parse(payload, context);
  };
});

const without = (shape: Shape, keys: ReadonlySet<string>): Shape =>
  Object.fromEntries(
    Object.keys(shape).flatMap((key) => (keys.has(key) ? [] : [[key, shape[key]]])),
  );
