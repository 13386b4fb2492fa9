import { expect } from 'vitest';
import type { z } from 'zod';
import type { Data } from '../../shared/contract/views/data.js';

/**
 * The snapshot as a file gives it back: JSON text, checked by the schema that reads it. What the schema returns is left
 * alone, since it puts the members of objects in its own order, and followers are sent views letter for letter.
 */
export function throughJson<S extends z.ZodType>(schema: S, snapshot: Data<S>): Data<S> {
  const read: unknown = JSON.parse(JSON.stringify(snapshot));
  const checked = schema.parse(read);
  expect(checked).toEqual(read);
  // The schema has accepted it, and changes nothing.
  return read as Data<S>;
}
