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
interface YamlSource {
  readonly value: unknown;
  /** Offset of what a finding is about; of the nearest part around it when that is missing. */
  offsetOf(finding: Pick<Finding, 'path' | 'at' | 'word'>): number;
}

export type ReadYaml =
  | { readonly ok: true; readonly source: YamlSource }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Reads one document of YAML 1.2 as data and nothing more: text, numbers, booleans, lists and objects. Anchors,
 * aliases and tags are refused, and so are keys that come twice or are not text.
 */
export function readYaml(text: string): ReadYaml {
  const refused = (faults: readonly Fault[]): ReadYaml => ({
    ok: false,
    problems: faults
      .slice(0, mostProblems)
      .map(({ offset, message }) => ({ path: '', ...positionAt(text, offset), message })),
  });
  const tokens = [...new Parser().parse(text)];
  const excess = findExcess(tokens);
  if (excess !== null) return refused([excess]);
  const [document, second] = [...new Composer(options).compose(tokens, true, text.length)];
  if (document === undefined) return refused([{ offset: 0, message: 'expected a document' }]);
  if (second !== undefined)
    return refused([{ offset: second.range[0], message: 'expected one document; found another' }]);
  const faults = [...document.errors.map(describeError), ...foreignParts(document)];
  if (faults.length > 0) return refused(faults);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return {
    ok: true,
    source: {
      value,
      offsetOf: ({ path, at, word }) => {
        const offset = offsetOf(document, path, at);
        const within = word === undefined ? -1 : text.indexOf(word, offset);
        return within < 0 ? offset : within;
      },
    },
  };
}

const options = { version: '1.2', schema: 'core', uniqueKeys: true } as const;

/** Something that is no data of a scenario. */
interface Fault {
  readonly offset: number;
  readonly message: string;
}

/** Scenarios need about ten; what is read is gone into by recursion. */
const deepest = 100;

/** Keys of one object: each is compared with all before it. */
const mostKeys = 1000;

/** The first part that is nested too deeply, or has too many keys. Goes through the text once, without recursion. */
function findExcess(tokens: readonly CST.Token[]): Fault | null {
  let level: readonly CST.Token[] = tokens;
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > deepest && first)
      return { offset: first.offset, message: `expected at most ${deepest} levels` };
    const wide = level.find((token) => keysOf(token) > mostKeys);
    if (wide) return { offset: wide.offset, message: `expected at most ${mostKeys} keys` };
    level = level.flatMap(partsOf);
  }
  return null;
}

function keysOf(token: CST.Token): number {
  if (token.type === 'block-map') return token.items.length;
  const isObject = token.type === 'flow-collection' && token.start.type === 'flow-map-start';
  return isObject ? token.items.length : 0;
}

function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) => {
    const parts = [item.value, 'key' in item ? item.key : null];
    return parts.filter((part) => part !== null && part !== undefined);
  });
}

const describeError = ({ code, pos, message }: YAMLError): Fault => ({
  offset: pos[0],
  message:
    code === 'DUPLICATE_KEY'
      ? 'expected each key once; found it again'
      : // The library calls brackets that are never closed badly indented.
        notYaml(code === 'BAD_INDENT' && message.startsWith('Flow') ? 'MISSING_CHAR' : code),
});

/** What the library's errors come to for people who write scenarios. */
const yamlProblems: Partial<Record<YAMLError['code'], string>> = {
  BAD_DIRECTIVE: 'a line that begins with % is no directive of YAML 1.2',
  BAD_DQ_ESCAPE:
    'a text in double quotes has a backslash that stands for nothing; write \\\\, or use single quotes',
  BAD_INDENT: 'parts of one list or object begin in different columns; indent them alike',
  BAD_SCALAR_START:
    'a text begins with a character that has a meaning of its own; put it into quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon makes an object on the same line; put the text into quotes, or begin a new line',
  BLOCK_IN_FLOW:
    'lines with "- " or "key:" stand inside brackets or braces; write them with commas',
  KEY_OVER_1024_CHARS: 'a key has more than 1024 characters',
  MISSING_CHAR: 'a closing quote, bracket, comma, colon or space is missing',
  MULTILINE_IMPLICIT_KEY: 'a key goes on over several lines, or its colon is missing',
  MULTIPLE_DOCS: 'there is more than one document',
  TAB_AS_INDENT: 'a tab indents a line; use spaces',
  UNEXPECTED_TOKEN:
    'something stands where nothing may follow; put text with such characters into quotes',
};

const notYaml = (code: YAMLError['code']): string =>
  `not YAML: ${yamlProblems[code] ?? 'it has something that scenarios do not have, such as an anchor or a tag'}`;

/** What YAML has and scenarios do not. */
function foreignParts(document: Document): readonly Fault[] {
  const found: Fault[] = [];
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
