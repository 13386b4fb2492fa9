import * as z from '../schema/late-zod.js';
import { type Finding, shown, suggestion } from './finding.js';
import type { JsonPath } from './json-source.js';

type Issue = z.core.$ZodIssue;

/** What the schema found in a file, in words that say what was expected. */
export function describeIssues(
  issues: readonly Issue[],
  file: unknown,
  schema: z.ZodType,
): readonly Finding[] {
  const nodesAt = (path: JsonPath): readonly SchemaNode[] =>
    schemaNodes(jsonSchemaOf(schema), path, file);
  return issues.flatMap((issue) => describeAt([], issue, { file, nodesAt }));
}

/** Made once for each schema, for the first name that is looked up in it: that of a scenario takes 30 ms. */
const jsonSchemas = new WeakMap<z.ZodType, SchemaNode>();

function jsonSchemaOf(schema: z.ZodType): SchemaNode {
  const known = jsonSchemas.get(schema);
  if (known) return known;
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  jsonSchemas.set(schema, made);
  return made;
}

/** The file that is described, and what its schema has at a path. */
interface Described {
  readonly file: unknown;
  readonly nodesAt: (path: JsonPath) => readonly SchemaNode[];
}

function describeAt(outer: JsonPath, issue: Issue, described: Described): readonly Finding[] {
  const inner = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const path = [...outer, ...inner];
  const { file, nodesAt } = described;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      at: 'key',
      message: () => unknownKey(key, knownKeys(nodesAt(path))),
    }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1) ?? '');
    const wanted = issue.issues.map((inside) => expectation(inside, key, [])).join(', ');
    return [{ path, at: 'key', message: () => `expected a key of ${wanted}; found ${shown(key)}` }];
  }
  if (issue.code === 'invalid_union') {
    const meant = meantBranch(issue.errors);
    if (meant) return meant.flatMap((nested) => describeAt(path, nested, described));
  }
  const message = () => {
    const value = valueAt(file, path);
    const found = value === undefined ? 'missing' : `found ${shown(value)}`;
    const names = issue.code === 'invalid_union' ? knownNames(nodesAt(path)) : [];
    return `expected ${expectation(issue, value, names)}; ${found}`;
  };
  return [{ path, at: 'value', message }];
}

/** The one alternative that the value is most like: whose faults lie inside it, and are fewer than those of others. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const [nearest, next] = branches
    .filter((issues) => issues.length > 0 && issues.every(isInside))
    .toSorted((one, other) => one.length - other.length);
  return nearest !== undefined && nearest.length !== next?.length ? nearest : null;
}

const isInside = (issue: Issue): boolean =>
  issue.path.length > 0 || issue.code === 'unrecognized_keys';

const unknownKey = (key: string, known: readonly string[]): string =>
  `unknown key; ${suggestion(key, known) ?? `known here: ${someOf(known)}`}`;

function expectation(issue: Issue, value: unknown, names: readonly string[]): string {
  // Schemas say of their own rules what they expect, as a noun.
  if (isOwn(issue.message) && names.length === 0) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? shown(issue.values[0])
        : `one of ${issue.values.map(shown).join(', ')}`;
    case 'invalid_union':
      return names.length === 0 || (isOwn(issue.message) && typeof value !== 'string')
        ? anyOf(issue, value)
        : oneOfNames(value, names);
    case 'invalid_format':
      return formatOf(issue);
    case 'too_big':
      return `at most ${counted(issue.maximum, value)}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${counted(issue.minimum, value)}`;
    default:
      return issue.message;
  }
}

/** What a union takes: in its own words, by the values that tell its alternatives apart, or one after the other. */
function anyOf(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): string {
  if (isOwn(issue.message)) return issue.message;
  if ('options' in issue && Array.isArray(issue.options))
    return `one of ${issue.options.map(shown).join(', ')}`;
  const ways = issue.errors.flatMap(([first]) => {
    if (first === undefined) return [];
    const [key] = first.path;
    return [key === undefined ? expectation(first, value, []) : `an object with ${String(key)}`];
  });
  return ways.length === 0 ? 'another value' : [...new Set(ways)].join(', or ');
}

/** Whether a schema says it itself; the words of the library begin so. */
const isOwn = (message: string): boolean =>
  !/^(?:Invalid|Too (?:big|small)|Unrecognized)\b/.test(message);

const formatNames: Readonly<Record<string, string>> = {
  base64: 'bytes in base64',
  email: 'an e-mail address',
  url: 'a web address',
};

function formatOf(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  const name = formatNames[issue.format];
  if (name !== undefined) return name;
  return issue.pattern === undefined ? 'text of another form' : `text of the form ${issue.pattern}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
};

function oneOfNames(value: unknown, names: readonly string[]): string {
  const hint = typeof value === 'string' ? suggestion(value, names) : null;
  return hint === null ? `one of ${someOf(names)}` : `a known name, ${hint}`;
}

const mostNames = 20;

/** The names, or the first of very many. */
export const someOf = (names: readonly string[]): string =>
  names.length <= mostNames
    ? names.join(', ')
    : `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more`;

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
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly const?: unknown;
}

/** Keys that an object of these nodes may have. */
const knownKeys = (nodes: readonly SchemaNode[]): readonly string[] => [
  ...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {}))),
];

/** Names that tell these nodes apart. */
const knownNames = (nodes: readonly SchemaNode[]): readonly string[] => [
  ...new Set(nodes.map((node) => node.const).filter((name) => typeof name === 'string')),
];

function schemaNodes(root: SchemaNode, path: JsonPath, file: unknown): readonly SchemaNode[] {
  let nodes = alternatives([root], file);
  path.forEach((step, depth) => {
    const children = nodes.flatMap((node) => {
      const next = typeof step === 'number' ? node.items : memberOf(node, step);
      return next === undefined ? [] : [next];
    });
    nodes = alternatives(children, valueAt(file, path.slice(0, depth + 1)));
  });
  return nodes;
}

function memberOf(node: SchemaNode, key: string): SchemaNode | undefined {
  const { additionalProperties } = node;
  const rest = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  return node.properties?.[key] ?? rest;
}

/** Every alternative a node stands for; of those told apart by a constant, only the one that `value` names. */
const alternatives = (nodes: readonly SchemaNode[], value: unknown): readonly SchemaNode[] =>
  nodes.flatMap((node) => {
    const inner = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
    const named = inner.filter((branch) => isNamedBy(branch, value));
    return [node, ...alternatives(named.length > 0 ? named : inner, value)];
  });

const isNamedBy = ({ properties = {} }: SchemaNode, value: unknown): boolean =>
  Object.entries(properties).some(
    ([key, { const: name }]) => name !== undefined && valueAt(value, [key]) === name,
  );
