import { type Data, instantSchema } from '../../../shared/contract/views/data.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import { historyStart, mostKept } from './look-back.js';

/** Runs of ticks, in order. */
export const tickRecordSnapshotSchema = z
  .array(
    lateObject(() => ({
      first: instantSchema,
      /** Milliseconds between two ticks; 0 while there is one. */
      step: z.int().nonnegative(),
      count: z.int().positive(),
    })),
  )
  .max(mostKept.tickRuns);
export type TickRecordSnapshot = Data<typeof tickRecordSnapshotSchema>;
/** The last of a record grows with each tick. */
type Run = { -readonly [K in keyof TickRecordSnapshot[number]]: TickRecordSnapshot[number][K] };

/**
 * Moments at which a timer fired, kept as runs of equal steps, so that a working week of ticks is one run, for as long as
 * histories reach back, and no more runs than `mostKept.tickRuns`.
 */
export class TickRecord {
  readonly #runs: Run[];
  /** The runs as they were said last, with a copy of the one that goes on; null once there was another tick. */
  #said: TickRecordSnapshot | null;

  constructor(snapshot: TickRecordSnapshot = []) {
    this.#runs = snapshot.map((run) => ({ ...run }));
    this.#said = snapshot;
  }

  snapshot(): TickRecordSnapshot {
    this.#said ??= this.#runs.map((run) => ({ ...run }));
    return this.#said;
  }

  add(at: Instant): void {
    this.#said = null;
    const run = this.#runs.at(-1);
    const step = run && at - endOf(run);
    if (run !== undefined && step !== undefined && (run.count === 1 || step === run.step)) {
      run.step = step;
      run.count += 1;
    } else this.#runs.push({ first: at, step: 0, count: 1 });
    const begins = historyStart(at);
    let outdated = Math.max(0, this.#runs.length - mostKept.tickRuns);
    while (isOver(this.#runs[outdated], begins)) outdated += 1;
    if (outdated > 0) this.#runs.splice(0, outdated);
  }

  /** Ticks at equal steps, as if each had been added. @param step milliseconds */
  addRun(first: Instant, step: number, count: number): void {
    // After three of them the last run has this step, whatever it had before.
    const single = Math.min(count, 3);
    for (let index = 0; index < single; index += 1) this.add(toInstant(first + step * index));
    const run = this.#runs.at(-1);
    if (count === single || run === undefined) return;
    run.count += count - single - 1;
    this.add(toInstant(first + step * (count - 1)));
  }

  /** The last tick up to a moment; null where none is kept. */
  lastAt(moment: Instant): Instant | null {
    const run = this.#runs.findLast(({ first }) => first <= moment);
    if (run === undefined) return null;
    const { first, step, count } = run;
    const steps = step === 0 ? 0 : Math.min(count - 1, Math.floor((moment - first) / step));
    return toInstant(first + step * steps);
  }

  /** The moments within [from, to), in order. */
  between(from: Instant, to: Instant): readonly Instant[] {
    return this.#runs.flatMap(({ first, step, count }) => {
      const moments: Instant[] = [];
      const skipped = step === 0 ? 0 : Math.max(0, Math.ceil((from - first) / step));
      for (let index = skipped; index < count; index += 1) {
        const at = first + step * index;
        if (at >= to) break;
        if (at >= from) moments.push(toInstant(at));
      }
      return moments;
    });
  }
}

/** The last moment of a run. */
const endOf = ({ first, step, count }: Run): number => first + step * (count - 1);

const isOver = (run: Run | undefined, begins: number): boolean =>
  run !== undefined && endOf(run) < begins;
