import {
  Composer,
  type CST,
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  Parser,
  visit,
  type YAMLError,
} from 'yaml';
import { type FileProblem, mostProblems } from '../../../shared/file-format/file-problem.js';
import type { Finding } from '../../../shared/file-format/finding.js';
import { type JsonPath, positionAt } from '../../../shared/file-format/json-source.js';

/** YAML text as plain data, and where each part of it stands. */
export interface YamlSource {
  readonly value: unknown;
  /** Offset of what a finding is about; of the nearest part around it when that is missing. */
  offsetOf(finding: Pick<Finding, 'path' | 'at'>): number;
}

export type ReadYaml =
  | { readonly ok: true; readonly source: YamlSource }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Reads one document of YAML 1.2 as data and nothing more: text, numbers, booleans, lists and objects. Anchors,
 * aliases and tags are refused, and so are keys that come twice or are not text.
 */
export function readYaml(text: string): ReadYaml {
  const refused = (...problems: readonly FileProblem[]): ReadYaml => ({
    ok: false,
    problems: problems.slice(0, mostProblems),
  });
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== null) return refused(problemAt(text, deep, `expected at most ${deepest} levels`));
  const [document, second] = [...new Composer(options).compose(tokens, true, text.length)];
  if (document === undefined) return refused(problemAt(text, 0, 'expected a document; found none'));
  if (second !== undefined)
    return refused(problemAt(text, second.range[0], 'expected one document; found another'));
  const problems = [
    ...document.errors.map((error) => syntaxProblem(text, error)),
    ...foreignParts(document).map(({ offset, message }) => problemAt(text, offset, message)),
  ];
  if (problems.length > 0) return refused(...problems);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return {
    ok: true,
    source: { value, offsetOf: ({ path, at }) => offsetOf(document, path, at) },
  };
}

const options = { version: '1.2', schema: 'core', uniqueKeys: true } as const;

/** Scenarios need about ten; what is read is gone into by recursion. */
const deepest = 100;

/** Where the first part lies that is nested too deeply; null when there is none. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  let level: readonly CST.Token[] = tokens;
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap(partsOf);
    if (level.length === 0) return null;
  }
  return level[0]?.offset ?? 0;
}

function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) => {
    const parts = [item.value, 'key' in item ? item.key : null];
    return parts.filter((part) => part !== null && part !== undefined);
  });
}

const problemAt = (text: string, offset: number, message: string): FileProblem => ({
  path: '',
  ...positionAt(text, offset),
  message,
});

function syntaxProblem(text: string, { code, message, pos }: YAMLError): FileProblem {
  const said = code === 'DUPLICATE_KEY' ? 'expected each key once; found it again' : message;
  return problemAt(text, pos[0], code === 'DUPLICATE_KEY' ? said : `not YAML: ${said}`);
}

interface ForeignPart {
  readonly offset: number;
  readonly message: string;
}

/** What YAML has and scenarios do not. */
function foreignParts(document: Document): readonly ForeignPart[] {
  const found: ForeignPart[] = [];
  visit(document, {
    Alias: (_, { range, source }) => {
      found.push({
        offset: range?.[0] ?? 0,
        message: `expected a value; found the alias *${source}`,
      });
    },
    Node: (_, node) => {
      const { anchor, tag } = node as { anchor?: string; tag?: string };
      const offset = node.range?.[0] ?? 0;
      if (anchor) found.push({ offset, message: `expected a value; found the anchor &${anchor}` });
      if (tag) found.push({ offset, message: `expected a value without a tag; found ${tag}` });
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && typeof key.value === 'string') return;
      const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      found.push({ offset, message: 'expected text as a key' });
    },
  });
  return found;
}

function offsetOf(document: Document, path: JsonPath, at: Finding['at']): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) return offset;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      const isLast = depth === path.length - 1;
      node = pair.value;
      offset = isLast && at === 'key' ? startOf(pair.key) : startOf(node, startOf(pair.key));
    } else {
      const item: unknown = node.items[Number(step)];
      if (item === undefined || isPair(item)) return offset;
      node = item;
      offset = startOf(item, offset);
    }
  }
  return offset;
}

const startOf = (node: unknown, otherwise = 0): number =>
  isNode(node) ? ((node as Node).range?.[0] ?? otherwise) : otherwise;
