import type { Lines } from '../../virtual-list/lines.js';
import type { ListRows } from './list-rows.js';
import { groupHeight } from './row-heights.js';

/**
 * Where the lines of a list stand, in CSS pixels from the top of the first one. Headings have one
 * height and contacts another, so that a place is worked out and no line has to be measured.
 */
export class LinePlaces implements Lines {
  readonly #rows: ListRows;
  readonly #contactHeight: number;

  constructor(rows: ListRows, contactHeight: number) {
    this.#rows = rows;
    this.#contactHeight = contactHeight;
  }

  get count(): number {
    return this.#rows.count;
  }

  /** Of all lines together. */
  get height(): number {
    return this.top(this.count);
  }

  /** Top of a line; of the line after the last one, where the list ends. */
  top(index: number): number {
    const headings = this.#rows.headingsAbove(index);
    return headings * groupHeight + (index - headings) * this.#contactHeight;
  }

  /** The line that covers a distance from the top; the first above the list, the last below it. */
  lineAt(distance: number): number {
    let low = 0;
    let high = this.count;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.top(middle) <= distance) low = middle;
      else high = middle;
    }
    return low;
  }
}
