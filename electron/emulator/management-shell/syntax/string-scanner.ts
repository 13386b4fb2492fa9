import { isDoubleQuote, isSingleQuote } from './characters.js';
import { SourceCursor } from './source-cursor.js';

/** Reads strings, here-strings and variables, with the statements inside them. */
export abstract class StringScanner extends SourceCursor {
  /** Reads statements up to `closer`, which it leaves; '' means up to the end. */
  protected abstract statementList(closer: string): void;

  protected group(opener: string, closer: string): void {
    this.position += opener.length;
    this.nested(() => this.statementList(closer));
    if (this.peek() === closer) this.position += 1;
  }

  protected variable(): void {
    if (this.peek(1) === '(') {
      this.group('$(', ')');
      return;
    }
    const name = /\$(?:\{[^}]*\}?|[\p{L}\p{N}_?]+(?::[\p{L}\p{N}_]+)?|[$^])?/uy;
    name.lastIndex = this.position;
    const written = name.exec(this.text)?.[0] ?? '$';
    this.position += written.length;
    // The grammar would look for the bracket from every `${` of the text.
    if (/^\$\{[^}]*$/.test(written)) this.incomplete = true;
  }

  /** Reads a string, if one starts here. */
  protected stringHere(): boolean {
    const character = this.peek();
    const next = this.peek(1);
    if (character === '@' && (isSingleQuote(next) || isDoubleQuote(next))) return this.hereString();
    if (isSingleQuote(character)) {
      this.singleQuoted();
      return true;
    }
    if (isDoubleQuote(character)) {
      this.doubleQuoted();
      return true;
    }
    return false;
  }

  protected singleQuoted(): void {
    this.replaceWith(1, "'");
    while (!this.atEnd) {
      if (!isSingleQuote(this.peek())) {
        this.position += 1;
      } else if (isSingleQuote(this.peek(1))) {
        this.replaceWith(2, "''");
      } else {
        this.replaceWith(1, "'");
        return;
      }
    }
    this.incomplete = true;
  }

  protected doubleQuoted(): void {
    this.replaceWith(1, '"');
    while (!this.atEnd) {
      const character = this.peek();
      if (character === '`') {
        this.position += 2;
      } else if (isDoubleQuote(character)) {
        if (isDoubleQuote(this.peek(1))) {
          this.replaceWith(2, '""');
        } else {
          this.replaceWith(1, '"');
          return;
        }
      } else if (character === '$' && this.peek(1) === '(') {
        this.group('$(', ')');
      } else {
        this.position += 1;
      }
    }
    this.incomplete = true;
  }

  protected hereString(): boolean {
    const quote = isSingleQuote(this.peek(1)) ? "'" : '"';
    const opening = /@.[ \t]*\r?\n/y;
    opening.lastIndex = this.position;
    const opened = opening.exec(this.text);
    if (opened === null) {
      if (/^@.[ \t]*$/.test(this.text.slice(this.position))) this.incomplete = true;
      return false;
    }
    const closing =
      quote === "'" ? /\r?\n['\u2018\u2019\u201a\u201b]@/g : /\r?\n["\u201c\u201d\u201e]@/g;
    closing.lastIndex = this.position + opened[0].length - 1;
    const closed = closing.exec(this.text);
    this.replaceWith(2, `@${quote}`);
    if (closed === null) {
      this.incomplete = true;
      this.position = this.text.length;
      return true;
    }
    if (quote === '"') this.hereStringBody(closed.index);
    this.position = closed.index + closed[0].length - 2;
    this.replaceWith(2, `${quote}@`);
    return true;
  }

  protected hereStringBody(end: number): void {
    while (this.position < end) {
      if (this.peek() === '`') this.position += 2;
      else if (this.peek() === '$' && this.peek(1) === '(') this.group('$(', ')');
      else this.position += 1;
    }
  }
}
