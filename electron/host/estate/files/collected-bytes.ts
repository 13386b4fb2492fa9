/** Bytes that arrive in pieces and are needed together. */
export class CollectedBytes {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  /** @param most bytes that are kept; nothing is kept beyond */
  constructor(private readonly most: number) {}

  get length(): number {
    return this.#length;
  }

  get isTooLong(): boolean {
    return this.#length > this.most;
  }

  add(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.isTooLong) this.#pieces.length = 0;
    else this.#pieces.push(bytes.slice());
  }

  take(): Uint8Array {
    const whole = new Uint8Array(this.#pieces.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, offset);
      offset += piece.length;
    }
    this.#pieces.length = 0;
    return whole;
  }
}
