/** Numbers that look random and are the same for the same seed, reader and index. */
export class Random {
  #state: number;

  constructor(seed: number, name: string, index: number) {
    let hash = 0x811c_9dc5 ^ seed;
    for (const character of `${name} ${index}`)
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x0100_0193);
    this.#state = hash >>> 0;
    // The first numbers of neighbouring indices are alike.
    this.next();
    this.next();
  }

  /** At least 0, below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 to `limit - 1`; 0 where there is none. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws {RangeError} for an empty list */
  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined && list.length === 0) throw new RangeError('There is nothing to pick.');
    return item as T;
  }

  /** `count` items made one after the other. */
  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}
