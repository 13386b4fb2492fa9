import { type Result, type Results, shareOf } from './result.js';

/** By how much a figure may become worse, and how far rounds may be apart, as a share. */
export const tolerance = 0.15;

type Verdict = 'same' | 'worse' | 'better' | 'new' | 'gone';

/** A figure of now beside the same figure of an earlier run. */
export interface Comparison {
  readonly key: string;
  readonly was: Result | null;
  readonly is: Result | null;
  /** As a share of what it was; `null` without both. */
  readonly change: number | null;
  readonly verdict: Verdict;
}

/**
 * Each figure of now beside the earlier one, in the order of now, then what is gone. A figure that is compared by another
 * floor than it was is new: the two ratios say nothing of each other.
 * @param measures whether now measured the case of a key, so that what it does not have is gone
 */
export function compareResults(
  was: Results,
  is: Results,
  measures: (key: string) => boolean,
): readonly Comparison[] {
  const now = Object.entries(is).map(([key, result]) => compare(key, was[key] ?? null, result));
  const gone = Object.entries(was).filter(([key]) => !(key in is) && measures(key));
  return [
    ...now,
    ...gone.map(
      ([key, result]): Comparison => ({
        key,
        was: result,
        is: null,
        change: null,
        verdict: 'gone',
      }),
    ),
  ];
}

function compare(key: string, was: Result | null, is: Result): Comparison {
  if (was?.by !== is.by) return { key, was: null, is, change: null, verdict: 'new' };
  const change = shareOf(is.ratio - was.ratio, was.ratio);
  return { key, was, is, change, verdict: verdictOf(change) };
}

function verdictOf(change: number): Verdict {
  if (change > tolerance) return 'worse';
  return change < -tolerance ? 'better' : 'same';
}
