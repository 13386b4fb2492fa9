import type { SyntaxNode } from '../powershell-parser.js';
import { notSupported, runtimeError } from '../shell-error.js';
import { parseNumber } from '../values/number.js';
import type { Expression, Statement } from './ast.js';
import { lowerExpandable, unquoteHereString, unquoteVerbatim } from './lower-string.js';
import { childOf, named, type TreeReader } from './tree-reader.js';

/** How statements inside an expression are lowered; the two halves call each other. */
export interface StatementLowering {
  statement(node: SyntaxNode): Statement;
  statements(node: SyntaxNode | undefined): readonly Statement[];
}

const binaryNodes = new Set([
  'logical_expression',
  'bitwise_expression',
  'comparison_expression',
  'additive_expression',
  'multiplicative_expression',
  'format_expression',
  'range_expression',
]);

/** Turns a node of an expression into one the interpreter runs. Throws what it does not support, by name. */
export class ExpressionLowering {
  constructor(
    private readonly reader: TreeReader,
    private readonly statements: StatementLowering,
  ) {}

  lower(wrapped: SyntaxNode): Expression {
    const node = this.reader.unwrap(wrapped);
    return this.reader.descend(node, () => this.#lower(node));
  }

  #lower(node: SyntaxNode): Expression {
    const span = this.reader.span(node);
    const type = node.type.replace('_argument_expression', '_expression');
    if (binaryNodes.has(type)) return this.#binary(node);
    switch (type) {
      case 'integer_literal':
      case 'real_literal':
        return this.#number(node);
      case 'decimal_integer_literal':
      case 'hexadecimal_integer_literal':
        return this.#number(node);
      case 'verbatim_string_characters':
        return this.#verbatim(node);
      case 'verbatim_here_string_characters':
        return { kind: 'literal', value: unquoteHereString(this.reader.written(node)), span };
      case 'expandable_string_literal':
      case 'expandable_here_string_literal':
        return lowerExpandable(node, this.reader, (part) => this.lower(part));
      case 'variable':
      case 'braced_variable':
        return { kind: 'variable', name: variableName(this.reader.written(node)), span };
      case 'generic_token':
      case 'simple_name':
        return this.#bareword(node);
      case 'member_access':
        return this.#member(node);
      case 'invokation_expression':
        return this.#call(node);
      case 'element_access':
        return this.#index(node);
      case 'type_literal':
        return { kind: 'type', name: typeName(this.reader.written(node)), span };
      case 'cast_expression':
        return this.#cast(node);
      case 'expression_with_unary_operator':
        return this.#unary(node);
      case 'pre_increment_expression':
      case 'pre_decrement_expression':
      case 'post_increment_expression':
      case 'post_decrement_expression':
        return this.#increment(node);
      case 'array_literal_expression':
      case 'argument_expression_list':
        return { kind: 'array', items: named(node).map((item) => this.lower(item)), span };
      case 'parenthesized_expression':
        return this.#group(node);
      case 'sub_expression':
      case 'array_expression':
        return {
          kind: 'subexpression',
          statements: node.children
            .filter((child) => child.isNamed)
            .flatMap((child) => this.statements.statements(child)),
          asArray: type === 'array_expression',
          span,
        };
      case 'hash_literal_expression':
        return this.#hash(node);
      case 'script_block_expression':
        return this.#scriptBlock(node);
      default:
        throw notSupported(`'${this.reader.written(node)}' at this place`, span);
    }
  }

  #number(node: SyntaxNode): Expression {
    const text = this.reader.written(node);
    const span = this.reader.span(node);
    const value = parseNumber(text);
    if (value === null)
      throw runtimeError(`The number '${text}' cannot be read.`, 'BadNumericConstant', span);
    return { kind: 'bareword', text, number: value, span };
  }

  #verbatim(node: SyntaxNode): Expression {
    const written = this.reader.written(node);
    // The scanner put a stand-in where a word without quotes was written.
    if (/^['\u2018\u2019\u201a\u201b]/.test(written) && written.length > 1) {
      return { kind: 'literal', value: unquoteVerbatim(written), span: this.reader.span(node) };
    }
    return this.#bareword(node);
  }

  #bareword(node: SyntaxNode): Expression {
    const text = this.reader.written(node).replace(/`(.)/gs, '$1');
    return { kind: 'bareword', text, number: null, span: this.reader.span(node) };
  }

  #binary(node: SyntaxNode): Expression {
    const [left, operator, right] = node.children.filter((child) => child.type !== 'comment');
    if (left === undefined || operator === undefined || right === undefined) {
      throw notSupported(`'${this.reader.written(node)}'`, this.reader.span(node));
    }
    return {
      kind: 'binary',
      operator: this.reader.read(operator).toLowerCase(),
      left: this.lower(left),
      right: this.lower(right),
      span: this.reader.span(node),
    };
  }

  #member(node: SyntaxNode): Expression {
    return {
      kind: 'member',
      target: this.#target(node),
      name: this.#memberName(node),
      isStatic: childOf(node, '::') !== undefined,
      span: this.reader.span(node),
    };
  }

  #call(node: SyntaxNode): Expression {
    const list = childOf(childOf(node, 'argument_list') ?? node, 'argument_expression_list');
    return {
      kind: 'call',
      target: this.#target(node),
      name: this.#memberName(node),
      isStatic: childOf(node, '::') !== undefined,
      arguments: list === undefined ? [] : named(list).map((argument) => this.lower(argument)),
      span: this.reader.span(node),
    };
  }

  #target(node: SyntaxNode): Expression {
    const target = node.children[0];
    if (target === undefined)
      throw notSupported(`'${this.reader.written(node)}'`, this.reader.span(node));
    return this.lower(target);
  }

  #memberName(node: SyntaxNode): Expression {
    const name = childOf(node, 'member_name')?.children[0];
    if (name === undefined)
      throw notSupported(`'${this.reader.written(node)}'`, this.reader.span(node));
    return this.lower(name);
  }

  #index(node: SyntaxNode): Expression {
    const [target, index] = named(node);
    if (target === undefined || index === undefined) {
      throw notSupported(`'${this.reader.written(node)}'`, this.reader.span(node));
    }
    return {
      kind: 'index',
      target: this.lower(target),
      index: this.lower(index),
      span: this.reader.span(node),
    };
  }

  #cast(node: SyntaxNode): Expression {
    const [type, operand] = named(node);
    if (type === undefined || operand === undefined) {
      throw notSupported(`'${this.reader.written(node)}'`, this.reader.span(node));
    }
    return {
      kind: 'cast',
      type: typeName(this.reader.written(type)),
      operand: this.lower(operand),
      span: this.reader.span(node),
    };
  }

  #unary(node: SyntaxNode): Expression {
    const [first, operand] = node.children.filter((child) => child.type !== 'comment');
    const span = this.reader.span(node);
    if (first !== undefined && operand === undefined) return this.lower(first);
    if (first === undefined || operand === undefined) {
      throw notSupported(`'${this.reader.written(node)}'`, span);
    }
    return {
      kind: 'unary',
      operator: this.reader.read(first).toLowerCase(),
      operand: this.lower(operand),
      span,
    };
  }

  #increment(node: SyntaxNode): Expression {
    const target = named(node)[0];
    if (target === undefined)
      throw notSupported(`'${this.reader.written(node)}'`, this.reader.span(node));
    return {
      kind: 'increment',
      target: this.lower(target),
      by: node.type.includes('increment') ? 1 : -1,
      prefix: node.type.startsWith('pre'),
      span: this.reader.span(node),
    };
  }

  #group(node: SyntaxNode): Expression {
    const inner = named(node)[0];
    const span = this.reader.span(node);
    if (inner === undefined)
      throw runtimeError("An expression was expected after '('.", 'ExpectedExpression', span);
    const statement = this.statements.statement(inner);
    const only =
      statement.kind === 'pipeline' && statement.elements.length === 1
        ? statement.elements[0]
        : null;
    // Parentheses round a plain expression do nothing.
    if (only?.kind === 'expression' && only.expression.kind !== 'array') return only.expression;
    return { kind: 'group', statement, span };
  }

  #hash(node: SyntaxNode): Expression {
    const body = childOf(node, 'hash_literal_body');
    const entries = (body === undefined ? [] : named(body)).map((entry) => {
      const key = childOf(entry, 'key_expression')?.children[0];
      const value = named(entry).find((child) => child.type !== 'key_expression');
      if (entry.type !== 'hash_entry' || key === undefined || value === undefined) {
        throw notSupported(
          `'${this.reader.written(entry)}' in a hash table`,
          this.reader.span(entry),
        );
      }
      return { key: this.lower(key), value: this.statements.statement(value) };
    });
    return { kind: 'hash', entries, span: this.reader.span(node) };
  }

  #scriptBlock(node: SyntaxNode): Expression {
    const written = this.reader.written(node);
    return {
      kind: 'script-block',
      statements: node.children
        .filter((child) => child.isNamed)
        .flatMap((child) => this.statements.statements(child)),
      text: written.slice(1, -1),
      span: this.reader.span(node),
    };
  }
}

/** `$x`, `${x}`, `$global:x` -> `x`; `$env:USERNAME` -> `env:USERNAME`. */
export function variableName(written: string): string {
  const name = written.replace(/^[$@]/, '').replace(/^\{([^}]*)\}?$/, '$1');
  return name.replace(/^(?:global|script|local|private|variable):/i, '');
}

const typeName = (written: string): string =>
  written
    .replace(/^\[\s*|\s*\]$/g, '')
    .replace(/^System\./i, '')
    .toLowerCase();
