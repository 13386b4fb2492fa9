import type { ShellLimits } from '../limits.js';
import type { SyntaxNode } from '../powershell-parser.js';
import { limitReached, type Span } from '../shell-error.js';
import type { EditedSource } from './source-edits.js';

/** Nodes that only wrap another one when nothing of their own kind is there. */
const wrappers = new Set([
  'pipeline_chain',
  'logical_expression',
  'bitwise_expression',
  'comparison_expression',
  'additive_expression',
  'multiplicative_expression',
  'format_expression',
  'range_expression',
  'array_literal_expression',
  'unary_expression',
  'argument_expression',
  'logical_argument_expression',
  'bitwise_argument_expression',
  'comparison_argument_expression',
  'additive_argument_expression',
  'multiplicative_argument_expression',
  'format_argument_expression',
  'range_argument_expression',
  'string_literal',
  'script_block',
  'script_block_body',
  'while_condition',
  'for_initializer',
  'for_condition',
  'for_iterator',
]);

/** A tree of the prepared text together with the original text it stands for. */
export class TreeReader {
  #depth = 0;

  constructor(
    private readonly source: EditedSource,
    private readonly limits: ShellLimits,
  ) {}

  /** The node itself, or the one it merely wraps. */
  unwrap(node: SyntaxNode): SyntaxNode {
    let current = node;
    for (;;) {
      const only = current.children.length === 1 ? current.children[0] : undefined;
      if (only === undefined || !(wrappers.has(current.type) || current.type === 'pipeline'))
        return current;
      current = only;
    }
  }

  /** Where the node stands in the original text. */
  span(node: SyntaxNode): Span {
    return {
      start: this.source.toOriginal(node.startIndex),
      end: this.source.toOriginal(node.endIndex),
    };
  }

  /** What the user wrote there. */
  written(node: SyntaxNode): string {
    const { start, end } = this.span(node);
    return this.source.original.slice(start, end);
  }

  /** What the grammar read there: plain quotes and dashes. */
  read(node: SyntaxNode): string {
    return this.source.text.slice(node.startIndex, node.endIndex);
  }

  original(start: number, end: number): string {
    return this.source.original.slice(this.source.toOriginal(start), this.source.toOriginal(end));
  }

  /** Runs one level of a recursive descent; refuses a tree deeper than the limit. */
  descend<T>(node: SyntaxNode, lower: () => T): T {
    this.#depth += 1;
    if (this.#depth > this.limits.syntaxDepth) {
      throw limitReached(
        `An expression is nested more than ${this.limits.syntaxDepth} deep; split it up.`,
        this.span(node),
      );
    }
    const result = lower();
    this.#depth -= 1;
    return result;
  }
}

export const named = (node: SyntaxNode): readonly SyntaxNode[] =>
  node.children.filter((child) => child.isNamed && child.type !== 'comment');

export const childOf = (node: SyntaxNode, type: string): SyntaxNode | undefined =>
  node.children.find((child) => child.type === type);
