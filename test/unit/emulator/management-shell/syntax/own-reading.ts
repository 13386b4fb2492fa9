import { shellLimits } from '../../../../../electron/emulator/management-shell/limits.js';
import { ShellError } from '../../../../../electron/emulator/management-shell/shell-error.js';
import type {
  AttributeSyntax,
  CommandElement,
  Expression,
  ParameterSyntax,
  Redirection,
  ScriptBody,
  Statement,
} from '../../../../../electron/emulator/management-shell/syntax/ast.js';
import { parseScript } from '../../../../../electron/emulator/management-shell/syntax/parse-script.js';
import { plain, type Reading, together } from './reading.js';

/** How the shell reads a text; `error` for what it cannot read, `left out` for what it reads and does not run. */
export function ownReading(text: string): Reading {
  try {
    const script = parseScript(text, shellLimits);
    return script.kind === 'incomplete' ? 'error' : new OwnReading(text).script(script.body);
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    return error.details.category === 'NotImplemented' ? 'left out' : 'error';
  }
}

class OwnReading {
  constructor(private readonly text: string) {}

  script(body: ScriptBody): Reading {
    return together(...this.#body(body));
  }

  #body({ parameters, attributes, begin, process, end }: ScriptBody): readonly Reading[] {
    const head =
      parameters === null
        ? []
        : [
            [
              'param',
              ...attributes.map((each) => this.#attribute(each)),
              ...parameters.map((each) => this.#parameter(each)),
            ],
          ];
    if (begin === null && process === null)
      return [...head, ...(end ?? []).map((each) => this.#statement(each))];
    const named = Object.entries({ begin, process, end }).flatMap(([name, statements]) =>
      statements === null ? [] : [[name, this.#block(statements)]],
    );
    return [...head, ...named];
  }

  #parameter({ name, type, attributes, initial }: ParameterSyntax): Reading {
    return together(
      ...attributes.map((each) => this.#attribute(each)),
      ...(type === null ? [] : [`[${type}]`]),
      plain(`$${name}`),
      ...(initial === null ? [] : [this.#expression(initial)]),
    );
  }

  #attribute(attribute: AttributeSyntax): Reading {
    return [
      '[',
      attribute.name,
      ...attribute.arguments.map((each) => this.#expression(each)),
      ...attribute.properties.map(({ name, value }) =>
        together(plain(name), ...(value === null ? [] : [this.#expression(value)])),
      ),
    ];
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
              ? together(
                  this.#expression(element.expression),
                  ...element.redirections.map((each) => this.#redirection(each)),
                )
              : together(
                  ...(element.call === null
                    ? [this.#written({ span: element.nameSpan })]
                    : [element.call.operator, this.#expression(element.call.target)]),
                  ...element.elements.flatMap((each) => this.#element(each)),
                  ...element.redirections.map((each) => this.#redirection(each)),
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
      case 'switch':
        return [
          'switch',
          ...(statement.mode === 'exact' ? [] : [`-${statement.mode}`]),
          ...(statement.caseSensitive ? ['-casesensitive'] : []),
          this.#statement(statement.items),
          ...statement.clauses.map(({ condition, body }) => [
            condition === null ? 'default' : this.#expression(condition),
            this.#block(body),
          ]),
        ];
      case 'try':
        return [
          'try',
          this.#block(statement.body),
          ...statement.catches.map(({ types, body }) => [
            'catch',
            ...types.map((type) => `[${type}]`),
            this.#block(body),
          ]),
          ...(statement.last.length === 0 ? [] : [['finally', this.#block(statement.last)]]),
        ];
      case 'function':
        return ['function', plain(statement.name), ...this.#body(statement.body)];
      case 'return':
      case 'throw':
      case 'exit':
        return together(statement.kind, ...optional(statement.value));
      default:
        return together(
          statement.kind,
          ...(statement.label === null ? [] : [plain(statement.label)]),
        );
    }
  }

  #redirection({ to, span }: Redirection): Reading {
    const written = this.#written({ span });
    return to === 'output' ? written : [written.replace(/[^>]*$/, ''), this.#expression(to)];
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
        return ['{', ...this.#body(expression.body)];
      default:
        return this.#written(expression);
    }
  }
}
