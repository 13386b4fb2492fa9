import { parserError, type Span } from '../shell-error.js';
import type { Expression, Statement } from './ast.js';
import { isDoubleQuote, isSingleQuote } from './characters.js';
import { IncompleteInput, SourceReader } from './source-reader.js';

const variablePattern = /\$(?:\{[^}]*\}|(?:[\p{L}\p{N}_]+:(?!:))?[\p{L}\p{N}_?]+|[$^])/uy;
const hereStringHeader = /@["'\u2018-\u201e][ \t]*(?:\r\n?|\n)/y;
const verbatimEnd = { first: /['\u2018-\u201b]@/y, later: /(?:\r\n?|\n)['\u2018-\u201b]@/y };
const expandableEnd = { first: /["\u201c-\u201e]@/y, later: /(?:\r\n?|\n)["\u201c-\u201e]@/y };

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Text, or what is put into it. */
export type TextPart = string | Expression;

/** Reads strings, here-strings and variables, with the statements inside them. */
export abstract class StringReader extends SourceReader {
  /** Statements up to a closing bracket, which it leaves, or the end of the text. */
  protected abstract statementList(): readonly Statement[];

  /** The string that starts here, if one does. */
  protected stringHere(): Expression | null {
    const [character, next] = [this.peek(), this.peek(1)];
    if (isSingleQuote(character)) return this.#verbatim();
    if (isDoubleQuote(character)) return this.#expandable();
    if (character !== '@') return null;
    return isSingleQuote(next) || isDoubleQuote(next) ? this.#hereString() : null;
  }

  #verbatim(): Expression {
    const start = this.position;
    let value = '';
    for (this.position += 1; !this.atEnd; this.position += 1) {
      if (isSingleQuote(this.peek())) {
        this.position += 1;
        if (!isSingleQuote(this.peek())) return { kind: 'literal', value, span: this.span(start) };
        value += this.text.charAt(this.position - 1);
      } else {
        value += this.peek();
      }
    }
    throw new IncompleteInput();
  }

  #expandable(): Expression {
    const start = this.position;
    this.position += 1;
    const parts: TextPart[] = [];
    for (;;) {
      if (isDoubleQuote(this.peek())) {
        this.position += 1;
        if (!isDoubleQuote(this.peek())) break;
        addText(parts, this.peek());
        this.position += 1;
      } else {
        this.textPart(parts);
      }
    }
    return textOf(parts, this.span(start));
  }

  #hereString(): Expression {
    const start = this.position;
    const isVerbatim = isSingleQuote(this.peek(1));
    if (this.take(hereStringHeader) === '') {
      this.take(/@.[ \t]*/y);
      throw this.missing([
        'UnexpectedCharactersAfterHereStringHeader',
        'No characters are allowed after a here-string header but before the end of the line.',
      ]);
    }
    const body = this.position;
    const end = isVerbatim ? verbatimEnd : expandableEnd;
    const parts: TextPart[] = [];
    const isOver = () =>
      (this.position === body && this.take(end.first) !== '') || this.take(end.later) !== '';
    while (!isOver()) {
      if (!isVerbatim) {
        this.textPart(parts);
      } else if (this.atEnd) {
        throw new IncompleteInput();
      } else {
        addText(parts, this.peek());
        this.position += 1;
      }
    }
    return textOf(parts, this.span(start));
  }

  /** Reads one piece of a text in which variables are expanded: an escape, a variable, or a character. */
  protected textPart(parts: TextPart[]): void {
    const character = this.peek();
    if (character === '') throw new IncompleteInput();
    const expanded = character === '$' ? this.variableHere() : null;
    if (expanded !== null) {
      parts.push(expanded);
      return;
    }
    this.position += 1;
    addText(parts, character === '`' ? this.#escaped() : character);
  }

  #escaped(): string {
    if (this.take(/\r\n?|\n/y) !== '') return '';
    const character = this.peek();
    if (character === '') throw new IncompleteInput();
    this.position += 1;
    return escapes[character] ?? character;
  }

  /** `$name`, `${name}` or `$(…)`; null for a literal `$`. */
  protected variableHere(): Expression | null {
    const start = this.position;
    if (this.peek(1) === '(') return this.subexpression();
    if (this.match(/\$\{[^}]*$/y) !== '') throw new IncompleteInput();
    const written = this.take(variablePattern);
    if (written === '') return null;
    if (/^\$\{\s*\}$/.test(written))
      throw parserError(
        'EmptyVariableReference',
        `An empty \${} variable reference was found. A name is required inside the braces.`,
        this.span(start),
        written,
      );
    return { kind: 'variable', name: variableName(written), span: this.span(start) };
  }

  /** `$(…)` or `@(…)`. */
  protected subexpression(): Expression {
    const start = this.position;
    const opener = `${this.peek()}(`;
    const statements = this.enclosed(opener, ')', () => this.statementList(), [
      'MissingEndParenthesisInSubexpression',
      "Missing closing ')' in subexpression.",
    ]);
    const asArray = opener === '@(';
    return { kind: 'subexpression', statements, asArray, span: this.span(start) };
  }
}

/** Adds to the text that stands last. */
export function addText(parts: TextPart[], text: string): void {
  const last = parts.at(-1);
  if (typeof last === 'string') parts[parts.length - 1] = last + text;
  else parts.push(text);
}

/** A text that needs no working out is a literal. */
const textOf = (parts: readonly TextPart[], span: Span): Expression =>
  parts.every((part) => typeof part === 'string')
    ? { kind: 'literal', value: parts.join(''), span }
    : { kind: 'string', parts, span };

/** `$x`, `${x}`, `$variable:x` -> `x`; `$env:TEMP` -> `env:TEMP`, `$script:x` -> `script:x`. */
export const variableName = (written: string): string =>
  written.replace(/^[$@](?:\{([^}]*)\})?/, '$1').replace(/^variable:/i, '');
