import type { Instant } from '../../../shared/lync/time.js';
import { historyStart } from './look-back.js';

export interface Version<T> {
  readonly at: Instant;
  readonly value: T;
}

/**
 * What held when: each value from the moment it came until the next, for as long as histories reach back. Bounded in
 * number too; the oldest go first.
 */
export class VersionRecord<T> {
  #versions: Version<T>[] = [];

  constructor(private readonly most: number) {}

  /** Of several values at one moment the last counts. Moments only rise. */
  add(at: Instant, value: T): void {
    const last = this.#versions.at(-1);
    if (last?.value === value) return;
    if (last?.at === at) this.#versions.pop();
    this.#versions.push({ at, value });
    this.#versions.splice(0, this.#outdated(at));
  }

  /** How many of the oldest are over by where the history begins, or too many. */
  #outdated(now: Instant): number {
    const begins = historyStart(now);
    let outdated = Math.max(0, this.#versions.length - this.most);
    while ((this.#versions[outdated + 1]?.at ?? now) <= begins) outdated += 1;
    return outdated;
  }

  /** What held at a moment; of several values at one moment the last. `undefined` beyond what is kept. */
  at(moment: Instant): T | undefined {
    return this.#versions.findLast(({ at }) => at <= moment)?.value;
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
