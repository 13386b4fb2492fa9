import type { ShellLimits } from '../limits.js';
import { limitReached } from '../shell-error.js';
import { isBlank, isNewline } from './characters.js';
import { SourceEdits } from './source-edits.js';

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

/** A place in the text, and what has been found out and replaced so far. */
export abstract class SourceCursor {
  protected readonly edits: SourceEdits;
  protected position = 0;
  protected incomplete = false;
  protected tail: SourceTail | null = null;
  private nesting = 0;

  constructor(
    protected readonly text: string,
    protected readonly limits: ShellLimits,
  ) {
    this.edits = new SourceEdits(text);
  }

  protected peek(offset = 0): string {
    return this.text.charAt(this.position + offset);
  }

  protected get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  protected replaceWith(length: number, replacement: string): void {
    if (this.text.slice(this.position, this.position + length) !== replacement) {
      this.edits.replace(this.position, length, replacement);
    }
    this.position += length;
  }

  protected insert(inserted: string): void {
    this.edits.replace(this.position, 0, inserted);
  }

  protected nested(scan: () => void): void {
    this.nesting += 1;
    if (this.nesting > this.limits.nesting) {
      throw limitReached(
        `The text nests brackets or strings more than ${this.limits.nesting} deep; the shell stops there.`,
        { start: this.position, end: this.position + 1 },
      );
    }
    scan();
    this.nesting -= 1;
  }

  /** Skips blanks, comments and continued lines; newlines too where they mean nothing. */
  protected skipBlanks(newlines: boolean): void {
    for (;;) {
      const character = this.peek();
      if (character === '') return;
      if (isBlank(character)) {
        this.replaceWith(1, character === '\t' ? '\t' : ' ');
      } else if (newlines && isNewline(character)) {
        this.position += 1;
      } else if (character === '`' && isNewline(this.peek(1))) {
        this.replaceWith(this.text.startsWith('\r\n', this.position + 1) ? 3 : 2, ' ');
        if (this.atEnd) this.incomplete = true;
      } else if (character === '`' && this.position + 1 === this.text.length) {
        this.incomplete = true;
        this.replaceWith(1, ' ');
      } else if (character === '#') {
        this.blankOut(this.lineEnd() - this.position);
      } else if (character === '<' && this.peek(1) === '#') {
        const end = this.text.indexOf('#>', this.position + 2);
        if (end < 0) this.incomplete = true;
        this.blankOut((end < 0 ? this.text.length : end + 2) - this.position);
      } else {
        return;
      }
    }
  }

  protected lineEnd(): number {
    const rest = /[\r\n]/g;
    rest.lastIndex = this.position;
    return rest.exec(this.text)?.index ?? this.text.length;
  }

  protected blankOut(length: number): void {
    this.edits.replace(this.position, length, ' ');
    this.position += length;
  }

  protected wordHere(): string {
    const word = /[\p{L}_][\p{L}\p{N}_]*/uy;
    word.lastIndex = this.position;
    return word.exec(this.text)?.[0] ?? '';
  }
}
