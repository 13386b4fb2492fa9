import type { ShellLimits } from '../limits.js';
import {
  limitReached,
  parserError,
  ShellError,
  type SourceText,
  type Span,
} from '../shell-error.js';
import { ScriptBlock } from '../values/value.js';
import type { ScriptBody, Statement } from './ast.js';
import { IncompleteInput, type ParserLimit, type SourceTail } from './source-reader.js';
import { StatementParser } from './statement-parser.js';

export type ParsedScript =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'script'; readonly body: ScriptBody };

/**
 * PowerShell text as the statements the interpreter runs. `incomplete` when it ends inside a bracket or string, or
 * behind an operator, comma or pipe. Takes time that grows with the length of the text, and no more.
 * @throws {ShellError} for text beyond the limits, text that is no PowerShell, and syntax the shell leaves out
 */
export function parseScript(
  text: string,
  limits: Pick<ShellLimits, 'textLength' | ParserLimit>,
  file: string | null = null,
): ParsedScript {
  if (text.length > limits.textLength) {
    throw limitReached(
      `The text has ${text.length} characters; the shell takes at most ${limits.textLength} at once.`,
    );
  }
  try {
    return { kind: 'script', body: new ScriptParser({ text, file }, limits).script() };
  } catch (error) {
    if (error instanceof IncompleteInput) return { kind: 'incomplete' };
    throw error;
  }
}

/**
 * A script file, or with `file` null a text, as a block.
 * @throws {ShellError} as {@link parseScript}, and for one that ends in the middle of a statement
 */
export function scriptBlockOf(text: string, file: string | null, limits: ShellLimits): ScriptBlock {
  const script = parseScript(text, { ...limits, ...limits.script }, file);
  const inner = { source: { text, file }, start: 0, end: text.length };
  if (script.kind === 'script') return new ScriptBlock(script.body, inner);
  const end = { ...inner, start: text.length };
  throw parserError(
    'IncompleteScript',
    'The script ends in the middle of a statement: a bracket or a string is not closed.',
    end,
    '',
  );
}

/** The body of a script block that was read before and begins there, behind its brace. */
export const parseBlockAt = (source: SourceText, start: number, limits: ShellLimits): ScriptBody =>
  new ScriptParser(source, limits, start).blockHere();

/** The definition of a function that was read before and begins there. */
export const parseFunctionAt = (
  source: SourceText,
  start: number,
  limits: ShellLimits,
): Extract<Statement, { kind: 'function' }> | null => {
  const statement = new ScriptParser(source, limits, start).statementHere();
  return statement.kind === 'function' ? statement : null;
};

/** What could stand at the end of the text; null for nothing that is known, such as behind an error. */
export function tailOf(text: string, limits: ShellLimits): SourceTail | null {
  const parser = new ScriptParser({ text, file: null }, limits);
  try {
    parser.script();
  } catch (error) {
    if (!(error instanceof IncompleteInput || error instanceof ShellError)) throw error;
  }
  return parser.end();
}

class ScriptParser extends StatementParser {
  script(): ScriptBody {
    const body = this.scriptBody();
    if (!this.atEnd) throw this.unexpected();
    if (this.refusal !== null) throw this.refusal;
    checkDepth(body, this.limits.syntaxDepth);
    return body;
  }

  blockHere(): ScriptBody {
    return this.scriptBody();
  }

  statementHere(): Statement {
    return this.statement();
  }

  end(): SourceTail | null {
    return this.tail;
  }
}

/**
 * A long sum is a tree as deep as it has terms, although nothing in it is nested; the interpreter goes down step by step.
 * @throws {ShellError} for a tree deeper than the limit
 */
function checkDepth(body: ScriptBody, limit: number): void {
  const waiting: { readonly node: unknown; readonly depth: number }[] = [{ node: body, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (typeof node !== 'object' || node === null || 'source' in node) continue;
    const isNode = 'kind' in node && 'span' in node;
    if (isNode && depth >= limit) {
      throw limitReached(
        `An expression is nested more than ${limit} deep; split it up.`,
        node.span as Span,
      );
    }
    for (const inner of Object.values(node)) {
      waiting.push({ node: inner, depth: depth + (isNode ? 1 : 0) });
    }
  }
}
