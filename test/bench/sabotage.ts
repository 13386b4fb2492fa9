import { type Bench, boundsOf, type Figure, type Measurement } from './measurement.js';
import { keyOf, type Results } from './result.js';

/** Milliseconds after which a round of the spoilt program is ended. */
export const longestRound = 300_000;

interface Seen extends Measurement {
  readonly unit: Figure['unit'];
}

/** What the spoilt program has done to one bound. */
export interface Proof {
  /** Of the figure. */
  readonly key: string;
  readonly bound: string;
  readonly outcome: 'broken' | 'kept' | 'not measured';
  /** By what it is broken or kept. */
  readonly seen: Seen | string | null;
}

/**
 * What became of each bound of the cases. A round that was ended because it took too long has broken the bounds of times
 * that are shorter, and shows nothing of ratios, sizes and counts.
 * @param overdue names of the cases of which a round was ended
 */
export function proofsOf(
  benches: readonly Bench[],
  results: Results,
  overdue: readonly string[],
): readonly Proof[] {
  return benches.flatMap((bench) =>
    Object.entries(bench.figures).flatMap(([name, figure]) => {
      const key = keyOf(bench, name);
      const result = results[key];
      return boundsOf(figure).map(({ text: bound, isKept }): Proof => {
        if (result) {
          const seen = {
            here: result.here,
            ...(result.beside === undefined ? {} : { beside: result.beside }),
            unit: figure.unit,
          };
          return { key, bound, outcome: isKept(result) ? 'kept' : 'broken', seen };
        }
        const isTime = figure.unit === 'ms' && bound.startsWith('<');
        if (!overdue.includes(bench.name) || !isTime || isKept({ here: longestRound }))
          return { key, bound, outcome: 'not measured', seen: null };
        const seen = `its round was ended after ${longestRound / 1000} s`;
        return { key, bound, outcome: 'broken', seen };
      });
    }),
  );
}
