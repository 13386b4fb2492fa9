import type { ShellLimits } from '../limits.js';
import { limitReached, ShellError, type Span } from '../shell-error.js';
import type { Statement } from './ast.js';
import { IncompleteInput, type SourceTail } from './source-reader.js';
import { StatementParser } from './statement-parser.js';

export type ParsedScript =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'script'; readonly statements: readonly Statement[] };

/**
 * PowerShell text as the statements the interpreter runs. `incomplete` when it ends inside a bracket or string, or
 * behind an operator, comma or pipe. Takes time that grows with the length of the text, and no more.
 * @throws {ShellError} for text beyond the limits, text that is no PowerShell, and syntax the shell leaves out
 */
export function parseScript(text: string, limits: ShellLimits): ParsedScript {
  if (text.length > limits.textLength) {
    throw limitReached(
      `The text has ${text.length} characters; the shell takes at most ${limits.textLength} at once.`,
    );
  }
  try {
    return { kind: 'script', statements: new ScriptParser(text, limits).script() };
  } catch (error) {
    if (error instanceof IncompleteInput) return { kind: 'incomplete' };
    throw error;
  }
}

/** What could stand at the end of the text; null for nothing that is known, such as behind an error. */
export function tailOf(text: string, limits: ShellLimits): SourceTail | null {
  const parser = new ScriptParser(text, limits);
  try {
    parser.script();
  } catch (error) {
    if (!(error instanceof IncompleteInput || error instanceof ShellError)) throw error;
  }
  return parser.end();
}

class ScriptParser extends StatementParser {
  script(): readonly Statement[] {
    const statements = this.statementList();
    if (!this.atEnd) throw this.unexpected();
    if (this.refusal !== null) throw this.refusal;
    checkDepth(statements, this.limits.syntaxDepth);
    return statements;
  }

  end(): SourceTail | null {
    return this.tail;
  }
}

/**
 * A long sum is a tree as deep as it has terms, although nothing in it is nested; the interpreter goes down step by step.
 * @throws {ShellError} for a tree deeper than the limit
 */
function checkDepth(statements: readonly Statement[], limit: number): void {
  const waiting: { readonly node: unknown; readonly depth: number }[] = [
    { node: statements, depth: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (typeof node !== 'object' || node === null) continue;
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
