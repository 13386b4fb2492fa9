import { z } from 'zod';

/** Takes no member; one for all. */
const noOther = z.never();

/**
 * A strict object whose members are made with its first use. Most of what a start would have to evaluate otherwise are
 * schemas, of which it uses few.
 */
export function lateObject<S extends z.core.$ZodLooseShape>(
  members: () => S,
): z.ZodObject<z.core.util.Writeable<S>, z.core.$strict> {
  const def: z.core.$ZodObjectDef = {
    type: 'object',
    catchall: noOther,
    get shape() {
      const shape = members();
      Object.defineProperty(def, 'shape', { value: shape });
      return shape;
    },
  };
  return new z.ZodObject(def) as z.ZodObject<z.core.util.Writeable<S>, z.core.$strict>;
}
