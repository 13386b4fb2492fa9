import type { Budget } from './budget.js';
import type { Steps } from './steps.js';

/** The items sorted; the sort is stable, and pauses for the host. */
export function* sorted<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
  budget: Budget,
): Steps<readonly T[]> {
  let from = [...items];
  let to = [...items];
  for (let width = 1; width < items.length; width *= 2) {
    for (let start = 0; start < items.length; start += width * 2) {
      yield* merge(
        from,
        to,
        { start, middle: start + width, end: start + width * 2 },
        compare,
        budget,
      );
    }
    [from, to] = [to, from];
  }
  return from;
}

interface Runs {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

/** Merges two sorted runs that follow one another. */
function* merge<T>(
  from: readonly T[],
  to: T[],
  { start, middle, end }: Runs,
  compare: (one: T, other: T) => number,
  budget: Budget,
): Steps<void> {
  const last = Math.min(end, from.length);
  const [firstRun, secondRun] = [from.slice(start, middle), from.slice(middle, last)];
  let [first, second] = [0, 0];
  for (let at = start; at < last; at += 1) {
    budget.spend();
    if (budget.sliceIsOver()) yield 'pause';
    const [one, other] = [firstRun[first], secondRun[second]];
    const takesFirst = other === undefined || (one !== undefined && compare(one, other) <= 0);
    const next = takesFirst ? one : other;
    if (next === undefined) break;
    to[at] = next;
    if (takesFirst) first += 1;
    else second += 1;
  }
}
