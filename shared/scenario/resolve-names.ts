import { z } from 'zod';
import type { JsonPath } from '../file-format/json-source.js';

/** What a text of a scenario can name in the organisation. */
export type Named = 'person' | 'frontEnd';

/** What a text of a scenario can name in the program: one of the words that the definition of that thing has. */
export type Word = 'log kind' | 'setting' | 'option' | 'card field' | 'presence' | 'activity';

/** Schemas whose texts are names. */
export const names = z.registry<{ readonly of: Named | Word }>();

/** Gives what a name stands for; `at` is `key` for the key of a table. */
export type Resolve = (
  of: Named | Word,
  name: string,
  path: JsonPath,
  at: 'key' | 'value',
) => string;

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
  if (name && typeof value === 'string') return resolve(name.of, value, path, 'value');
  if (schema instanceof z.ZodOptional) return resolvedPart(schema.unwrap(), value, resolve, path);
  if (schema instanceof z.ZodUnion) {
    const meant = schema.options.find((option) => z.safeParse(option, value).success);
    return resolvedPart(meant, value, resolve, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((each, index) => part(schema.element, index, each));
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (schema instanceof z.ZodRecord) {
    const named = names.get(schema.keyType);
    return Object.fromEntries(
      members.map(([key, each]) => [
        named ? resolve(named.of, key, [...path, key], 'key') : key,
        part(schema.valueType, key, each),
      ]),
    );
  }
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      members.map(([key, each]) => [key, part(schema.shape[key], key, each)]),
    );
  return value;
}
