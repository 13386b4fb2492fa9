import { parserError } from '../shell-error.js';
import type { Expression } from './ast.js';
import { binaryOperator, precedence, spelled, unaryOperator } from './operators.js';
import { simpleName, typeName, typePattern, ValueParser } from './value-parser.js';

const increments: Readonly<Record<string, 1 | -1>> = { '++': 1, '--': -1 };

/** Reads expressions: operators, members, indexes and calls. Null where none begins. */
export abstract class ExpressionParser extends ValueParser {
  /**
   * @param loosest the level of the loosest operator to be read
   * @param lists whether a comma makes an array; in the arguments of a method it parts them
   */
  protected expression(loosest = 0, lists = true): Expression | null {
    let left = lists ? this.#list() : this.unary();
    if (left === null) return null;
    for (;;) {
      this.skipBlanks(false);
      const operator = spelled(this.match(binaryOperator));
      const level = precedence(operator);
      if (level === undefined || level < loosest) return left;
      this.position += operator.length;
      this.skipBlanks(true);
      const right = this.expression(level + 1, lists);
      if (right === null) {
        throw this.missing([
          'ExpectedValueExpression',
          `You must provide a value expression on the right-hand side of the '${operator}' operator.`,
        ]);
      }
      const span = this.span(left.span.start, right.span.end);
      left = { kind: 'binary', operator, left, right, span };
    }
  }

  /** `1, 2, 3`, or one operand. */
  #list(): Expression | null {
    const first = this.unary();
    if (first === null) return null;
    const items = [first];
    let end = first.span.end;
    for (;;) {
      this.skipBlanks(false);
      if (this.peek() !== ',') break;
      this.position += 1;
      this.skipBlanks(true);
      const item = this.unary();
      if (item === null)
        throw this.missing(['MissingExpressionAfterToken', "Missing expression after ','."]);
      items.push(item);
      end = item.span.end;
    }
    return items.length === 1
      ? first
      : { kind: 'array', items, span: this.span(first.span.start, end) };
  }

  protected unary(): Expression | null {
    const start = this.position;
    const operator = spelled(this.match(unaryOperator));
    if (operator === '') return this.#cast();
    this.position += operator.length;
    this.skipBlanks(true);
    const operand = this.inside(() => this.unary());
    if (operand === null) {
      throw this.missing([
        'MissingExpressionAfterOperator',
        `Missing expression after unary operator '${operator}'.`,
      ]);
    }
    const span = this.span(start, operand.span.end);
    const by = increments[operator];
    if (by === undefined) return { kind: 'unary', operator, operand, span };
    return this.#increment(operand, by, true, span.start, span.end);
  }

  #increment(
    target: Expression,
    by: 1 | -1,
    prefix: boolean,
    start: number,
    end: number,
  ): Expression {
    const span = this.span(start, end);
    if (isAssignable(target)) return { kind: 'increment', target, by, prefix, span };
    const operator = by === 1 ? '++' : '--';
    throw parserError(
      'OperatorRequiresVariableOrProperty',
      `The '${operator}' operator works only on variables or on properties.`,
      span,
      operator,
    );
  }

  /** `[int]'5'`; a type behind which no operand stands is the type itself. */
  #cast(): Expression | null {
    const start = this.position;
    const written = this.match(typePattern);
    const next = this.text.charAt(start + written.length);
    if (written === '' || next === '.' || next === ':') return this.#postfixed();
    this.position += written.length;
    this.skipBlanks(false);
    const type = typeName(written);
    const operand = this.peek() === ',' ? null : this.inside(() => this.#unaryUnlessBinary());
    if (operand !== null)
      return { kind: 'cast', type, operand, span: this.span(start, operand.span.end) };
    this.position = start + written.length;
    return { kind: 'type', name: type, span: this.span(start) };
  }

  /** In `$x -is [int] -and $y` no operand stands behind the type. */
  #unaryUnlessBinary(): Expression | null {
    const operator = spelled(this.match(binaryOperator));
    return operator.length > 1 && this.match(unaryOperator).length !== operator.length
      ? null
      : this.unary();
  }

  #postfixed(): Expression | null {
    const value = this.primary();
    if (value === null) return null;
    const target = this.members(value);
    this.skipBlanks(false);
    const by = increments[spelled(this.match(/\+\+|[-\u2013-\u2015]{2}/y))];
    if (by === undefined || !isAssignable(target)) return target;
    this.position += 2;
    return this.#increment(target, by, false, target.span.start, this.position);
  }

  /** The members, indexes and calls that follow without a blank. */
  protected members(value: Expression): Expression {
    const { start } = value.span;
    let target = value;
    for (;;) {
      const isStatic = this.text.startsWith('::', this.position);
      if (this.peek() === '[') {
        target = { kind: 'index', target, index: this.#index(), span: this.span(start) };
      } else if (isStatic || (this.peek() === '.' && this.peek(1) !== '.')) {
        this.position += isStatic ? 2 : 1;
        const name = this.#memberName();
        const inputs = this.peek() === '(' ? this.#arguments() : null;
        const span = this.span(start);
        target =
          inputs === null
            ? { kind: 'member', target, name, isStatic, span }
            : { kind: 'call', target, name, isStatic, arguments: inputs, span };
      } else {
        return target;
      }
    }
  }

  #index(): Expression {
    const read = (): Expression => {
      this.skipBlanks(true);
      const index = this.expression();
      if (index !== null) return index;
      throw this.missing([
        'MissingArrayIndexExpression',
        'Array index expression is missing or not valid.',
      ]);
    };
    return this.enclosed('[', ']', read, [
      'MissingEndSquareBracket',
      "Missing ']' after array index expression.",
    ]);
  }

  #memberName(): Expression {
    const start = this.position;
    const text = this.take(simpleName);
    if (text !== '') return { kind: 'bareword', text, number: null, span: this.span(start) };
    const name = '$(\'"\u2018\u201c'.includes(this.peek()) ? this.primary() : null;
    if (name !== null) return name;
    throw parserError(
      'MissingPropertyName',
      'Missing property name after reference operator.',
      this.span(start - 1, start),
      this.tokenHere(),
    );
  }

  #arguments(): readonly Expression[] {
    const read = (): readonly Expression[] => {
      const inputs: Expression[] = [];
      this.skipBlanks(true);
      while (this.peek() !== ')') {
        const input = this.expression(0, false);
        if (input === null) throw this.missing(missingInMethodCall);
        inputs.push(input);
        this.skipBlanks(true);
        if (this.peek() !== ',') break;
        this.position += 1;
        this.skipBlanks(true);
        if (this.peek() === ')')
          throw this.missing(['MissingExpressionAfterToken', "Missing expression after ','."]);
      }
      return inputs;
    };
    return this.enclosed('(', ')', read, missingInMethodCall);
  }
}

const missingInMethodCall = [
  'MissingEndParenthesisInMethodCall',
  "Missing ')' in method call.",
] as const;

/** A variable, property or item, or several of them. */
export function isAssignable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'variable':
    case 'member':
    case 'index':
      return true;
    case 'cast':
      return isAssignable(expression.operand);
    case 'array':
      return expression.items.every(isAssignable);
    default:
      return false;
  }
}
