import type { z } from 'zod';

/** The schemas of definitions by their keys, each of which may be left out. */
export const optionalSchemas = <D extends Readonly<Record<string, { readonly schema: z.ZodType }>>>(
  definitions: D,
) =>
  Object.fromEntries(
    Object.entries(definitions).map(([key, { schema }]) => [key, schema.optional()]),
  ) as { [K in keyof D]: z.ZodOptional<D[K]['schema']> };
