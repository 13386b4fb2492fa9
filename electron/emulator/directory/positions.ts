/** Some of the places 0 … `size` - 1 of a list, of any size. Never changes once it was handed out. */
export class Positions {
  readonly #bits: Uint32Array;

  private constructor(
    readonly size: number,
    bits: Uint32Array,
  ) {
    this.#bits = bits;
  }

  /** The places that `fill` adds. */
  static of(size: number, fill: (add: (place: number) => void) => void): Positions {
    const bits = new Uint32Array((size + 31) >>> 5);
    fill((place) => {
      const word = place >>> 5;
      bits[word] = (bits[word] ?? 0) | (1 << (place & 31));
    });
    return new Positions(size, bits);
  }

  static none(size: number): Positions {
    return Positions.of(size, () => undefined);
  }

  has(place: number): boolean {
    return (((this.#bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }

  and(other: Positions): Positions {
    return this.#with(other, (one, two) => one & two);
  }

  or(other: Positions): Positions {
    return this.#with(other, (one, two) => one | two);
  }

  without(other: Positions): Positions {
    return this.#with(other, (one, two) => one & ~two);
  }

  get count(): number {
    return this.#bits.reduce((sum, word) => sum + bitCount(word), 0);
  }

  /** The places in ascending order, without the first `offset` of them, and `limit` at most. */
  slice(offset: number, limit: number): readonly number[] {
    const places: number[] = [];
    let left = offset;
    for (const [index, word] of this.#bits.entries()) {
      const count = bitCount(word);
      if (left >= count) {
        left -= count;
        continue;
      }
      for (let rest = word; rest !== 0; rest &= rest - 1) {
        if (left > 0) left -= 1;
        else if (places.length === limit) return places;
        else places.push(index * 32 + (31 - Math.clz32(rest & -rest)));
      }
    }
    return places;
  }

  #with(other: Positions, join: (one: number, two: number) => number): Positions {
    const bits = this.#bits.map((word, index) => join(word, other.#bits[index] ?? 0));
    return new Positions(this.size, bits);
  }
}

/** How many bits of 32 are set. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return (((fours + (fours >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}
