import type { ShellLimits } from '../limits.js';
import type { PowerShellParser, SyntaxNode } from '../powershell-parser.js';
import { limitReached, ShellError, type Span } from '../shell-error.js';
import type { Statement } from './ast.js';
import { lowerProgram } from './lower-statement.js';
import { type PreparedSource, prepareSource } from './prepare-source.js';

/** Characters of a text whose tree is worth a slice of its own. */
const longEnoughToPause = 2_000;

export type ParsedScript =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'script'; readonly statements: readonly Statement[] };

/**
 * Text as the statements the interpreter runs, a slice of the work at a time. `incomplete` when it ends inside a bracket, quote or behind a pipe.
 * @throws {ShellError} for text beyond the limits, text that is no PowerShell, and syntax the shell leaves out
 */
export function* parseScript(
  text: string,
  parser: PowerShellParser,
  limits: ShellLimits,
): Generator<void, ParsedScript, void> {
  if (text.length > limits.textLength) {
    throw limitReached(
      `The text has ${text.length} characters; the shell takes at most ${limits.textLength} at once.`,
    );
  }
  const prepared = prepareSource(text, limits);
  if (prepared.strayCloser !== null) {
    throw unexpectedToken(text, { start: prepared.strayCloser, end: prepared.strayCloser + 1 });
  }
  if (prepared.incomplete) return { kind: 'incomplete' };
  if (prepared.source.text.trim() === '') return { kind: 'script', statements: [] };
  const root = yield* parser.parse(prepared.source.text);
  if (text.length > longEnoughToPause) yield;
  if (root === null) throw limitReached('The text is too tangled to be parsed; run it in parts.');
  if (root.hasError) throw syntaxError(root, prepared);
  return { kind: 'script', statements: lowerProgram(root, prepared.source, limits) };
}

/** The error at the first place the grammar could not read. */
function syntaxError(root: SyntaxNode, prepared: PreparedSource): ShellError {
  const { source } = prepared;
  let node = root;
  for (;;) {
    const inner = node.children.find((child) => child.hasError);
    if (inner === undefined) break;
    node = inner;
  }
  const start = source.toOriginal(node.startIndex);
  const end = source.toOriginal(node.endIndex);
  if (node.isMissing) {
    return parserError(
      `Something is missing: '${node.type}' was expected.`,
      { start, end: Math.max(end, start) },
      'MissingToken',
      '',
    );
  }
  return unexpectedToken(source.original, firstWord(source.original, start, end));
}

function firstWord(text: string, start: number, end: number): Span {
  const [blanks = ''] = /^\s*/.exec(text.slice(start, end)) ?? [];
  const from = start + blanks.length;
  const word = /^(?:[\w$]+|\S)/.exec(text.slice(from))?.[0] ?? '';
  return { start: from, end: from + word.length };
}

function unexpectedToken(text: string, span: Span): ShellError {
  const token = text.slice(span.start, span.end);
  return parserError(
    `Unexpected token '${token}' in expression or statement.`,
    span,
    'UnexpectedToken',
    token,
  );
}

const parserError = (message: string, span: Span, id: string, token: string): ShellError =>
  new ShellError({
    message,
    category: 'ParserError',
    id,
    exception: 'ParentContainsErrorRecordException',
    target: `${token}:String`,
    span,
  });
