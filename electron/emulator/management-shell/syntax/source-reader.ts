import type { ShellLimits } from '../limits.js';
import {
  limitReached,
  parserError,
  type ShellError,
  type SourceText,
  type Span,
  type TextRange,
} from '../shell-error.js';
import { isBlank, isNewline } from './characters.js';

/** The text ends inside a bracket, string or comment, or where something must follow. Not an error: more lines may come. */
export class IncompleteInput extends Error {
  override readonly name = 'IncompleteInput';
}

/** What limits the reading of a text, whatever its length. */
export type ParserLimit = 'statements' | 'nesting' | 'syntaxDepth';

/** A word of a command that stands before the end of the text. */
export interface CommandWord extends TextRange {
  /** `listed` is an item behind a comma. */
  readonly kind: 'name' | 'parameter' | 'argument' | 'listed';
}

/** What could stand at the end of the text: a statement, or the next word of a command. Completion reads it. */
export type SourceTail =
  | { readonly kind: 'statement' }
  | { readonly kind: 'command'; readonly words: readonly CommandWord[] };

/** A place in a text, and the limits of what is read from there on. */
export abstract class SourceReader {
  protected readonly text: string;
  protected tail: SourceTail | null = null;
  #nesting = 0;
  #depth = 0;

  /** @param position where the reading begins */
  constructor(
    protected readonly source: SourceText,
    protected readonly limits: Pick<ShellLimits, ParserLimit>,
    protected position = 0,
  ) {
    this.text = source.text;
  }

  protected peek(offset = 0): string {
    return this.text.charAt(this.position + offset);
  }

  protected get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  protected span(start: number, end = this.position): Span {
    return { start, end, source: this.source };
  }

  /** What a sticky pattern finds here; empty when it finds nothing. */
  protected match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    return pattern.exec(this.text)?.[0] ?? '';
  }

  /** The same, and moves behind it. */
  protected take(pattern: RegExp): string {
    const found = this.match(pattern);
    this.position += found.length;
    return found;
  }

  /** Skips blanks, comments and continued lines; newlines too where they mean nothing. */
  protected skipBlanks(newlines: boolean): void {
    for (;;) {
      const character = this.peek();
      if (character === '') return;
      if (isBlank(character) || (newlines && isNewline(character))) {
        this.position += 1;
      } else if (character === '`' && this.match(/`(?:\r\n?|\n|$)/y) !== '') {
        this.take(/`(?:\r\n?|\n|$)/y);
        if (this.atEnd) throw new IncompleteInput();
      } else if (character === '#') {
        this.take(/[^\r\n]*/y);
      } else if (character === '<' && this.peek(1) === '#') {
        const end = this.text.indexOf('#>', this.position + 2);
        if (end < 0) throw new IncompleteInput();
        this.position = end + 2;
      } else {
        return;
      }
    }
  }

  /** Reads what stands between two brackets. At `closer` the reading must end. */
  protected enclosed<T>(opener: string, closer: string, read: () => T, missing: Missing): T {
    const start = this.position;
    this.position += opener.length;
    this.#nesting += 1;
    if (this.#nesting > this.limits.nesting) {
      throw limitReached(
        `The text nests brackets or strings more than ${this.limits.nesting} deep; the shell stops there.`,
        this.span(start),
      );
    }
    const inner = read();
    this.#nesting -= 1;
    this.expect(closer, missing);
    return inner;
  }

  /** Reads one level of what can stand inside itself without brackets. */
  protected inside<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > this.limits.syntaxDepth) {
      throw limitReached(
        `The text has more than ${this.limits.syntaxDepth} statements or operators inside one another; split it up.`,
        this.span(this.position, this.position + 1),
      );
    }
    const result = read();
    this.#depth -= 1;
    return result;
  }

  /** Moves behind a token that must stand here, newlines before it or not. */
  protected expect(token: string, missing: Missing): void {
    this.skipBlanks(true);
    if (!this.text.startsWith(token, this.position)) throw this.missing(missing);
    this.position += token.length;
  }

  /** What to throw when something must stand here and does not; at the end of the text it may still come. */
  protected missing(what: Missing): ShellError | IncompleteInput {
    if (this.atEnd) return new IncompleteInput();
    const token = this.tokenHere();
    const [id, message] = reserved.get(token) ?? what;
    const span = this.span(this.position, this.position + token.length);
    return parserError(id, message, span, token);
  }

  protected unexpected(): ShellError | IncompleteInput {
    return this.missing([
      'UnexpectedToken',
      `Unexpected token '${this.tokenHere()}' in expression or statement.`,
    ]);
  }

  /** What the parser names in its errors. */
  protected tokenHere(): string {
    return this.match(/&&|\|\||[-\u2013-\u2015]?[\p{L}\p{N}_$]+|\S/uy);
  }
}

/** FullyQualifiedErrorId and message. */
export type Missing = readonly [id: string, message: string];

/** Tokens that PowerShell 2.0 keeps for itself wherever they stand. */
const reserved: ReadonlyMap<string, Missing> = new Map([
  ['<', ['RedirectionNotSupported', "The '<' operator is reserved for future use."]],
  [
    '&',
    [
      'AmpersandNotAllowed',
      'Ampersand not allowed. The & operator is reserved for future use; use "&" to pass ampersand as a string.',
    ],
  ],
]);
