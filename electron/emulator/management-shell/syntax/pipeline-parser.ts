import { parserError } from '../shell-error.js';
import type { Expression, PipelineElement, Redirection, Statement } from './ast.js';
import { isDash, isWordPart } from './characters.js';
import { CommandParser } from './command-parser.js';
import { isAssignable } from './expression-parser.js';
import { spelled } from './operators.js';
import type { Missing } from './source-reader.js';

const emptyPipeElement: Missing = ['EmptyPipeElement', 'An empty pipe element is not permitted.'];
const missingValue = (operator: string): Missing => [
  'ExpectedValueExpression',
  `You must provide a value expression on the right-hand side of the '${operator}' operator.`,
];
const startsExpression = /[(){}[\]<|;,!+$@"'\u2018-\u201e]/y;

/** Reads pipelines and assignments. */
export abstract class PipelineParser extends CommandParser {
  protected atCloser(): boolean {
    return this.atEnd || ')}]'.includes(this.peek());
  }

  protected pipeline(): Statement {
    const start = this.position;
    const first = this.#pipelineElement();
    if (first.kind === 'expression') {
      const assignment = this.#assignment(first.expression, start);
      if (assignment !== null) return assignment;
    }
    const elements: PipelineElement[] = [first];
    let end = first.kind === 'command' ? first.span.end : first.expression.span.end;
    if (first.kind === 'expression') end = this.#redirections(elements, first.expression) ?? end;
    for (;;) {
      this.skipBlanks(false);
      const chained = this.match(/&&|\|\|/y);
      if (chained !== '')
        throw this.missing([
          'InvalidEndOfLine',
          `The token '${chained}' is not a valid statement separator in this version.`,
        ]);
      if (this.peek() !== '|') return { kind: 'pipeline', elements, span: this.span(start, end) };
      this.position += 1;
      this.skipBlanks(true);
      if (this.atEnd) this.tail ??= { kind: 'statement' };
      const at = this.position;
      const element = this.#pipelineElement();
      if (element.kind === 'expression') {
        throw parserError(
          'ExpressionsMustBeFirstInPipeline',
          'Expressions are only permitted as the first element of a pipeline.',
          element.expression.span,
          this.text.slice(at, at + 1),
        );
      }
      elements.push(element);
      end = element.span.end;
    }
  }

  #pipelineElement(): PipelineElement {
    if (this.#startsCommand()) return this.command();
    const expression = this.expression();
    if (expression !== null) return { kind: 'expression', expression, redirections: [] };
    throw this.peek() === '|' ? this.missing(emptyPipeElement) : this.unexpected();
  }

  /** Reads what is redirected behind an expression; where that ends, null when nothing is. */
  #redirections(elements: PipelineElement[], expression: Expression): number | null {
    const redirections: Redirection[] = [];
    do this.skipBlanks(false);
    while (this.redirected(redirections));
    const last = redirections.at(-1);
    if (last === undefined) return null;
    elements[0] = { kind: 'expression', expression, redirections };
    return last.span.end;
  }

  /** Numbers begin an expression unless they are part of a name, as in `7z`. */
  #startsCommand(): boolean {
    const number = this.numberHere();
    if (number !== '') return isWordPart(this.peek(number.length));
    return !this.atEnd && !isDash(this.peek()) && this.match(startsExpression) === '';
  }

  /** `$a = …`, `$a, $b = …`, `$a += …`; null when no such operator stands here. */
  #assignment(target: Expression, start: number): Statement | null {
    this.skipBlanks(false);
    const written = this.take(/[-\u2013-\u2015+*/%]?=/y);
    if (written === '') return null;
    if (!isAssignable(target)) {
      throw parserError(
        'InvalidLeftHandSide',
        'The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.',
        target.span,
        written,
      );
    }
    const operator = spelled(written);
    this.skipBlanks(true);
    const value = this.follows(missingValue(operator), () => this.statement());
    const targets = target.kind === 'array' ? target.items : [target];
    return { kind: 'assignment', targets, operator, value, span: this.span(start, value.span.end) };
  }

  /** Reads what must stand here, unless the text ends or a bracket closes. */
  protected follows<T>(missing: Missing, read: () => T): T {
    if (this.atCloser() || this.peek() === ';') throw this.missing(missing);
    return read();
  }
}
