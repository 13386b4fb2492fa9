import type { Instant } from '../../../shared/lync/time.js';

export interface Version<T> {
  readonly at: Instant;
  readonly value: T;
}

/** What held when: each value from the moment it came until the next. Bounded; the oldest go first. */
export class VersionRecord<T> {
  #versions: Version<T>[] = [];

  constructor(private readonly most: number) {}

  /** Of several values at one moment the last counts. */
  add(at: Instant, value: T): void {
    const last = this.#versions.at(-1);
    if (last?.value === value) return;
    if (last?.at === at) this.#versions.pop();
    this.#versions.push({ at, value });
    if (this.#versions.length > this.most * 1.1) this.#versions = this.#versions.slice(-this.most);
  }

  /** Stretches of [from, to), in order, each with what held in it. */
  between(from: Instant, to: Instant): readonly { from: Instant; to: Instant; value: T }[] {
    return this.#versions.flatMap(({ at, value }, index) => {
      const begins = at > from ? at : from;
      const next = this.#versions[index + 1]?.at ?? to;
      const ends = next < to ? next : to;
      return begins < ends ? [{ from: begins, to: ends, value }] : [];
    });
  }
}
