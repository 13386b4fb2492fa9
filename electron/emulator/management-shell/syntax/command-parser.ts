import { notSupported, type ShellError, type Span } from '../shell-error.js';
import { parseNumber } from '../values/number.js';
import type { Command, CommandElement, Expression, Redirection } from './ast.js';
import { isBlank, isDoubleQuote, isNewline, isSingleQuote } from './characters.js';
import { ExpressionParser } from './expression-parser.js';
import { type CommandWord, IncompleteInput, type Missing } from './source-reader.js';
import { addText, type TextPart, variableName } from './string-reader.js';

const parameter =
  /[-\u2013-\u2015][\p{L}_?][\p{L}\p{N}_?-]*(?::|(?=[\s,;|(){}&.$@"'\u201c-\u201e\u200b]|$))/uy;
/** `&`, or `.` before what is no name. */
const callOperator = /&|\.(?=[\s$({"'\u2018-\u201e])/y;
const splat = /@[\p{L}\p{N}_?]+/uy;
/** A variable that is an argument by itself or with its members; before anything else it is part of a word. */
const wholeVariable =
  /\$(?:\(|(?:\{[^}]*\}|(?:[\p{L}\p{N}_]+:(?!:))?[\p{L}\p{N}_?]+|[$^])(?=[\s.[,;|&(){}\u200b]|::|$))/uy;
const redirection = /[1-6*]?>>?(?:&[12])?/y;
const redirected: Readonly<Record<string, Redirection['from']>> = {
  '': 'output',
  '1': 'output',
  '2': 'errors',
  '*': 'all',
};

const missingArgument: Missing = ['MissingArgument', 'Missing argument in parameter list.'];

/** Reads a command and its arguments, in which words need no quotes. */
export abstract class CommandParser extends ExpressionParser {
  /** Why the text will not run although it can be read: the first thing in it that the shell leaves out. */
  protected refusal: ShellError | null = null;

  protected refuse(what: string, span: Span): void {
    this.refusal ??= notSupported(what, span);
  }

  protected command(): Command {
    const start = this.position;
    const words: CommandWord[] = [];
    try {
      const { name, span, call } = this.#name(start, words);
      const elements: CommandElement[] = [];
      const redirections: Redirection[] = [];
      while (this.#element(elements, redirections, words));
      if (this.atEnd) this.tail ??= { kind: 'command', words };
      const end = Math.max(words.at(-1)?.end ?? 0, redirections.at(-1)?.span.end ?? 0, span.end);
      return {
        kind: 'command',
        name,
        nameSpan: span,
        call,
        elements,
        redirections,
        span: this.span(start, end),
      };
    } catch (error) {
      if (error instanceof IncompleteInput) this.tail ??= { kind: 'command', words };
      throw error;
    }
  }

  #name(
    start: number,
    words: CommandWord[],
  ): { readonly name: string; readonly span: Span; readonly call: Command['call'] } {
    const operator = this.take(callOperator);
    if (operator !== '') {
      this.skipBlanks(false);
      const target = this.#value();
      if (target === null) throw this.unexpected();
      const call = { operator: operator === '&' ? operator : '.', target } as const;
      return { name: '', span: this.span(start), call };
    }
    const word = this.#word();
    words.push({ ...word.span, kind: 'name' });
    const { start: from, end } = word.span;
    return {
      name: word.kind === 'bareword' ? word.text : this.text.slice(from, end),
      span: word.span,
      call: null,
    };
  }

  #take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.position += 1;
    return true;
  }

  /** Reads one more element; false at the end of the command. */
  #element(elements: CommandElement[], redirections: Redirection[], words: CommandWord[]): boolean {
    this.skipBlanks(false);
    const start = this.position;
    const character = this.peek();
    if (character === '' || isNewline(character) || ';|)}&'.includes(character)) return false;
    if (this.redirected(redirections)) return true;
    if (character === ',') this.#strayComma();
    if (this.match(/--%/y) !== '') {
      this.take(/[^\r\n|]*/y);
      this.refuse('--%', this.span(start));
      return true;
    }
    const written = this.take(parameter);
    if (written !== '') {
      words.push({ ...this.span(start), kind: 'parameter' });
      elements.push(this.#parameter(written, this.span(start), words));
      return true;
    }
    const table = this.take(splat);
    if (table !== '') {
      words.push({ ...this.span(start), kind: 'argument' });
      elements.push({ kind: 'splat', variable: variableName(table), span: this.span(start) });
      return true;
    }
    const value = this.#argument(words);
    elements.push({ kind: 'argument', value, span: value.span });
    return true;
  }

  /** A comma without an item before it: an error, unless the text ends here and more lines may follow. */
  #strayComma(): void {
    const start = this.position;
    this.position += 1;
    this.skipBlanks(true);
    if (this.atEnd) throw new IncompleteInput();
    this.position = start;
    throw this.missing(missingArgument);
  }

  #parameter(written: string, span: Span, words: CommandWord[]): CommandElement {
    const name = written.slice(1).replace(/:$/, '');
    if (!written.endsWith(':')) return { kind: 'parameter', name, value: null, span };
    this.skipBlanks(false);
    return { kind: 'parameter', name, value: this.#argument(words), span };
  }

  /** One argument, or several between commas. */
  #argument(words: CommandWord[]): Expression {
    const items: Expression[] = [];
    for (;;) {
      items.push(this.#item(words, items.length === 0 ? 'argument' : 'listed'));
      const end = this.position;
      this.skipBlanks(false);
      if (!this.#take(',')) {
        const [first] = items;
        if (items.length === 1 && first !== undefined) return first;
        return { kind: 'array', items, span: this.span(first?.span.start ?? end, end) };
      }
      this.skipBlanks(true);
    }
  }

  #item(words: CommandWord[], kind: CommandWord['kind']): Expression {
    const start = this.position;
    // What is not closed yet is a word as well, for completion.
    const noted = words.length;
    words.push({ start, end: this.text.length, kind });
    const value = this.match(parameter) === '' ? this.#value() : null;
    if (value === null) {
      words.pop();
      throw this.missing(missingArgument);
    }
    words[noted] = { ...this.span(start), kind };
    return value;
  }

  /** A value as it stands in a command: a word needs no quotes. */
  protected argumentHere(): Expression {
    const value = this.#value();
    if (value === null) throw this.unexpected();
    return value;
  }

  /** What stands in a command as one value; null where none begins. */
  #value(): Expression | null {
    const character = this.peek();
    if (character === '' || (this.#endsWord(character) && !'({'.includes(character))) return null;
    const startsPrimary =
      '({'.includes(character) ||
      isSingleQuote(character) ||
      isDoubleQuote(character) ||
      this.match(/@["'\u2018-\u201e({]/y) !== '' ||
      this.match(wholeVariable) !== '' ||
      this.match(/\$\{[^}]*$/y) !== '';
    const value = startsPrimary ? this.primary() : null;
    if (value !== null) return this.members(value);
    return character === '<' ? null : this.#word();
  }

  /** A word without quotes round it. Variables in it are expanded, and strings in it lose their quotes. */
  #word(): Expression {
    const start = this.position;
    const parts: TextPart[] = [];
    for (let next = this.peek(); next !== '' && !this.#endsWord(next); next = this.peek()) {
      const string = isSingleQuote(next) || isDoubleQuote(next) ? this.stringHere() : null;
      if (string?.kind === 'literal') addText(parts, String(string.value));
      else if (string?.kind === 'string') parts.push(...string.parts);
      else this.textPart(parts);
    }
    const span = this.span(start);
    if (!parts.every((part) => typeof part === 'string')) return { kind: 'string', parts, span };
    const text = parts.join('');
    const isPlain = text === this.text.slice(start, span.end);
    return { kind: 'bareword', text, number: isPlain ? parseNumber(text) : null, span };
  }

  #endsWord(character: string): boolean {
    return isBlank(character) || isNewline(character) || ',;|&(){}'.includes(character);
  }

  /** Reads `> file`, if it stands here. */
  protected redirected(redirections: Redirection[]): boolean {
    const start = this.position;
    const operator = this.take(redirection);
    if (operator === '') return false;
    const [stream = ''] = operator.split('>');
    const from = redirected[stream];
    const append = operator.includes('>>');
    const target = operator.includes('&') ? 'output' : this.#redirectedTo();
    const span = this.span(start);
    const isKnown = from !== undefined && !(operator.includes('&') && !/^[2*]>&1$/.test(operator));
    if (isKnown) redirections.push({ from, to: target, append, span });
    else this.refuse(`The redirection '${operator}'`, span);
    return true;
  }

  #redirectedTo(): Expression {
    this.skipBlanks(false);
    const target = this.#value();
    if (target !== null) return target;
    throw this.missing([
      'MissingFileSpecification',
      'Missing file specification after redirection operator.',
    ]);
  }
}
