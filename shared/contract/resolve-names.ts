import type { JsonPath } from '../file-format/json-source.js';
import * as z from '../schema/late-zod.js';

/** What a text of a command or of a scenario can name in the organisation. */
export type Named = 'person' | 'frontEnd';

/** What a text can name in the program: one of the words that the definition of that thing has. */
export type Word = 'log kind' | 'setting' | 'option' | 'card field' | 'presence' | 'activity';

/** Schemas whose texts are names. */
export const names = z.registry<{ readonly of: Named | Word }>();

/** A person, by whatever the directory knows the person by; see `PeopleNames`. */
export const personSchema = z
  .string()
  .min(1)
  .max(320)
  .meta({
    description:
      'A person: SIP address, what stands before its @, display name or logon name, in any case.',
  })
  .register(names, { of: 'person' });

/** Gives what a name stands for; `at` is `key` for the key of a table. */
export type Resolve = (
  of: Named | Word,
  name: string,
  path: JsonPath,
  at: 'key' | 'value',
) => string;

/**
 * The same form with what the names in it stand for; its schema says which of its texts are names. Where each name
 * stands for itself it is the form that was given.
 */
export const resolveNames = <Form>(
  schema: z.ZodType<Form>,
  form: Form,
  resolve: Resolve,
  path: JsonPath,
): Form => {
  const resolved = resolvedPart(schema, form, resolve, path);
  return resolved === form ? form : schema.parse(resolved);
};

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
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return resolvedPart(schema.unwrap(), value, resolve, path);
  if (schema instanceof z.ZodUnion) {
    const meant = schema.options.find((option) => z.safeParse(option, value).success);
    return resolvedPart(meant, value, resolve, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const items = value.map((each, index) => part(schema.element, index, each));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const keyName = schema instanceof z.ZodRecord ? names.get(schema.keyType) : undefined;
  const memberOf = (key: string): z.core.$ZodType | undefined =>
    schema instanceof z.ZodRecord
      ? schema.valueType
      : schema instanceof z.ZodObject
        ? schema.shape[key]
        : undefined;
  const members = Object.entries(value);
  const parts = members.map(([key, each]) => {
    const named = keyName ? resolve(keyName.of, key, [...path, key], 'key') : key;
    return [named, part(memberOf(key), key, each)] as const;
  });
  const isSame = parts.every(
    ([key, each], index) => key === members[index]?.[0] && each === members[index]?.[1],
  );
  return isSame ? value : Object.fromEntries(parts);
}
