import { z } from 'zod';
import { type Finding, shown, suggestion } from './finding.js';
import type { JsonPath } from './json-source.js';

type Issue = z.core.$ZodIssue;

/** What the schema found in a file, in words that say what was expected. */
export function describeIssues(
  issues: readonly Issue[],
  file: unknown,
  schema: z.ZodType,
): readonly Finding[] {
  let root: SchemaNode | null = null;
  // Names are looked up for the problems that are told, and for all of them in one JSON Schema.
  const nodesAt = (path: JsonPath): readonly SchemaNode[] => {
    root ??= z.toJSONSchema(schema) as SchemaNode;
    return schemaNodes(root, path, file);
  };
  return issues.flatMap((issue) => describeAt([], issue, { file, nodesAt }));
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

/** The one alternative that the value is like: whose faults lie inside it. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const near = branches.filter((issues) => issues.length > 0 && issues.every(isInside));
  return near.length === 1 ? (near[0] ?? null) : null;
}

const isInside = (issue: Issue): boolean =>
  issue.path.length > 0 || issue.code === 'unrecognized_keys';

const unknownKey = (key: string, known: readonly string[]): string =>
  `unknown key; ${suggestion(key, known) ?? `known here: ${known.join(', ')}`}`;

function expectation(issue: Issue, value: unknown, names: readonly string[]): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? shown(issue.values[0])
        : `one of ${issue.values.map(shown).join(', ')}`;
    case 'invalid_union':
      return names.length === 0 ? issue.message : oneOfNames(value, names);
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
  record: 'an object',
  boolean: 'true or false',
};

function oneOfNames(value: unknown, names: readonly string[]): string {
  const hint = typeof value === 'string' ? suggestion(value, names) : null;
  return hint === null ? `one of ${names.join(', ')}` : `a known name, ${hint}`;
}

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
