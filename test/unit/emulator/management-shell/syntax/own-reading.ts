import { shellLimits } from '../../../../../electron/emulator/management-shell/limits.js';
import { ShellError } from '../../../../../electron/emulator/management-shell/shell-error.js';
import type {
  CommandElement,
  Expression,
  Statement,
} from '../../../../../electron/emulator/management-shell/syntax/ast.js';
import { parseScript } from '../../../../../electron/emulator/management-shell/syntax/parse-script.js';
import { plain, type Reading, together } from './reading.js';

/** How the shell reads a text; `error` for what it cannot read, `left out` for what it reads and does not run. */
export function ownReading(text: string): Reading {
  try {
    const script = parseScript(text, shellLimits);
    return script.kind === 'incomplete' ? 'error' : new OwnReading(text).list(script.statements);
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    return error.details.category === 'NotImplemented' ? 'left out' : 'error';
  }
}

class OwnReading {
  constructor(private readonly text: string) {}

  list(statements: readonly Statement[]): Reading {
    return together(...statements.map((statement) => this.#statement(statement)));
  }

  #written({ span }: { readonly span: { readonly start: number; readonly end: number } }): string {
    // Parentheses round a plain expression belong to its place in the text.
    return plain(this.text.slice(span.start, span.end)).replace(/^\(+\s*(.*?)\s*\)+$/s, '$1');
  }

  #block(statements: readonly Statement[]): Reading {
    return ['{', ...statements.map((statement) => this.#statement(statement))];
  }

  #statement(statement: Statement): Reading {
    const optional = (part: Statement | null) => (part === null ? [] : [this.#statement(part)]);
    switch (statement.kind) {
      case 'pipeline':
        return together(
          ...statement.elements.map((element) =>
            element.kind === 'expression'
              ? this.#expression(element.expression)
              : together(
                  this.#written({ span: element.nameSpan }),
                  ...element.elements.flatMap((each) => this.#element(each)),
                ),
          ),
        );
      case 'assignment':
        return [
          together(...statement.targets.map((target) => this.#expression(target))),
          statement.operator,
          this.#statement(statement.value),
        ];
      case 'if':
        return [
          'if',
          ...statement.branches.flatMap(({ condition, body }) => [
            this.#statement(condition),
            this.#block(body),
          ]),
          ...(statement.otherwise.length === 0 ? [] : [this.#block(statement.otherwise)]),
        ];
      case 'foreach':
        return [
          'foreach',
          plain(`$${statement.variable}`),
          this.#statement(statement.items),
          this.#block(statement.body),
        ];
      case 'loop': {
        const header = [
          ...optional(statement.initial),
          ...optional(statement.condition),
          ...optional(statement.iterator),
        ];
        const body = this.#block(statement.body);
        return statement.testAfter ? ['loop', body, ...header] : ['loop', ...header, body];
      }
      case 'return':
        return together('return', ...optional(statement.value));
      default:
        return statement.kind;
    }
  }

  #element(element: CommandElement): readonly Reading[] {
    switch (element.kind) {
      case 'splat':
        return [this.#written(element)];
      case 'argument':
        return [this.#expression(element.value)];
      case 'parameter':
        return element.value === null
          ? [`-${plain(element.name)}`]
          : [`-${plain(element.name)}`, this.#expression(element.value)];
    }
  }

  #expression(expression: Expression): Reading {
    switch (expression.kind) {
      case 'string': {
        const inner = expression.parts.filter((part) => typeof part !== 'string');
        const written = this.#written(expression);
        return /^@?["\u201c-\u201e]/.test(written)
          ? ['"', ...inner.map((part) => this.#expression(part))]
          : written;
      }
      case 'member':
      case 'call': {
        const parts = [
          this.#expression(expression.target),
          expression.isStatic ? '::' : '.',
          this.#expression(expression.name),
        ];
        if (expression.kind === 'member') return parts;
        return [...parts, ['(', ...expression.arguments.map((each) => this.#expression(each))]];
      }
      case 'index':
        return [this.#expression(expression.target), '[', this.#expression(expression.index)];
      case 'cast':
        return [`[${expression.type}]`, this.#expression(expression.operand)];
      case 'type':
        return `[${expression.name}]`;
      case 'unary':
        return [expression.operator, this.#expression(expression.operand)];
      case 'binary':
        return [
          this.#expression(expression.left),
          expression.operator,
          this.#expression(expression.right),
        ];
      case 'increment': {
        const parts = [this.#expression(expression.target), expression.by === 1 ? '++' : '--'];
        return expression.prefix ? parts.reverse() : parts;
      }
      case 'array':
        return together(...expression.items.map((item) => this.#expression(item)));
      case 'group':
        return this.#statement(expression.statement);
      case 'subexpression':
        return [
          expression.asArray ? '@(' : '$(',
          ...expression.statements.map((each) => this.#statement(each)),
        ];
      case 'hash':
        return [
          '@{',
          ...expression.entries.map(({ key, value }) => [
            this.#expression(key),
            this.#statement(value),
          ]),
        ];
      case 'script-block':
        return this.#block(expression.statements);
      default:
        return this.#written(expression);
    }
  }
}
