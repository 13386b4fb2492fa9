import { inputRedirection } from '../shell-error.js';
import { isBlank, isDash, isDigit, isNewline, isWordStart } from './characters.js';
import { ExpressionScanner } from './expression-scanner.js';
import type { CommandWord } from './source-cursor.js';

/** Stand-ins for a word without quotes and a command name: the grammar never sees how they are spelled. */
const barewordStandIn = "'w'";
const commandStandIn = 'Invoke-W';

/** Reads a command and its arguments, and puts stand-ins for its words. */
export abstract class CommandScanner extends ExpressionScanner {
  protected command(): void {
    const words: CommandWord[] = [];
    const start = this.position;
    if (this.peek() === '&' || (this.peek() === '.' && isBlank(this.peek(1)))) {
      // Call operators stay for the grammar, so that they can be refused by name.
      this.position += 1;
      this.expression();
      return;
    }
    const name = this.barewordLength();
    this.replaceWith(name, commandStandIn);
    if (this.peek() === '{') this.insert(' ');
    words.push({ start, end: this.position, kind: 'name' });
    for (;;) {
      const spaced = this.position;
      this.skipBlanks(false);
      const character = this.peek();
      if (character === '' || isNewline(character) || ';|)}'.includes(character)) break;
      if (character === '&') break;
      if (character === ',') {
        this.closeGapBeforeComma(spaced);
        this.position += 1;
        this.skipBlanks(true);
        if (this.atEnd) this.incomplete = true;
        continue;
      }
      const word = this.commandWord(character);
      words.push(word);
    }
    if (this.atEnd) this.tail ??= { kind: 'command', words };
  }

  /** The grammar wants a comma directly behind its left operand. Blanks there were kept, so they go. */
  protected closeGapBeforeComma(gapStart: number): void {
    const gap = this.position - gapStart;
    if (gap === 0) return;
    this.edits.dropFrom(gapStart);
    this.edits.replace(gapStart, gap, '');
  }

  protected commandWord(character: string): CommandWord {
    const start = this.position;
    const word = (kind: CommandWord['kind']): CommandWord => ({ start, end: this.position, kind });
    if (isDash(character) && this.parameterHere()) return word('parameter');
    if (this.stringHere()) return word('string');
    if (character === '{') {
      this.braces();
      return word('expression');
    }
    if (this.startsPrimary(character)) {
      this.insert('(');
      this.primary();
      this.insert(')');
      return word('expression');
    }
    if (character === '@' && isWordStart(this.peek(1))) {
      this.position += 1 + this.text.slice(this.position + 1).search(/[^\p{L}\p{N}_]|$/u);
      return word('expression');
    }
    if (character === '<') throw inputRedirection({ start, end: start + 1 });
    this.bareword();
    return word('bareword');
  }

  protected parameterHere(): boolean {
    const parameter = /.[\p{L}_?][\p{L}\p{N}_?-]*:?/uy;
    parameter.lastIndex = this.position;
    const found = parameter.exec(this.text);
    if (found === null) return false;
    const next = this.text.charAt(this.position + found[0].length);
    const ends = found[0].endsWith(':') || next === '' || isNewline(next) || isBlank(next);
    if (!ends && !',;|(){}&.$@"\''.includes(next)) return false;
    this.replaceWith(1, '-');
    this.position += found[0].length - 1;
    return true;
  }

  protected startsPrimary(character: string): boolean {
    if (character === '(') return true;
    if (character === '@') return this.peek(1) === '(' || this.peek(1) === '{';
    if (character === '[') {
      const cast = /\[[\p{L}_][\p{L}\p{N}_.]*(?:\[\])?\](?:::|[\s"'$(@\d-])/uy;
      cast.lastIndex = this.position;
      return cast.test(this.text);
    }
    if (character !== '$') return false;
    const variable = /\$(?:\(|(?:\{[^}]*\}|[\p{L}\p{N}_?:]+|[$^])(?=$|[\s.[,;|)}(&\]]))/uy;
    variable.lastIndex = this.position;
    return variable.test(this.text) || this.peek(1) === '';
  }

  /** A variable, group or cast with the members, indexes and calls that follow without a blank. */
  protected primary(): void {
    const character = this.peek();
    if (character === '$') this.variable();
    else if (character === '(') this.group('(', ')');
    else if (character === '@') this.atSign();
    else this.castOperand();
    for (;;) {
      if (this.peek() === '.' && isWordStart(this.peek(1))) {
        this.position += 1;
        this.position += this.wordHere().length;
      } else if (this.text.startsWith('::', this.position)) {
        this.position += 2;
        this.position += this.wordHere().length;
      } else if (this.peek() === '[') {
        this.brackets();
      } else if (this.peek() === '(') {
        this.group('(', ')');
      } else {
        return;
      }
    }
  }

  protected castOperand(): void {
    this.position = this.text.indexOf(']', this.position) + 1;
    if (this.peek() === ']') this.position += 1;
    const next = this.peek();
    if (this.stringHere()) return;
    if (next === '$') this.variable();
    else if (next === '(') this.group('(', ')');
    else if (next === '@') this.atSign();
    else if (isDigit(next) || isDash(next)) {
      if (isDash(next)) this.replaceWith(1, '-');
      this.number();
    }
  }

  protected barewordLength(): number {
    const word = /(?:`.|[^\s,;|&(){}`\u00a0\u200b])+/sy;
    word.lastIndex = this.position;
    return Math.max(1, word.exec(this.text)?.[0].length ?? 1);
  }

  protected bareword(): void {
    const length = this.barewordLength();
    const text = this.text.slice(this.position, this.position + length);
    if (/^[+-]?(?:0x[0-9a-f]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?:kb|mb|gb)?)$/i.test(text)) {
      this.position += length;
    } else if (text.includes('$') && !/["\u201c\u201d\u201e]/.test(text)) {
      this.insert('"');
      this.position += length;
      this.insert('"');
    } else if (/^\d?>|^--%/.test(text)) {
      this.position += length;
    } else {
      this.edits.replace(this.position, length, barewordStandIn);
      this.position += length;
    }
  }
}
