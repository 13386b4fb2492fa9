import { inputRedirection } from '../shell-error.js';
import { isDash, isDigit, isNewline, isWordPart, isWordStart } from './characters.js';
import { StringScanner } from './string-scanner.js';

/** Stands in for an empty block, which the grammar takes for a missing statement. */
const emptyBlockStandIn = '{ $null }';

/** Reads expressions: operators, brackets, hash tables, script blocks. */
export abstract class ExpressionScanner extends StringScanner {
  protected abstract statement(): void;

  protected expression(): void {
    let pendingOperand = false;
    for (;;) {
      this.skipBlanks(pendingOperand);
      const character = this.peek();
      if (character === '') {
        if (pendingOperand) this.incomplete = true;
        this.tail ??= { kind: 'expression' };
        return;
      }
      if (isNewline(character) || ';|)}]'.includes(character)) return;
      if (character === '&') return;
      const before = this.position;
      pendingOperand = this.expressionToken(character);
      if (this.position === before) this.position += 1;
    }
  }

  /** Reads one token; true when an operand must follow. */
  protected expressionToken(character: string): boolean {
    if (isDash(character)) return this.dashToken();
    if (this.stringHere()) return false;
    if (character === '<') throw inputRedirection({ start: this.position, end: this.position + 1 });
    if (character === '$') {
      this.variable();
      return false;
    }
    if (character === '(') {
      this.group('(', ')');
      return false;
    }
    if (character === '[') {
      this.brackets();
      return false;
    }
    if (character === '{') {
      this.braces();
      return false;
    }
    if (character === '@') {
      this.atSign();
      return false;
    }
    if (isDigit(character)) {
      this.number();
      return false;
    }
    if (isWordStart(character)) return this.wordInExpression();
    if (character === '=' || (this.peek(1) === '=' && '+-*/%'.includes(character))) {
      this.position += character === '=' ? 1 : 2;
      this.skipBlanks(true);
      if (this.atEnd) this.incomplete = true;
      else if (!';|)}]'.includes(this.peek())) this.statement();
      return false;
    }
    if (character === '+' && this.peek(1) === '+') {
      this.position += 2;
      return false;
    }
    this.position += 1;
    return ',+*/%!.'.includes(character);
  }

  protected dashToken(): boolean {
    this.replaceWith(1, '-');
    if (this.peek() === '=') {
      this.position -= 1;
      this.position += 2;
      this.skipBlanks(true);
      if (this.atEnd) this.incomplete = true;
      else this.statement();
      return false;
    }
    if (isDash(this.peek())) {
      this.replaceWith(1, '-');
      return false;
    }
    this.position += this.wordHere().length;
    return true;
  }

  protected wordInExpression(): boolean {
    const word = this.wordHere();
    this.position += word.length;
    if (!/^in$/i.test(word)) return false;
    this.skipBlanks(true);
    if (!this.atEnd && this.peek() !== ')') this.statement();
    return false;
  }

  protected number(): void {
    const number = /(?:0x[0-9a-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:kb|mb|gb|tb|pb)?/iy;
    number.lastIndex = this.position;
    this.position += number.exec(this.text)?.[0].length ?? 1;
    // The grammar takes `1..3` for the name of a command.
    if (this.text.startsWith('..', this.position)) this.insert(' ');
  }

  protected brackets(): void {
    this.position += 1;
    this.nested(() => {
      this.expression();
      while (isNewline(this.peek()) || this.peek() === ';') {
        this.position += 1;
        this.expression();
      }
    });
    if (this.peek() === ']') this.position += 1;
    else if (this.atEnd) this.incomplete = true;
  }

  protected braces(): void {
    const empty = /\{\s*\}/y;
    empty.lastIndex = this.position;
    const found = empty.exec(this.text);
    if (found !== null) this.replaceWith(found[0].length, emptyBlockStandIn);
    else this.group('{', '}');
  }

  protected atSign(): void {
    if (this.peek(1) === '(') this.group('@(', ')');
    else if (this.peek(1) === '{') this.hash();
    else this.position += 1;
  }

  protected hash(): void {
    this.position += 2;
    this.nested(() => {
      for (;;) {
        this.skipBlanks(true);
        const character = this.peek();
        if (character === '') {
          this.incomplete = true;
          return;
        }
        if (')}]'.includes(character)) return;
        if (character === ';') this.position += 1;
        else this.hashEntry();
      }
    });
    if (this.peek() === '}') this.position += 1;
  }

  protected hashEntry(): void {
    const before = this.position;
    if (!this.stringHere()) {
      if (this.peek() === '$') this.variable();
      else if (this.peek() === '(') this.group('(', ')');
      else while (isWordPart(this.peek())) this.position += 1;
    }
    this.skipBlanks(true);
    if (this.peek() === '=') {
      this.position += 1;
      this.skipBlanks(true);
      if (this.atEnd) this.incomplete = true;
      else if (!')}]'.includes(this.peek())) this.statement();
    }
    if (this.position === before) this.position += 1;
  }
}
