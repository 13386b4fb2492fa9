import { describe, expect, it } from 'vitest';
import { defineBench } from '../../bench/measurement.js';
import { type Results, type Round, resultsOf } from '../../bench/result.js';
import { needsAnotherRound } from '../../bench/rounds.js';

const bench = defineBench({
  name: 'case',
  figures: {
    time: { name: 'A time', unit: 'ms', below: 100 },
    ratio: { name: 'A ratio', unit: 'ms', floor: 'a peer' },
    size: { name: 'A size', unit: 'KB' },
  },
  run: () => Promise.reject(new Error('It is not run.')),
});

const round = ({ time = 10, ratio = 10, peer = 5, size = 7, machine = 2 } = {}): Round => ({
  readings: { time, ratio: { here: ratio, beside: peer }, size },
  machine: [machine],
});
const results = (...rounds: readonly Round[]): Results => resultsOf(bench, rounds);
const plain = { earlier: null, isAccepted: false, isSabotage: false, rounds: 1 };
const compared = (earlier: Results) => ({ ...plain, earlier });

describe('what runs are compared by', () => {
  it('is the floor of the same round, for times without one that of the machine, else the figure itself', () => {
    const { 'case/time': time, 'case/ratio': ratio, 'case/size': size } = results(round());
    expect(time).toMatchObject({ by: 'machine', ratio: 5 });
    expect(ratio).toMatchObject({ by: 'a peer', ratio: 2, here: 10, beside: 5 });
    expect(size).toMatchObject({ by: 'itself', ratio: 7 });
  });

  it('stays while a machine becomes slower from round to round', () => {
    const { 'case/time': time, 'case/ratio': ratio } = results(
      round(),
      round({ time: 40, ratio: 40, peer: 20, machine: 8 }),
      round({ time: 80, ratio: 80, peer: 40, machine: 16 }),
    );
    expect(time).toMatchObject({ here: 40, ratio: 5, spread: 0, rounds: 3 });
    expect(ratio).toMatchObject({ here: 40, ratio: 2, spread: 0 });
  });

  it('is the median of the fixed work for what is shorter than a time slice, else its mean', () => {
    const machine = [1, 1, 4];
    const one = (time: number) =>
      resultsOf(bench, [{ ...round({ time }), machine }])['case/time']?.ratio;
    expect(one(3)).toBe(3);
    expect(one(6)).toBe(3);
  });
});

describe('another round', () => {
  it('is not needed where nothing speaks against the first', () => {
    expect(needsAnotherRound(bench, results(round()), plain)).toBe(false);
    expect(needsAnotherRound(bench, results(round()), compared(results(round())))).toBe(false);
  });

  it('is needed three times for a broken bound', () => {
    const broken = round({ time: 100 });
    expect(needsAnotherRound(bench, results(broken), plain)).toBe(true);
    expect(needsAnotherRound(bench, results(broken, broken), plain)).toBe(true);
    expect(needsAnotherRound(bench, results(broken, broken, broken), plain)).toBe(false);
  });

  it('is not needed for a bound that was to be broken', () => {
    const broken = results(round({ time: 100 }));
    expect(needsAnotherRound(bench, broken, { ...plain, isSabotage: true })).toBe(false);
  });

  it('is needed for a figure that is worse, until the median says that it is not', () => {
    const rule = compared(results(round()));
    const worse = round({ size: 9 });
    expect(needsAnotherRound(bench, results(worse), rule)).toBe(true);
    expect(needsAnotherRound(bench, results(worse, round(), round()), rule)).toBe(false);
  });

  it('is needed nine times at most while the rounds of a figure in doubt are far apart', () => {
    const rule = compared(results(round()));
    const rounds = Array.from({ length: 9 }, (_, index) => round({ size: index % 2 ? 10 : 20 }));
    expect(needsAnotherRound(bench, results(...rounds.slice(0, 8)), rule)).toBe(true);
    expect(needsAnotherRound(bench, results(...rounds), rule)).toBe(false);
  });

  it('is needed for a figure whose earlier rounds were far apart, however good it looks', () => {
    const earlier = results(round({ size: 7 }), round({ size: 7 }), round({ size: 12 }));
    expect(needsAnotherRound(bench, results(round()), compared(earlier))).toBe(true);
  });

  it('is needed for all that is accepted, and as often as is asked', () => {
    expect(needsAnotherRound(bench, results(round()), { ...plain, isAccepted: true })).toBe(true);
    expect(needsAnotherRound(bench, results(round()), { ...plain, rounds: 2 })).toBe(true);
    expect(needsAnotherRound(bench, results(round(), round()), { ...plain, rounds: 2 })).toBe(
      false,
    );
  });
});

it.each([
  ['nothing', {}],
  ['a number that is none', { time: Number.NaN, ratio: { here: 1, beside: 1 }, size: 1 }],
])('a round that has measured %s is refused', (_, readings) => {
  expect(() => resultsOf(bench, [{ readings, machine: [1] }])).toThrow(
    'The case case has not measured "A time".',
  );
});
