import type { Moment } from '../emulator-state.js';

/** A moment to return to within a timeline, and how many acts had been done then. */
export interface Mark {
  readonly acts: number;
  readonly moment: Moment;
}

/** Acts that belong together, such as those of a step of a story: undo takes them back as one. */
export class UndoGroups {
  #ends: readonly Mark[] = [];

  constructor(private readonly beginning: Moment) {}

  get count(): number {
    return this.#ends.length;
  }

  /** Where the last of so many groups ended, or the beginning did. */
  endOf(count = this.count): Mark {
    return this.#ends[count - 1] ?? { acts: 0, moment: this.beginning };
  }

  add(end: Mark): void {
    this.#ends = [...this.#ends, end];
  }

  /** Forgets all beyond so many. */
  keep(count: number): void {
    this.#ends = this.#ends.slice(0, count);
  }

  /** Forgets those that were undone. */
  keepWithin(acts: number): void {
    this.#ends = this.#ends.filter((end) => end.acts <= acts);
  }
}
