import type { z } from 'zod';
import type { Data } from '../../shared/contract/views/data.js';

/** The snapshot as a file gives it back: through JSON text and the schema that reads it. */
export function throughJson<S extends z.ZodType>(schema: S, snapshot: Data<S>): Data<S> {
  // The schema has just accepted it; read-only is a matter of the compiler.
  return schema.parse(JSON.parse(JSON.stringify(snapshot))) as Data<S>;
}
