import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameData, unlessSame } from '../../../../electron/emulator/snapshots/same-data.js';

describe('data compared by what it says', () => {
  it('is the same once it was written and read', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        const [a, b] = [JSON.parse(one), JSON.parse(other)];
        expect(sameData(a, JSON.parse(one))).toBe(true);
        expect(sameData(a, b)).toBe(sameData(b, a));
      }),
    );
  });

  it('is another when a member is added, missing or other', () => {
    const all = [null, 0, '', '0', [], {}, [0], { 0: 0 }, { a: 1 }, { a: 2 }, { a: 1, b: 1 }];
    for (const [index, one] of all.entries())
      for (const [at, other] of all.entries()) expect(sameData(one, other)).toBe(index === at);
  });
});

describe('a snapshot made of snapshots', () => {
  it('is the former object while its members are the very same, in the same order', () => {
    const [a, b] = [{ of: 'a' }, { of: 'b' }];
    const former = { a, b };
    expect(unlessSame(former, { a, b })).toBe(former);
    for (const other of [{ b, a }, { a }, { a, b, c: 1 }, { a, b: { of: 'b' } }])
      expect(unlessSame<object>(former, other)).toBe(other);
    expect(unlessSame(null, former)).toBe(former);
  });
});
