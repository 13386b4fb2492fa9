import { type ShellLimits, shellLimits } from '../limits.js';
import type { SyntaxNode } from '../powershell-parser.js';
import { notSupported } from '../shell-error.js';
import type { Command, CommandElement, Statement } from './ast.js';
import { ExpressionLowering, variableName } from './lower-expression.js';
import type { EditedSource } from './source-edits.js';
import { childOf, named, TreeReader } from './tree-reader.js';

/** Names of the statements the shell leaves out, for the error that says so. */
const refusedStatements: Readonly<Record<string, string>> = {
  function_statement: 'Defining a function',
  class_statement: 'Defining a class',
  enum_statement: 'Defining an enumeration',
  param_block: 'A param block',
  try_statement: 'try/catch',
  trap_statement: 'trap',
  switch_statement: 'switch',
  data_statement: 'A data section',
  inlinescript_statement: 'InlineScript',
  parallel_statement: 'parallel',
  sequence_statement: 'sequence',
  redirection: 'Redirecting output to a file or stream',
  stop_parsing: '--%',
};

/**
 * The statements of a tree without errors. Whatever the shell does not support is refused here, before anything runs.
 */
export function lowerProgram(
  root: SyntaxNode,
  source: EditedSource,
  limits: ShellLimits = shellLimits,
): readonly Statement[] {
  return new StatementLowering(new TreeReader(source, limits)).statements(root);
}

class StatementLowering {
  readonly #expressions: ExpressionLowering;

  constructor(private readonly reader: TreeReader) {
    this.#expressions = new ExpressionLowering(reader, this);
  }

  statements(node: SyntaxNode | undefined): readonly Statement[] {
    if (node === undefined || node.type === 'comment' || node.type === 'empty_statement') return [];
    if (
      [
        'program',
        'statement_list',
        'statement_block',
        'script_block',
        'script_block_body',
      ].includes(node.type)
    ) {
      return named(node).flatMap((child) => this.statements(child));
    }
    return [this.statement(node)];
  }

  statement(wrapped: SyntaxNode): Statement {
    const node = this.reader.unwrap(wrapped);
    return this.reader.descend(node, () => this.#statement(node));
  }

  #statement(node: SyntaxNode): Statement {
    const span = this.reader.span(node);
    const refused = refusedStatements[node.type];
    if (refused !== undefined) throw notSupported(refused, span);
    switch (node.type) {
      case 'pipeline_chain':
        return this.#pipeline(named(node), node);
      case 'pipeline':
        throw notSupported("Chaining with '&&' or '||'", span);
      case 'assignment_expression':
        return this.#assignment(node);
      case 'if_statement':
        return this.#if(node);
      case 'foreach_statement':
        return this.#foreach(node);
      case 'for_statement':
        return this.#for(node);
      case 'while_statement':
      case 'do_statement':
        return this.#while(node);
      case 'flow_control_statement':
        return this.#flow(node);
      default:
        return this.#pipeline([node], node);
    }
  }

  #pipeline(elements: readonly SyntaxNode[], node: SyntaxNode): Statement {
    return {
      kind: 'pipeline',
      elements: elements.map((wrapped, index) => {
        const element = this.reader.unwrap(wrapped);
        if (element.type === 'command') return this.#command(element);
        if (index > 0) {
          throw notSupported('An expression behind a pipe', this.reader.span(element));
        }
        return { kind: 'expression' as const, expression: this.#expressions.lower(element) };
      }),
      span: this.reader.span(node),
    };
  }

  #command(node: SyntaxNode): Command {
    const name = childOf(node, 'command_name');
    if (name === undefined) {
      throw notSupported("Calling a value with '&' or '.'", this.reader.span(node));
    }
    const elements = childOf(node, 'command_elements')?.children ?? [];
    return {
      kind: 'command',
      name: this.reader.written(name),
      nameSpan: this.reader.span(name),
      elements: this.#commandElements(elements),
      span: this.reader.span(node),
    };
  }

  #commandElements(nodes: readonly SyntaxNode[]): readonly CommandElement[] {
    const elements: CommandElement[] = [];
    let colon = false;
    for (const node of nodes) {
      const refused = refusedStatements[node.type];
      if (refused !== undefined) throw notSupported(refused, this.reader.span(node));
      if (node.type === 'command_argument_sep') {
        colon = colon || this.reader.read(node).includes(':');
      } else if (node.type === 'command_parameter') {
        const span = this.reader.span(node);
        elements.push({
          kind: 'parameter',
          name: this.reader.written(node).slice(1),
          value: null,
          span,
        });
        colon = false;
      } else if (node.isNamed) {
        const argument = this.#argument(node);
        const last = elements.at(-1);
        if (colon && last?.kind === 'parameter' && argument.kind === 'argument') {
          elements[elements.length - 1] = { ...last, value: argument.value };
        } else {
          elements.push(argument);
        }
        colon = false;
      }
    }
    return elements;
  }

  #argument(node: SyntaxNode): CommandElement {
    const inner = this.reader.unwrap(node);
    const span = this.reader.span(inner);
    if (inner.type === 'variable' && this.reader.read(inner).startsWith('@')) {
      return { kind: 'splat', variable: variableName(this.reader.written(inner)), span };
    }
    return { kind: 'argument', value: this.#expressions.lower(node), span };
  }

  #assignment(node: SyntaxNode): Statement {
    const [left, operator, right] = node.children.filter((child) => child.type !== 'comment');
    if (left === undefined || operator === undefined || right === undefined) {
      throw notSupported('This assignment', this.reader.span(node));
    }
    const target = this.#expressions.lower(left.children[0] ?? left);
    return {
      kind: 'assignment',
      targets: target.kind === 'array' ? target.items : [target],
      operator: this.reader.read(operator),
      value: this.statement(right),
      span: this.reader.span(node),
    };
  }

  #block(node: SyntaxNode): readonly Statement[] {
    return this.statements(childOf(node, 'statement_block'));
  }

  #if(node: SyntaxNode): Statement {
    const clauses = childOf(node, 'elseif_clauses');
    const branches = [node, ...(clauses === undefined ? [] : named(clauses))].map((clause) => ({
      condition: this.#condition(clause),
      body: this.#block(clause),
    }));
    const otherwise = childOf(node, 'else_clause');
    return {
      kind: 'if',
      branches,
      otherwise: otherwise === undefined ? [] : this.#block(otherwise),
      span: this.reader.span(node),
    };
  }

  /** The statement in the parentheses of a clause. */
  #condition(node: SyntaxNode): Statement {
    const open = node.children.findIndex((child) => child.type === '(');
    const condition = node.children[open + 1];
    if (open < 0 || condition === undefined) {
      throw notSupported('A clause without a condition', this.reader.span(node));
    }
    return this.statement(condition);
  }

  #foreach(node: SyntaxNode): Statement {
    const variable = childOf(node, 'variable');
    const position = node.children.findIndex((child) => child.type === 'in');
    const items = node.children[position + 1];
    if (variable === undefined || items === undefined || position < 0) {
      throw notSupported('This form of foreach', this.reader.span(node));
    }
    return {
      kind: 'foreach',
      variable: variableName(this.reader.written(variable)),
      items: this.statement(items),
      body: this.#block(node),
      span: this.reader.span(node),
    };
  }

  #for(node: SyntaxNode): Statement {
    const part = (type: string): Statement | null => {
      const child = childOf(node, type);
      return child === undefined ? null : this.statement(child);
    };
    return {
      kind: 'loop',
      initial: part('for_initializer'),
      condition: part('for_condition'),
      iterator: part('for_iterator'),
      testAfter: false,
      until: false,
      body: this.#block(node),
      span: this.reader.span(node),
    };
  }

  #while(node: SyntaxNode): Statement {
    return {
      kind: 'loop',
      initial: null,
      condition: this.#condition(node),
      iterator: null,
      testAfter: node.type === 'do_statement',
      until: childOf(node, 'until') !== undefined,
      body: this.#block(node),
      span: this.reader.span(node),
    };
  }

  #flow(node: SyntaxNode): Statement {
    const span = this.reader.span(node);
    const keyword = node.children[0];
    const value = node.children[1];
    const word = keyword === undefined ? '' : this.reader.read(keyword).toLowerCase();
    if (word === 'break' || word === 'continue') return { kind: word, span };
    if (word === 'return') {
      return { kind: 'return', value: value === undefined ? null : this.statement(value), span };
    }
    throw notSupported(`'${word}'`, span);
  }
}
