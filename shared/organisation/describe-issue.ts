import { z } from 'zod';
import { type Finding, shown, suggestion } from './finding.js';
import type { JsonPath } from './json-source.js';
import { organisationSchema } from './organisation-schema.js';

/** What the schema found, in words that say what was expected. */
export function describeIssue(issue: z.core.$ZodIssue, file: unknown): readonly Finding[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      at: 'key',
      message: () => unknownKey(key, knownKeys(path)),
    }));
  }
  const message = () => {
    const value = valueAt(file, path);
    const found = value === undefined ? 'missing' : `found ${shown(value)}`;
    return `expected ${expectation(issue, value)}; ${found}`;
  };
  return [{ path, at: 'value', message }];
}

const unknownKey = (key: string, known: readonly string[]): string =>
  `unknown key; ${suggestion(key, known) ?? `known here: ${known.join(', ')}`}`;

function expectation(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? shown(issue.values[0])
        : `one of ${issue.values.map(shown).join(', ')}`;
    case 'too_big':
      return `at most ${counted(issue.maximum, value)}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${counted(issue.minimum, value)}`;
    default:
      return issue.message;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
};

/** `1 element`, `64 characters`, or the bare number for numbers. */
function counted(limit: number | bigint, value: unknown): string {
  const unit =
    typeof value === 'string' ? ' character' : Array.isArray(value) ? ' element' : undefined;
  return unit === undefined ? `${limit}` : `${limit}${unit}${limit === 1 ? '' : 's'}`;
}

function valueAt(file: unknown, path: JsonPath): unknown {
  let value = file;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value;
}

/** The part of a JSON Schema that is needed to list the keys of an object. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** Keys the schema knows for the object at `path`. */
function knownKeys(path: JsonPath): readonly string[] {
  let nodes: readonly SchemaNode[] = [z.toJSONSchema(organisationSchema) as SchemaNode];
  for (const step of path) {
    nodes = alternatives(nodes).flatMap((node) => {
      const next = typeof step === 'number' ? node.items : node.properties?.[step];
      return next === undefined ? [] : [next];
    });
  }
  return [...new Set(alternatives(nodes).flatMap((node) => Object.keys(node.properties ?? {})))];
}

const alternatives = (nodes: readonly SchemaNode[]): readonly SchemaNode[] =>
  nodes.flatMap((node) => [node, ...(node.anyOf ?? [])]);
