import { parserError } from '../shell-error.js';
import { parseNumber } from '../values/number.js';
import type { Expression, ScriptBody, Statement } from './ast.js';
import { isDigit, isNewline } from './characters.js';
import { StringReader } from './string-reader.js';

const numberPattern =
  /(?:0x[0-9a-f]+|(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:e[+-]?\d+)?)[dl]?(?:[kmgtp]b)?/iy;
export const typePattern = /\[\s*[\p{L}_][\p{L}\p{N}_.+`]*(?:\[[^[\]]*\])?\s*\]/uy;
export const simpleName = /[\p{L}_][\p{L}\p{N}_]*/uy;

/** Reads values: numbers, types, brackets, hash tables, script blocks. Null where none begins. */
export abstract class ValueParser extends StringReader {
  /** A pipeline or an assignment. */
  protected abstract pipeline(): Statement;
  protected abstract statement(): Statement;
  /** What stands between the braces of a script block or a function, up to the closing one, which it leaves. */
  protected abstract scriptBody(): ScriptBody;
  /** A value with the unary operators before it and the members behind it. */
  protected abstract unary(): Expression | null;

  /** The number that begins here, as it is written; empty for none. */
  protected numberHere(): string {
    const character = this.peek();
    return isDigit(character) || character === '.' ? this.match(numberPattern) : '';
  }

  /** A value without operators and members. */
  protected primary(): Expression | null {
    const string = this.stringHere();
    if (string !== null) return string;
    switch (this.peek()) {
      case '$':
        return this.variableHere() ?? this.#strayDollar();
      case '(':
        return this.#group();
      case '{':
        return this.#scriptBlock();
      case '@':
        return this.#atSign();
      case '[':
        return this.#type();
      default:
        return this.#number();
    }
  }

  #number(): Expression | null {
    const start = this.position;
    const text = this.numberHere();
    if (text === '') return null;
    this.position += text.length;
    const span = this.span(start);
    const number = parseNumber(text);
    if (number !== null) return { kind: 'bareword', text, number, span };
    throw parserError(
      'BadNumericConstant',
      `The numeric constant ${text} is not valid.`,
      span,
      text,
    );
  }

  #strayDollar(): never {
    throw parserError(
      'InvalidVariableReference',
      `Variable reference is not valid. '$' was not followed by a valid variable name character. Consider using \${} to delimit the name.`,
      this.span(this.position, this.position + 1),
      '$',
    );
  }

  /** Parentheses do nothing round a plain expression, but for lists, and for `$i++`, which has no output without them. */
  #group(): Expression {
    const start = this.position;
    const read = (): Statement => {
      this.skipBlanks(true);
      if (this.peek() === ')')
        throw this.missing(['ExpectedExpression', "An expression was expected after '('."]);
      return this.pipeline();
    };
    const statement = this.enclosed('(', ')', read, [
      'MissingEndParenthesisInExpression',
      "Missing closing ')' in expression.",
    ]);
    const only =
      statement.kind === 'pipeline' && statement.elements.length === 1
        ? statement.elements[0]
        : null;
    const span = this.span(start);
    const keeps =
      only?.kind === 'expression' && !['array', 'increment'].includes(only.expression.kind);
    if (keeps) return { ...only.expression, span };
    return { kind: 'group', statement, span };
  }

  #atSign(): Expression {
    const start = this.position;
    if (this.peek(1) === '(') return this.subexpression();
    if (this.peek(1) === '{') return this.#hash();
    const name = this.match(/@[\p{L}\p{N}_]+/uy).slice(1);
    if (name === '') throw this.unexpected();
    throw parserError(
      'SplattingNotPermitted',
      `The splatting operator '@' cannot be used to reference variables in an expression. '@${name}' can be used only as an argument to a command. To reference variables in an expression use '$${name}'.`,
      this.span(start, start + name.length + 1),
      `@${name}`,
    );
  }

  #type(): Expression {
    const start = this.position;
    const written = this.take(typePattern);
    if (written !== '') return { kind: 'type', name: typeName(written), span: this.span(start) };
    this.take(/\[(?:\s*[\p{L}_][^\]]*$)?/uy);
    throw this.missing(['MissingTypename', "Missing type name after '['."]);
  }

  #scriptBlock(): Expression {
    const start = this.position;
    const body = this.braced(() => this.scriptBody());
    const inner = this.span(start + 1, this.position - 1);
    return { kind: 'script-block', body, inner, span: this.span(start) };
  }

  /** `{ … }` */
  protected braced<T>(read: () => T): T {
    return this.enclosed('{', '}', read, [
      'MissingEndCurlyBrace',
      "Missing closing '}' in statement block.",
    ]);
  }

  #hash(): Expression {
    const start = this.position;
    const read = () => {
      const entries: { readonly key: Expression; readonly value: Statement }[] = [];
      for (;;) {
        this.skipBlanks(true);
        if (this.peek() === '}' || this.atEnd) return entries;
        if (this.peek() === ';') this.position += 1;
        else entries.push(this.#hashEntry());
      }
    };
    const entries = this.enclosed('@{', '}', read, [
      'IncompleteHashLiteral',
      'The hash literal was incomplete.',
    ]);
    return { kind: 'hash', entries, span: this.span(start) };
  }

  #hashEntry() {
    const start = this.position;
    const text = this.take(simpleName);
    const key: Expression | null =
      text === '' ? this.unary() : { kind: 'bareword', text, number: null, span: this.span(start) };
    if (key === null)
      throw this.missing(['MissingKeyInHashLiteral', "Missing key before '=' in hash literal."]);
    this.expect('=', [
      'MissingEqualsInHashLiteral',
      "Missing '=' operator after key in hash literal.",
    ]);
    this.skipBlanks(true);
    if (this.atEnd || '};'.includes(this.peek()))
      throw this.missing([
        'MissingStatementInHashLiteral',
        "Missing statement after '=' in hash literal.",
      ]);
    const value = this.statement();
    this.skipBlanks(false);
    const next = this.peek();
    if (!this.atEnd && !isNewline(next) && !';}'.includes(next)) throw this.unexpected();
    return { key, value };
  }
}

/** `[ System.Int32 ]` -> `int32` */
export const typeName = (written: string): string =>
  written
    .replace(/^\[\s*|\s*\]$/g, '')
    .replace(/^System\./i, '')
    .toLowerCase();
