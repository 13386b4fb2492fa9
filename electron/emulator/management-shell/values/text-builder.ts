import type { Budget } from '../language/budget.js';

/** Puts a text together from pieces that exist already; it is charged before it is made. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  #length = 0;

  constructor(private readonly budget: Budget) {}

  /** @throws {ShellError} fatal, when the text would become too long */
  add(piece: string): void {
    this.#length += piece.length;
    this.budget.spend();
    if (this.#length > this.budget.limits.stringLength) this.budget.makeText(this.#length);
    this.#pieces.push(piece);
  }

  /** @throws {ShellError} fatal, beyond the limits */
  text(): string {
    this.budget.makeText(this.#length);
    return this.#pieces.join('');
  }
}
