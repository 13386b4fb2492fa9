import { expect, it } from 'vitest';
import { compareResults } from '../../bench/compare.js';
import { formatComparison, formatRegressions } from '../../bench/report.js';
import type { Result, Results } from '../../bench/result.js';
import { takenNow } from '../../bench/result-file.js';

const result = (ratio: number, more: Partial<Result> = {}): Result => ({
  here: ratio,
  by: 'machine',
  ratio,
  rounds: 3,
  spread: 0.02,
  ...more,
});

const verdicts = (was: Results, is: Results, measures = (_: string) => true) =>
  Object.fromEntries(compareResults(was, is, measures).map(({ key, verdict }) => [key, verdict]));

it('a figure is worse from just above 15 per cent, and better from as much below', () => {
  const was = { 'a/up': result(100), 'a/just': result(100), 'a/down': result(100) };
  const is = { 'a/up': result(115.1), 'a/just': result(114.9), 'a/down': result(84) };
  expect(verdicts(was, is)).toEqual({ 'a/up': 'worse', 'a/just': 'same', 'a/down': 'better' });
});

it('anything is worse than nothing, and nothing as good', () => {
  const was = { 'a/some': result(0), 'a/none': result(0) };
  const is = { 'a/some': result(1), 'a/none': result(0) };
  expect(verdicts(was, is)).toEqual({ 'a/some': 'worse', 'a/none': 'same' });
});

it('a figure of only one of the runs is new or gone, and one of a case that was left out neither', () => {
  const was = { 'a/old': result(1), 'b/other': result(1) };
  expect(verdicts(was, { 'a/new': result(1) }, (key) => key.startsWith('a/'))).toEqual({
    'a/new': 'new',
    'a/old': 'gone',
  });
});

it('a figure that is compared by another floor than before is new', () => {
  const was = { 'a/time': result(1, { by: 'JSON.parse' }) };
  expect(verdicts(was, { 'a/time': result(9) })).toEqual({ 'a/time': 'new' });
});

it('a comparison shows both ratios, the change and the floor', () => {
  const comparisons = compareResults({ 'a/time': result(2) }, { 'a/time': result(3) }, () => true);
  const table = formatComparison(comparisons, takenNow(1));
  expect(table).toMatch(/^a\/time\s+2\s+3\s+\+50 %\s+worse\s+machine\s+3, ± 1 %$/m);
});

it('a check names what is worse, what it was, what it is and what to do', () => {
  const is = { 'start-up/opened': result(3), 'undo/heap': result(1) };
  const comparisons = compareResults(
    { 'start-up/opened': result(2), 'undo/heap': result(1) },
    is,
    () => true,
  );
  const text = formatRegressions(comparisons) ?? '';
  expect(text).toContain('start-up/opened: was 2, is 3 (+50 %), the median of 3 rounds');
  expect(text).not.toContain('undo/heap');
  for (const step of ['quiet machine', 'git bisect', '--accept start-up'])
    expect(text).toContain(step);
});

it('a check in which nothing is worse has nothing to say', () => {
  const same = { 'a/time': result(2) };
  expect(formatRegressions(compareResults(same, same, () => true))).toBeNull();
});
