import { z } from 'zod';
import { lateSchema, lateShape } from './late-schema.js';
import { SparseObject } from './sparse-object.js';

type Shape = z.core.$ZodLooseShape;

let never: z.ZodNever | null = null;
/** Takes no member; one for all. */
export const noOther = (): z.ZodNever => {
  never ??= z.never();
  return never;
};

/**
 * A strict object whose members are listed with its first use, and made each with its own. Most of what a start would
 * have to evaluate otherwise are schemas, of which it uses few.
 */
export const lateObject = <S extends Shape>(
  members: () => S,
): z.ZodObject<z.core.util.Writeable<S>, z.core.$strict> => objectOf(members, noOther);

/** An object with members that are listed and made late, and what further members are: refused, anything, left out. */
export function objectOf<T extends z.ZodObject>(
  members: () => Shape,
  others: (() => z.core.$ZodType) | null,
  params?: string | z.core.$ZodObjectParams,
): T {
  let shape: Shape | null = null;
  return lateSchema(
    () =>
      new SparseObject({
        type: 'object',
        ...(others && { catchall: others() }),
        get shape() {
          shape ??= lateShape(members());
          return shape;
        },
        ...z.core.util.normalizeParams(params),
      }),
    'refused',
  ) as z.ZodType as T;
}
