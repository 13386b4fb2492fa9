import { z } from 'zod';
import type { JsonPath } from '../file-format/json-source.js';

/** What a text of a scenario can name. */
type Named = 'person' | 'frontEnd';

/** Schemas whose texts are names. */
export const names = z.registry<{ readonly of: Named }>();

/** Gives what a name stands for. */
export type Resolve = (of: Named, name: string, path: JsonPath) => string;

/** The same form with what the names in it stand for; its schema says which of its texts are names. */
export const resolveNames = <Form>(
  schema: z.ZodType<Form>,
  form: Form,
  resolve: Resolve,
  path: JsonPath,
): Form => schema.parse(resolvedPart(schema, form, resolve, path));

function resolvedPart(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  resolve: Resolve,
  path: JsonPath,
): unknown {
  const part = (of: typeof schema, key: string | number, each: unknown) =>
    resolvedPart(of, each, resolve, [...path, key]);
  const name = schema && names.get(schema);
  if (name && typeof value === 'string') return resolve(name.of, value, path);
  if (schema instanceof z.ZodOptional) return resolvedPart(schema.unwrap(), value, resolve, path);
  if (schema instanceof z.ZodUnion) {
    const meant = schema.options.find((option) => z.safeParse(option, value).success);
    return resolvedPart(meant, value, resolve, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((each, index) => part(schema.element, index, each));
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (schema instanceof z.ZodRecord)
    return Object.fromEntries(
      members.map(([key, each]) => [key, part(schema.valueType, key, each)]),
    );
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      members.map(([key, each]) => [key, part(schema.shape[key], key, each)]),
    );
  return value;
}
