import type { Budget } from '../language/budget.js';

/** Puts a text together from pieces that exist already; it is charged before it is made. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  #length = 0;

  constructor(private readonly budget: Budget) {}

  /** @throws {ShellError} that ends the input, when the text would become too long */
  add(piece: string): void {
    this.#length += piece.length;
    this.budget.spend();
    if (this.#length > this.budget.limits.stringLength) this.budget.makeText(this.#length);
    this.#pieces.push(piece);
  }

  /** @throws {ShellError} that ends the input, beyond the limits */
  text(): string {
    this.budget.makeText(this.#length);
    return this.#pieces.join('');
  }
}

/** Puts a whole document together, which may be longer than any other text; it is charged piece by piece. */
export class DocumentBuilder {
  readonly #pieces: string[] = [];
  #length = 0;

  constructor(private readonly budget: Budget) {}

  /** @throws {ShellError} fatal, when the document would become too long */
  add(piece: string): void {
    this.#length += piece.length;
    this.budget.growDocument(this.#length, piece.length);
    this.#pieces.push(piece);
  }

  text(): string {
    return this.#pieces.join('');
  }
}

/** Shorter ones are copied by the platform. */
const shortestShared = 13;

/**
 * A part of a text, charged as a text of its own. The platform lets a part keep the whole alive; a small part of a long
 * text is copied, so that what is kept is at most twice what was charged.
 * @throws {ShellError} that ends the input, beyond the limits
 */
export function textSlice(text: string, from: number, to: number, budget: Budget): string {
  const slice = text.slice(from, to);
  budget.makeText(slice.length);
  const sharesMuch = slice.length >= shortestShared && slice.length * 2 < text.length;
  return sharesMuch ? (JSON.parse(JSON.stringify(slice)) as string) : slice;
}
