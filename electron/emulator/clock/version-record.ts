import { instantSchema } from '../../../shared/contract/views/data.js';
import type { Instant } from '../../../shared/lync/time.js';
import * as z from '../../../shared/schema/late-zod.js';
import { sameData } from '../snapshots/same-data.js';
import { historyStart, mostKept } from './look-back.js';

/** How many of the last values a new one is compared with. */
const compared = 4;

export interface Version<T> {
  readonly at: Instant;
  readonly value: T;
}

/** Versions, in order. @param value the schema of what is kept */
export const versionRecordSnapshotSchema = <V extends z.ZodType>(value: V) =>
  z.array(z.strictObject({ at: instantSchema, value }));

/**
 * What held when: each value, which is plain data, from the moment it came until the next, for as long as histories
 * reach back, and no more than `most`; the oldest go first. The first of them may have come earlier: it held then.
 */
export class VersionRecord<T> {
  /** Replaced with each change, so that it is the snapshot too. */
  #versions: readonly Version<T>[];

  constructor(
    snapshot: readonly Version<T>[] = [],
    private readonly most: number = mostKept.versions,
  ) {
    this.#versions = snapshot;
  }

  snapshot(): readonly Version<T>[] {
    return this.#versions;
  }

  /** Of several values at one moment the last counts. Moments only rise. */
  add(at: Instant, value: T): void {
    const last = this.#versions.at(-1);
    if (last !== undefined && sameData(last.value, value)) return;
    const former = last?.at === at ? this.#versions.slice(0, -1) : this.#versions;
    const versions = [...former, { at, value: this.#known(value) }];
    this.#versions = versions.slice(this.#outdated(versions, at));
  }

  /** A value that came a short while ago is kept once: most go back and forth between a few. */
  #known(value: T): T {
    const known = this.#versions.slice(-compared).findLast((each) => sameData(each.value, value));
    return known === undefined ? value : known.value;
  }

  /** How many of the oldest are over by where the history begins, or too many. */
  #outdated(versions: readonly Version<T>[], now: Instant): number {
    const begins = historyStart(now);
    let outdated = Math.max(0, versions.length - this.most);
    while ((versions[outdated + 1]?.at ?? now) <= begins) outdated += 1;
    return outdated;
  }

  /** What held at a moment, and since when; of several values at one moment the last. `undefined` beyond what is kept. */
  at(moment: Instant): Version<T> | undefined {
    return this.#versions.findLast(({ at }) => at <= moment);
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
