import type { Instant } from '../../../../shared/lync/time.js';
import { type CalendarEntry, overlaps } from './calendar-entry.js';

/**
 * Single entries, found by time. Reading a window costs the logarithm of the calendar and what the
 * window holds, however many entries there are.
 */
export class Calendar {
  /** By start, then in the order in which they came. Replaced with each change, so that it is the snapshot too. */
  #entries: readonly CalendarEntry[];
  readonly #byId: Map<string, CalendarEntry>;
  /** Latest end among the entries up to an index; rises, so that it can be searched. */
  readonly #latestEnd: number[] = [];

  /** @param snapshot entries by start */
  constructor(snapshot: readonly CalendarEntry[]) {
    this.#entries = snapshot;
    this.#byId = new Map(snapshot.map((entry) => [entry.id, entry]));
    this.#reindex(0);
  }

  snapshot(): readonly CalendarEntry[] {
    return this.#entries;
  }

  find(id: string): CalendarEntry | undefined {
    return this.#byId.get(id);
  }

  /** Adds an entry, or puts it in the place of the one with its id. */
  put(entry: CalendarEntry): void {
    this.remove(entry.id);
    const index = firstIndex(this.#entries.length, (i) => this.#startAt(i) > entry.start);
    this.#entries = this.#entries.toSpliced(index, 0, entry);
    this.#byId.set(entry.id, entry);
    this.#reindex(index);
  }

  /** Takes out the entries of these ids and puts others in: sorting once costs less than putting each. */
  replace(ids: ReadonlySet<string>, entries: readonly CalendarEntry[]): void {
    const kept = this.#entries.filter(({ id }) => !ids.has(id));
    this.#entries = [...kept, ...entries].sort((a, b) => a.start - b.start);
    for (const id of ids) this.#byId.delete(id);
    for (const entry of entries) this.#byId.set(entry.id, entry);
    this.#reindex(0);
  }

  remove(id: string): boolean {
    const entry = this.#byId.get(id);
    if (!entry) return false;
    const index = this.#entries.indexOf(entry);
    this.#entries = this.#entries.toSpliced(index, 1);
    this.#byId.delete(id);
    this.#reindex(index);
    return true;
  }

  /** Entries that share time with [from, to), or stand in it without length, by start. */
  between(from: Instant, to: Instant): CalendarEntry[] {
    const count = this.#entries.length;
    const first = firstIndex(count, (i) => (this.#latestEnd[i] ?? 0) >= from);
    const last = firstIndex(count, (i) => this.#startAt(i) >= to);
    return this.#entries.slice(first, last).filter((entry) => overlaps(entry, from, to));
  }

  #startAt(index: number): number {
    return this.#entries[index]?.start ?? Number.POSITIVE_INFINITY;
  }

  #reindex(from: number): void {
    let latest = from === 0 ? Number.NEGATIVE_INFINITY : (this.#latestEnd[from - 1] ?? 0);
    this.#latestEnd.length = from;
    for (const { end } of this.#entries.slice(from)) {
      latest = Math.max(latest, end);
      this.#latestEnd.push(latest);
    }
  }
}

/** The first of `count` indices that `holds` is true of, where it stays true; `count` when none. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
