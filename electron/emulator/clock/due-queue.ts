import type { Instant } from '../../../shared/lync/time.js';

/** What waits in a {@link DueQueue}. Its place changes only while it is in none. */
export interface Due<T> {
  /** When it is due. */
  at: Instant;
  /** What goes first at one instant, lower before higher; 0 to 3. */
  readonly band: number;
  /** Counts all scheduling, so that two of one instant and band have an order. */
  order: number;
  /** The next in its line, for the queue alone. */
  next: T | null;
}

/** All that is due at one instant in one band, linked in order. */
interface Line<T> {
  rank: number;
  first: T | null;
  last: T | null;
}

const bands = 4;

/**
 * What is due, in a total order: by instant, then by band, then by order. Thousands of clients poll at the same
 * instants: what is due together waits in one line, and a binary heap orders the lines. Nothing is allocated for an item.
 */
export class DueQueue<T extends Due<T>> {
  /** Not in snapshots: the order of removal is that of the items. */
  readonly #heap: Line<T>[] = [];
  /** Those of the heap by their rank. Not in snapshots: the layout of the queue. */
  readonly #lines = new Map<number, Line<T>>();
  /** Lines that are over, to be used again. Not in snapshots: nothing waits in them. */
  readonly #spare: Line<T>[] = [];

  peek(): T | null {
    return this.#heap[0]?.first ?? null;
  }

  push(item: T): void {
    // Instant and band in one number: exact, as instants have far fewer than 50 bits.
    const rank = item.at * bands + item.band;
    const line = this.#lines.get(rank) ?? this.#begin(rank);
    if (line.last === null || line.last.order < item.order) append(line, item);
    else insert(line, item);
  }

  pop(): T | null {
    const line = this.#heap[0];
    const item = line?.first ?? null;
    if (line === undefined || item === null) return null;
    line.first = item.next;
    item.next = null;
    if (line.first === null) this.#end(line);
    return item;
  }

  #begin(rank: number): Line<T> {
    const line = this.#spare.pop() ?? { rank, first: null, last: null };
    line.rank = rank;
    this.#lines.set(rank, line);
    this.#rise(line);
    return line;
  }

  #end(line: Line<T>): void {
    line.last = null;
    this.#lines.delete(line.rank);
    this.#spare.push(line);
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) this.#sink(last);
  }

  /** Puts a line at the end of the heap and lets it rise to its place. */
  #rise(line: Line<T>): void {
    const heap = this.#heap;
    let index = heap.length;
    heap.push(line);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent] as Line<T>;
      if (above.rank < line.rank) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = line;
  }

  /** Puts a line at the root and lets it sink to its place. */
  #sink(line: Line<T>): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      let below = heap[child];
      if (below === undefined) break;
      const other = heap[child + 1];
      if (other !== undefined && other.rank < below.rank) {
        below = other;
        child += 1;
      }
      if (line.rank < below.rank) break;
      heap[index] = below;
      index = child;
    }
    heap[index] = line;
  }
}

function append<T extends Due<T>>(line: Line<T>, item: T): void {
  if (line.last === null) line.first = item;
  else line.last.next = item;
  line.last = item;
}

/** For the few that were scheduled before others of their line: a PC woke, or a snapshot goes on. */
function insert<T extends Due<T>>(line: Line<T>, item: T): void {
  let former: T | null = null;
  let later = line.first;
  while (later !== null && later.order < item.order) {
    former = later;
    later = later.next;
  }
  item.next = later;
  if (former === null) line.first = item;
  else former.next = item;
}
