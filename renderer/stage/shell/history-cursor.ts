/** Walks through the lines that were run, and back to the one that was being typed. */
export class HistoryCursor {
  readonly #lines: () => readonly string[];
  /** How many lines back; 0 is the line being typed. */
  #back = 0;
  #typed = '';

  constructor(lines: () => readonly string[]) {
    this.#lines = lines;
  }

  /** The line before; `null` at the oldest. `current` is kept to come back to. */
  older(current: string): string | null {
    const line = this.#lines().at(-1 - this.#back);
    if (line === undefined) return null;
    if (this.#back === 0) this.#typed = current;
    this.#back += 1;
    return line;
  }

  /** The line after, at last the one that was being typed; `null` when already there. */
  newer(): string | null {
    if (this.#back === 0) return null;
    this.#back -= 1;
    return this.#back === 0 ? this.#typed : (this.#lines().at(-this.#back) ?? null);
  }

  reset(): void {
    this.#back = 0;
  }
}
