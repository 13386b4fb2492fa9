import { type ShellLimits, shellLimits } from '../limits.js';
import { limitReached } from '../shell-error.js';
import {
  isBlank,
  isDash,
  isDigit,
  isDoubleQuote,
  isNewline,
  isSingleQuote,
  isWordPart,
  isWordStart,
} from './characters.js';
import { type EditedSource, SourceEdits } from './source-edits.js';

/** A word of a command, as far as the text goes. Offsets into the original text. */
export interface CommandWord {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'parameter' | 'bareword' | 'string' | 'expression';
}

/** What stands at the end of the text; completion reads it. */
export type SourceTail =
  | { readonly kind: 'command'; readonly words: readonly CommandWord[] }
  | { readonly kind: 'expression' };

export interface PreparedSource {
  /** Text that the grammar reads, with the way back to the offsets of the original. */
  readonly source: EditedSource;
  /** True when the text ends inside a bracket, a quote, a comment or after a pipe, comma or operator. */
  readonly incomplete: boolean;
  /** Offset of a closing bracket that nothing opened; null when there is none. */
  readonly strayCloser: number | null;
  readonly tail: SourceTail;
}

/** Stand-ins for a bareword, a command name and an empty block: the grammar never sees how they are spelled. */
const barewordStandIn = "'w'";
const commandStandIn = 'Invoke-W';
const emptyBlockStandIn = '{ $null }';

const headerKeywords = /^(?:if|elseif|foreach|for|while|switch|until)$/i;
const blockKeywords = /^(?:else|do|try|catch|finally|begin|process|end|trap|data)$/i;
const valueKeywords = /^(?:return|throw|exit)$/i;
const flowKeywords = /^(?:break|continue)$/i;
const declarationKeywords = /^(?:function|filter|param|class|enum|using|workflow|configuration)$/i;

/**
 * Makes PowerShell text as people paste it readable for the grammar, and finds out whether it is complete. The grammar
 * reads expressions and statements well, but neither unquoted words in comma lists, nor `ForEach-Object` with
 * parameters, nor typographic quotes and dashes. So comments become blanks, typographic characters become the plain
 * ones, and each unquoted word becomes a stand-in of fixed form; what was written is read back through the offsets.
 */
export function prepareSource(text: string, limits: ShellLimits = shellLimits): PreparedSource {
  return new SourceScanner(text, limits).scan();
}

class SourceScanner {
  readonly #edits: SourceEdits;
  #position = 0;
  #nesting = 0;
  #statements = 0;
  #incomplete = false;
  #tail: SourceTail | null = null;

  constructor(
    private readonly text: string,
    private readonly limits: ShellLimits,
  ) {
    this.#edits = new SourceEdits(text);
  }

  scan(): PreparedSource {
    this.#statementList('');
    // The grammar takes seconds to recover from many of these, so it is not asked.
    const strayCloser = this.#atEnd ? null : this.#position;
    return {
      strayCloser,
      source: this.#edits.apply(),
      incomplete: this.#incomplete,
      tail: this.#tail ?? { kind: 'expression' },
    };
  }

  #peek(offset = 0): string {
    return this.text.charAt(this.#position + offset);
  }

  get #atEnd(): boolean {
    return this.#position >= this.text.length;
  }

  #replaceWith(length: number, replacement: string): void {
    if (this.text.slice(this.#position, this.#position + length) !== replacement) {
      this.#edits.replace(this.#position, length, replacement);
    }
    this.#position += length;
  }

  #insert(inserted: string): void {
    this.#edits.replace(this.#position, 0, inserted);
  }

  #nested(scan: () => void): void {
    this.#nesting += 1;
    if (this.#nesting > this.limits.nesting) {
      throw limitReached(
        `The text nests brackets or strings more than ${this.limits.nesting} deep; the shell stops there.`,
        { start: this.#position, end: this.#position + 1 },
      );
    }
    scan();
    this.#nesting -= 1;
  }

  /** Skips blanks, comments and continued lines; newlines too where they mean nothing. */
  #skipBlanks(newlines: boolean): void {
    for (;;) {
      const character = this.#peek();
      if (character === '') return;
      if (isBlank(character)) {
        this.#replaceWith(1, character === '\t' ? '\t' : ' ');
      } else if (newlines && isNewline(character)) {
        this.#position += 1;
      } else if (character === '`' && isNewline(this.#peek(1))) {
        this.#replaceWith(this.text.startsWith('\r\n', this.#position + 1) ? 3 : 2, ' ');
        if (this.#atEnd) this.#incomplete = true;
      } else if (character === '`' && this.#position + 1 === this.text.length) {
        this.#incomplete = true;
        this.#replaceWith(1, ' ');
      } else if (character === '#') {
        this.#blankOut(this.#lineEnd() - this.#position);
      } else if (character === '<' && this.#peek(1) === '#') {
        const end = this.text.indexOf('#>', this.#position + 2);
        if (end < 0) this.#incomplete = true;
        this.#blankOut((end < 0 ? this.text.length : end + 2) - this.#position);
      } else {
        return;
      }
    }
  }

  #lineEnd(): number {
    const rest = /[\r\n]/g;
    rest.lastIndex = this.#position;
    return rest.exec(this.text)?.index ?? this.text.length;
  }

  #blankOut(length: number): void {
    this.#edits.replace(this.#position, length, ' ');
    this.#position += length;
  }

  /** Statements up to `closer`, which it leaves; '' means up to the end. */
  #statementList(closer: string): void {
    for (;;) {
      this.#skipBlanks(true);
      const character = this.#peek();
      if (character === '') {
        if (closer !== '') this.#incomplete = true;
        return;
      }
      if (character === ';') this.#position += 1;
      else if (character === closer || ')}]'.includes(character)) return;
      else this.#statement();
    }
  }

  #group(opener: string, closer: string): void {
    this.#position += opener.length;
    this.#nested(() => this.#statementList(closer));
    if (this.#peek() === closer) this.#position += 1;
  }

  #statement(): void {
    const start = this.#position;
    this.#statements += 1;
    if (this.#statements > this.limits.statements) {
      throw limitReached(
        `The text has more than ${this.limits.statements} statements; run it in parts.`,
        { start, end: start + 1 },
      );
    }
    this.#pipelineElement();
    for (;;) {
      this.#skipBlanks(false);
      const character = this.#peek();
      const chain =
        this.text.startsWith('&&', this.#position) || this.text.startsWith('||', this.#position);
      if (character !== '|' && !chain) break;
      this.#position += chain ? 2 : 1;
      this.#skipBlanks(true);
      if (this.#atEnd) this.#incomplete = true;
      else this.#pipelineElement();
    }
    // Always move on, whatever stands here.
    if (this.#position === start && !this.#atEnd) this.#position += 1;
  }

  #pipelineElement(): void {
    const keyword = this.#keywordHere();
    if (keyword !== null) this.#keywordStatement(keyword);
    else if (this.#startsCommand()) this.#command();
    else this.#expression();
  }

  #wordHere(): string {
    const word = /[\p{L}_][\p{L}\p{N}_]*/uy;
    word.lastIndex = this.#position;
    return word.exec(this.text)?.[0] ?? '';
  }

  #keywordHere(): string | null {
    const word = this.#wordHere();
    const next = this.text.charAt(this.#position + word.length);
    if (word === '' || next === '-' || next === '.' || next === '\\' || next === ':') return null;
    if (/^foreach$/i.test(word)) {
      return /^\s*\(/.test(this.text.slice(this.#position + word.length, this.#position + 200))
        ? word
        : null;
    }
    const all = [headerKeywords, blockKeywords, valueKeywords, flowKeywords, declarationKeywords];
    return all.some((keywords) => keywords.test(word)) ? word : null;
  }

  #startsCommand(): boolean {
    const character = this.#peek();
    if (isWordStart(character) || '?%&*\\/~'.includes(character)) return true;
    return character === '.' && !isDigit(this.#peek(1));
  }

  #keywordStatement(keyword: string): void {
    this.#position += keyword.length;
    if (valueKeywords.test(keyword)) {
      this.#skipBlanks(false);
      const next = this.#peek();
      if (next !== '' && !isNewline(next) && !';|)}'.includes(next)) this.#statement();
      return;
    }
    if (flowKeywords.test(keyword) || declarationKeywords.test(keyword)) {
      this.#expression();
      return;
    }
    if (headerKeywords.test(keyword)) {
      this.#skipBlanks(true);
      if (this.#peek() === '(') this.#group('(', ')');
      else if (this.#atEnd) this.#incomplete = true;
      if (/^until$/i.test(keyword)) return;
    }
    this.#block();
    this.#clausesAfter(keyword);
  }

  #block(): void {
    this.#skipBlanks(true);
    if (this.#peek() === '{') this.#braces();
    else if (this.#atEnd) this.#incomplete = true;
  }

  #braces(): void {
    const empty = /\{\s*\}/y;
    empty.lastIndex = this.#position;
    const found = empty.exec(this.text);
    if (found !== null) this.#replaceWith(found[0].length, emptyBlockStandIn);
    else this.#group('{', '}');
  }

  /** `elseif`, `else`, and the condition of `do`. */
  #clausesAfter(keyword: string): void {
    const follows = /^do$/i.test(keyword)
      ? /\s*(while|until)\b/iy
      : /^(?:if|elseif)$/i.test(keyword)
        ? /\s*(elseif|else)\b/iy
        : null;
    if (follows === null) return;
    follows.lastIndex = this.#position;
    const next = follows.exec(this.text);
    const word = next?.[1];
    if (next === null || word === undefined) return;
    this.#position += next[0].length - word.length;
    if (/^do$/i.test(keyword)) {
      this.#position += word.length;
      this.#skipBlanks(true);
      if (this.#peek() === '(') this.#group('(', ')');
      else if (this.#atEnd) this.#incomplete = true;
    } else {
      this.#keywordStatement(word);
    }
  }

  #expression(): void {
    let pendingOperand = false;
    for (;;) {
      this.#skipBlanks(pendingOperand);
      const character = this.#peek();
      if (character === '') {
        if (pendingOperand) this.#incomplete = true;
        this.#tail ??= { kind: 'expression' };
        return;
      }
      if (isNewline(character) || ';|)}]'.includes(character)) return;
      if (character === '&') return;
      const before = this.#position;
      pendingOperand = this.#expressionToken(character);
      if (this.#position === before) this.#position += 1;
    }
  }

  /** Reads one token; true when an operand must follow. */
  #expressionToken(character: string): boolean {
    if (isDash(character)) return this.#dashToken();
    if (this.#stringHere()) return false;
    if (character === '$') {
      this.#variable();
      return false;
    }
    if (character === '(') {
      this.#group('(', ')');
      return false;
    }
    if (character === '[') {
      this.#brackets();
      return false;
    }
    if (character === '{') {
      this.#braces();
      return false;
    }
    if (character === '@') {
      this.#atSign();
      return false;
    }
    if (isDigit(character)) {
      this.#number();
      return false;
    }
    if (isWordStart(character)) return this.#wordInExpression();
    if (character === '=' || (this.#peek(1) === '=' && '+-*/%'.includes(character))) {
      this.#position += character === '=' ? 1 : 2;
      this.#skipBlanks(true);
      if (this.#atEnd) this.#incomplete = true;
      else if (!';|)}]'.includes(this.#peek())) this.#statement();
      return false;
    }
    if (character === '+' && this.#peek(1) === '+') {
      this.#position += 2;
      return false;
    }
    this.#position += 1;
    return ',+*/%!.'.includes(character);
  }

  #dashToken(): boolean {
    this.#replaceWith(1, '-');
    if (this.#peek() === '=') {
      this.#position -= 1;
      this.#position += 2;
      this.#skipBlanks(true);
      if (this.#atEnd) this.#incomplete = true;
      else this.#statement();
      return false;
    }
    if (isDash(this.#peek())) {
      this.#replaceWith(1, '-');
      return false;
    }
    this.#position += this.#wordHere().length;
    return true;
  }

  #wordInExpression(): boolean {
    const word = this.#wordHere();
    this.#position += word.length;
    if (!/^in$/i.test(word)) return false;
    this.#skipBlanks(true);
    if (!this.#atEnd && this.#peek() !== ')') this.#statement();
    return false;
  }

  #number(): void {
    const number = /(?:0x[0-9a-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:kb|mb|gb|tb|pb)?/iy;
    number.lastIndex = this.#position;
    this.#position += number.exec(this.text)?.[0].length ?? 1;
    // The grammar takes `1..3` for the name of a command.
    if (this.text.startsWith('..', this.#position)) this.#insert(' ');
  }

  #brackets(): void {
    this.#position += 1;
    this.#nested(() => {
      this.#expression();
      while (isNewline(this.#peek()) || this.#peek() === ';') {
        this.#position += 1;
        this.#expression();
      }
    });
    if (this.#peek() === ']') this.#position += 1;
    else if (this.#atEnd) this.#incomplete = true;
  }

  #atSign(): void {
    if (this.#peek(1) === '(') this.#group('@(', ')');
    else if (this.#peek(1) === '{') this.#hash();
    else this.#position += 1;
  }

  #hash(): void {
    this.#position += 2;
    this.#nested(() => {
      for (;;) {
        this.#skipBlanks(true);
        const character = this.#peek();
        if (character === '') {
          this.#incomplete = true;
          return;
        }
        if (')}]'.includes(character)) return;
        if (character === ';') this.#position += 1;
        else this.#hashEntry();
      }
    });
    if (this.#peek() === '}') this.#position += 1;
  }

  #hashEntry(): void {
    const before = this.#position;
    if (!this.#stringHere()) {
      if (this.#peek() === '$') this.#variable();
      else if (this.#peek() === '(') this.#group('(', ')');
      else while (isWordPart(this.#peek())) this.#position += 1;
    }
    this.#skipBlanks(true);
    if (this.#peek() === '=') {
      this.#position += 1;
      this.#skipBlanks(true);
      if (this.#atEnd) this.#incomplete = true;
      else if (!')}]'.includes(this.#peek())) this.#statement();
    }
    if (this.#position === before) this.#position += 1;
  }

  #variable(): void {
    if (this.#peek(1) === '(') {
      this.#group('$(', ')');
      return;
    }
    const name = /\$(?:\{[^}]*\}?|[\p{L}\p{N}_?]+(?::[\p{L}\p{N}_]+)?|[$^])?/uy;
    name.lastIndex = this.#position;
    this.#position += name.exec(this.text)?.[0].length ?? 1;
  }

  /** Reads a string, if one starts here. */
  #stringHere(): boolean {
    const character = this.#peek();
    const next = this.#peek(1);
    if (character === '@' && (isSingleQuote(next) || isDoubleQuote(next)))
      return this.#hereString();
    if (isSingleQuote(character)) {
      this.#singleQuoted();
      return true;
    }
    if (isDoubleQuote(character)) {
      this.#doubleQuoted();
      return true;
    }
    return false;
  }

  #singleQuoted(): void {
    this.#replaceWith(1, "'");
    while (!this.#atEnd) {
      if (!isSingleQuote(this.#peek())) {
        this.#position += 1;
      } else if (isSingleQuote(this.#peek(1))) {
        this.#replaceWith(2, "''");
      } else {
        this.#replaceWith(1, "'");
        return;
      }
    }
    this.#incomplete = true;
  }

  #doubleQuoted(): void {
    this.#replaceWith(1, '"');
    while (!this.#atEnd) {
      const character = this.#peek();
      if (character === '`') {
        this.#position += 2;
      } else if (isDoubleQuote(character)) {
        if (isDoubleQuote(this.#peek(1))) {
          this.#replaceWith(2, '""');
        } else {
          this.#replaceWith(1, '"');
          return;
        }
      } else if (character === '$' && this.#peek(1) === '(') {
        this.#group('$(', ')');
      } else {
        this.#position += 1;
      }
    }
    this.#incomplete = true;
  }

  #hereString(): boolean {
    const quote = isSingleQuote(this.#peek(1)) ? "'" : '"';
    const opening = /@.[ \t]*\r?\n/y;
    opening.lastIndex = this.#position;
    const opened = opening.exec(this.text);
    if (opened === null) {
      if (/^@.[ \t]*$/.test(this.text.slice(this.#position))) this.#incomplete = true;
      return false;
    }
    const closing =
      quote === "'" ? /\r?\n['\u2018\u2019\u201a\u201b]@/g : /\r?\n["\u201c\u201d\u201e]@/g;
    closing.lastIndex = this.#position + opened[0].length - 1;
    const closed = closing.exec(this.text);
    this.#replaceWith(2, `@${quote}`);
    if (closed === null) {
      this.#incomplete = true;
      this.#position = this.text.length;
      return true;
    }
    if (quote === '"') this.#hereStringBody(closed.index);
    this.#position = closed.index + closed[0].length - 2;
    this.#replaceWith(2, `${quote}@`);
    return true;
  }

  #hereStringBody(end: number): void {
    while (this.#position < end) {
      if (this.#peek() === '`') this.#position += 2;
      else if (this.#peek() === '$' && this.#peek(1) === '(') this.#group('$(', ')');
      else this.#position += 1;
    }
  }

  #command(): void {
    const words: CommandWord[] = [];
    const start = this.#position;
    if (this.#peek() === '&' || (this.#peek() === '.' && isBlank(this.#peek(1)))) {
      // Call operators stay for the grammar, so that they can be refused by name.
      this.#position += 1;
      this.#expression();
      return;
    }
    const name = this.#barewordLength();
    this.#replaceWith(name, commandStandIn);
    if (this.#peek() === '{') this.#insert(' ');
    words.push({ start, end: this.#position, kind: 'name' });
    for (;;) {
      const spaced = this.#position;
      this.#skipBlanks(false);
      const character = this.#peek();
      if (character === '' || isNewline(character) || ';|)}'.includes(character)) break;
      if (character === '&') break;
      if (character === ',') {
        this.#closeGapBeforeComma(spaced);
        this.#position += 1;
        this.#skipBlanks(true);
        if (this.#atEnd) this.#incomplete = true;
        continue;
      }
      const word = this.#commandWord(character);
      words.push(word);
    }
    if (this.#atEnd) this.#tail ??= { kind: 'command', words };
  }

  /** The grammar wants a comma directly behind its left operand. Blanks there were kept, so they go. */
  #closeGapBeforeComma(gapStart: number): void {
    const gap = this.#position - gapStart;
    if (gap === 0) return;
    this.#edits.dropFrom(gapStart);
    this.#edits.replace(gapStart, gap, '');
  }

  #commandWord(character: string): CommandWord {
    const start = this.#position;
    const word = (kind: CommandWord['kind']): CommandWord => ({ start, end: this.#position, kind });
    if (isDash(character) && this.#parameterHere()) return word('parameter');
    if (this.#stringHere()) return word('string');
    if (character === '{') {
      this.#braces();
      return word('expression');
    }
    if (this.#startsPrimary(character)) {
      this.#insert('(');
      this.#primary();
      this.#insert(')');
      return word('expression');
    }
    if (character === '@' && isWordStart(this.#peek(1))) {
      this.#position += 1 + this.text.slice(this.#position + 1).search(/[^\p{L}\p{N}_]|$/u);
      return word('expression');
    }
    this.#bareword();
    return word('bareword');
  }

  #parameterHere(): boolean {
    const parameter = /.[\p{L}_?][\p{L}\p{N}_?-]*:?/uy;
    parameter.lastIndex = this.#position;
    const found = parameter.exec(this.text);
    if (found === null) return false;
    const next = this.text.charAt(this.#position + found[0].length);
    const ends = found[0].endsWith(':') || next === '' || isNewline(next) || isBlank(next);
    if (!ends && !',;|(){}&.$@"\''.includes(next)) return false;
    this.#replaceWith(1, '-');
    this.#position += found[0].length - 1;
    return true;
  }

  #startsPrimary(character: string): boolean {
    if (character === '(') return true;
    if (character === '@') return this.#peek(1) === '(' || this.#peek(1) === '{';
    if (character === '[') {
      const cast = /\[[\p{L}_][\p{L}\p{N}_.]*(?:\[\])?\](?:::|[\s"'$(@\d-])/uy;
      cast.lastIndex = this.#position;
      return cast.test(this.text);
    }
    if (character !== '$') return false;
    const variable = /\$(?:\(|(?:\{[^}]*\}|[\p{L}\p{N}_?:]+|[$^])(?=$|[\s.[,;|)}(&\]]))/uy;
    variable.lastIndex = this.#position;
    return variable.test(this.text) || this.#peek(1) === '';
  }

  /** A variable, group or cast with the members, indexes and calls that follow without a blank. */
  #primary(): void {
    const character = this.#peek();
    if (character === '$') this.#variable();
    else if (character === '(') this.#group('(', ')');
    else if (character === '@') this.#atSign();
    else this.#castOperand();
    for (;;) {
      if (this.#peek() === '.' && isWordStart(this.#peek(1))) {
        this.#position += 1;
        this.#position += this.#wordHere().length;
      } else if (this.text.startsWith('::', this.#position)) {
        this.#position += 2;
        this.#position += this.#wordHere().length;
      } else if (this.#peek() === '[') {
        this.#brackets();
      } else if (this.#peek() === '(') {
        this.#group('(', ')');
      } else {
        return;
      }
    }
  }

  #castOperand(): void {
    this.#position = this.text.indexOf(']', this.#position) + 1;
    if (this.#peek() === ']') this.#position += 1;
    const next = this.#peek();
    if (this.#stringHere()) return;
    if (next === '$') this.#variable();
    else if (next === '(') this.#group('(', ')');
    else if (next === '@') this.#atSign();
    else if (isDigit(next) || isDash(next)) {
      if (isDash(next)) this.#replaceWith(1, '-');
      this.#number();
    }
  }

  #barewordLength(): number {
    const word = /(?:`.|[^\s,;|&(){}`\u00a0\u200b])+/sy;
    word.lastIndex = this.#position;
    return Math.max(1, word.exec(this.text)?.[0].length ?? 1);
  }

  #bareword(): void {
    const length = this.#barewordLength();
    const text = this.text.slice(this.#position, this.#position + length);
    if (/^[+-]?(?:0x[0-9a-f]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?:kb|mb|gb)?)$/i.test(text)) {
      this.#position += length;
    } else if (text.includes('$') && !/["\u201c\u201d\u201e]/.test(text)) {
      this.#insert('"');
      this.#position += length;
      this.#insert('"');
    } else if (/^\d?>|^--%/.test(text)) {
      this.#position += length;
    } else {
      this.#edits.replace(this.#position, length, barewordStandIn);
      this.#position += length;
    }
  }
}
