import { describe, expect, it } from 'vitest';
import { defineBench } from '../../bench/measurement.js';
import { formatSabotage } from '../../bench/report.js';
import { resultsOf } from '../../bench/result.js';
import { longestRound, proofsOf } from '../../bench/sabotage.js';

const bench = defineBench({
  name: 'case',
  figures: {
    time: { name: 'A time', unit: 'ms', floor: 'a peer', below: 100, times: 3 },
    long: { name: 'A long time', unit: 'ms', below: longestRound + 1 },
    size: { name: 'A size', unit: 'KB', below: 10 },
    free: { name: 'A figure without a bound', unit: 'KB' },
  },
  run: () => Promise.reject(new Error('It is not run.')),
});

const outcomes = (proofs: ReturnType<typeof proofsOf>) =>
  proofs.map(({ key, bound, outcome }) => `${key} ${bound}: ${outcome}`);

describe('what sabotage proves', () => {
  it('is told of each bound of a figure by itself', () => {
    const readings = { time: { here: 90, beside: 10 }, long: 1, size: 10, free: 1 };
    const proofs = proofsOf([bench], resultsOf(bench, [{ readings, machine: [1] }]), []);
    expect(outcomes(proofs)).toEqual([
      'case/time < 100 ms: kept',
      'case/time ≤ × 3: broken',
      `case/long < ${longestRound + 1} ms: kept`,
      'case/size < 10 KB: broken',
    ]);
    const text = formatSabotage(proofs);
    expect(text).toContain('2 of 4 bounds are broken');
    expect(text).toMatch(/case\/time +< 100 ms +kept +90 ms, × 9\.00/);
    expect(text).not.toContain('≤ × 3');
  });

  it('is of a round that took too long the shorter times alone', () => {
    expect(outcomes(proofsOf([bench], {}, ['case']))).toEqual([
      'case/time < 100 ms: broken',
      'case/time ≤ × 3: not measured',
      `case/long < ${longestRound + 1} ms: not measured`,
      'case/size < 10 KB: not measured',
    ]);
  });

  it('is nothing where a case failed', () => {
    expect(new Set(proofsOf([bench], {}, []).map(({ outcome }) => outcome))).toEqual(
      new Set(['not measured']),
    );
  });
});
