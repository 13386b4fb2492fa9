import { describe, expect, it } from 'vitest';
import { benches } from '../../bench/benches.js';
import { type Bench, type Figure, keepsBounds } from '../../bench/measurement.js';
import { formatReport } from '../../bench/report.js';
import { keyOf, resultsOf } from '../../bench/result.js';

/** Every bound of every figure, with readings just inside and just outside of it. */
const bounds = benches.flatMap((bench) =>
  Object.entries(bench.figures).flatMap(([key, figure]) => [
    ...(figure.below === undefined ? [] : [below(bench, key, figure, figure.below)]),
    ...(figure.times === undefined ? [] : [times(bench, key, figure, figure.times)]),
  ]),
);

interface Bound {
  readonly name: string;
  readonly bench: Bench;
  readonly key: string;
  readonly inside: number;
  readonly outside: number;
  /** What the figure stands beside where it stands beside something: far enough away not to break another bound. */
  readonly beside: number;
}

function below(bench: Bench, key: string, figure: Figure, limit: number): Bound {
  const beside = figure.times === undefined ? limit : limit / figure.times;
  const name = `${keyOf(bench, key)} < ${limit} ${figure.unit}`;
  return { name, bench, key, inside: limit * 0.999, outside: limit, beside };
}

function times(bench: Bench, key: string, figure: Figure, limit: number): Bound {
  const beside = ((figure.below ?? 2) * 0.5) / limit;
  const name = `${keyOf(bench, key)} ≤ × ${limit}`;
  return { name, bench, key, inside: limit * beside, outside: limit * beside * 1.001, beside };
}

describe.each(bounds)('$name', ({ bench, key, inside, outside, beside }) => {
  const report = (here: number): string => {
    const figure = bench.figures[key];
    const isBeside = figure?.floor !== undefined || figure?.beside !== undefined;
    const only: Bench = { ...bench, figures: { [key]: figure ?? never() } };
    const readings = { [key]: isBeside ? { here, beside } : here };
    return formatReport([only], resultsOf(only, [{ readings, machine: [1] }]));
  };

  it('is kept just inside', () => {
    expect(report(inside)).toMatch(/ kept$/);
  });

  it('is broken just outside', () => {
    expect(report(outside)).toMatch(/ BROKEN$/);
  });
});

const never = (): never => {
  throw new Error('There is no such figure.');
};

it('a figure without a bound is neither kept nor broken', () => {
  expect(keepsBounds({ name: 'Time', unit: 'ms' }, { here: 1e9 })).toBeNull();
});

it('a bound in times is broken by a figure that stands beside nothing', () => {
  expect(keepsBounds({ name: 'Time', unit: 'ms', floor: 'a peer', times: 2 }, { here: 1 })).toBe(
    false,
  );
});

it('no two cases, and no two figures of a case, have one name', () => {
  const names = benches.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, figures } of benches) {
    // "…" continues the figure before.
    const own = Object.values(figures).map((figure) => figure.name);
    const whole = own.filter((each) => !each.startsWith('…'));
    expect(new Set(whole).size, name).toBe(whole.length);
  }
});

it('each figure in times says what it is times of, and none is compared by two things', () => {
  for (const { figures } of benches)
    for (const { name, floor, beside, times: most } of Object.values(figures)) {
      expect(floor !== undefined && beside !== undefined, name).toBe(false);
      if (most !== undefined) expect(floor ?? beside, name).toBeDefined();
    }
});
