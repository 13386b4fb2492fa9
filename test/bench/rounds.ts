import { compareResults, tolerance } from './compare.js';
import { type Bench, keepsBounds } from './measurement.js';
import { keyOf, type Results } from './result.js';

/** A figure that is in doubt is measured so often at least, and at most. */
const [fewestRounds, mostRounds] = [3, 9];

export interface RoundRule {
  /** What the figures are compared with, `null` when with nothing. */
  readonly earlier: Results | null;
  /** Puts every figure in doubt: what is accepted has to be measured well. */
  readonly isAccepted: boolean;
  /** Every bound is to be broken, so that one that is needs no other round. */
  readonly isSabotage: boolean;
  /** Rounds that each case gets in any case. */
  readonly rounds: number;
}

/**
 * Whether a case needs another round. One is enough for figures that nothing speaks against. In doubt is a figure that
 * breaks a bound, that is worse than the earlier one, or whose earlier rounds were further apart than what counts as worse.
 * It gets more rounds until they agree, or there are too many: whatever its spread, the median decides then, so that noise
 * excuses nothing.
 */
export function needsAnotherRound(
  bench: Bench,
  results: Results,
  { earlier, isAccepted, isSabotage, rounds }: RoundRule,
): boolean {
  const comparisons = compareResults(earlier ?? {}, results, () => false);
  const worse = new Set(
    comparisons.filter(({ verdict }) => verdict === 'worse').map(({ key }) => key),
  );
  return Object.entries(bench.figures).some(([name, figure]) => {
    const key = keyOf(bench, name);
    const result = results[key];
    if (!result) return true;
    if (result.rounds < rounds) return true;
    const inDoubt =
      isAccepted ||
      (!isSabotage && keepsBounds(figure, result) === false) ||
      worse.has(key) ||
      (earlier?.[key]?.spread ?? 0) > tolerance;
    if (!inDoubt || result.rounds >= mostRounds) return false;
    return result.rounds < fewestRounds || result.spread > tolerance;
  });
}
