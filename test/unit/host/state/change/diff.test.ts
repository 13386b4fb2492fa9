import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, applyInPlace } from '../../../../../electron/host/state/change/apply.js';
import { changeSchema } from '../../../../../electron/host/state/change/change.js';
import { diff } from '../../../../../electron/host/state/change/diff.js';
import type { Json } from '../../../../../shared/contract/frames.js';
import { anyJson } from '../../../../support/any-json.js';

/** Fails where there is none. */
function changeOf(before: Json, after: Json) {
  const change = diff(before, after);
  if (change === null) throw new Error('There is no change.');
  return change;
}

/** What lies in a value, and the value itself. */
function* partsOf(value: Json): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const member of Object.values(value)) yield* partsOf(member);
}

/** A value that is the given one in part. */
const anyNeighbour = (value: Json): fc.Arbitrary<Json> => {
  if (Array.isArray(value))
    return fc
      .tuple(fc.nat(value.length), fc.nat(3), fc.array(anyJson, { maxLength: 3 }))
      .map(([at, removed, added]) => value.toSpliced(at, removed, ...added));
  if (typeof value !== 'object' || value === null) return anyJson;
  return fc
    .tuple(fc.shuffledSubarray(Object.entries(value)), fc.boolean(), anyJson)
    .map(([entries, adds, added]) =>
      Object.fromEntries(adds ? [...entries, ['new', added]] : entries),
    );
};

const anyPair = fc.oneof(
  fc.tuple(anyJson, anyJson),
  anyJson.chain((before) => fc.tuple(fc.constant(before), anyNeighbour(before))),
);

const ids = (from: number, to: number): Json[] =>
  Array.from({ length: to - from }, (_, index) => ({ id: from + index }));

describe('A change between two values', () => {
  it('leads from the one to the other, order of keys included, also when it was text between', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const change = diff(before, after);
        const read = changeSchema.nullable().parse(JSON.parse(JSON.stringify(change)));
        for (const each of [change, read])
          expect(JSON.stringify(each ? apply(before, each) : before)).toBe(JSON.stringify(after));
        const own = structuredClone(before);
        expect(JSON.stringify(read ? applyInPlace(own, read) : own)).toBe(JSON.stringify(after));
      }),
      { numRuns: 1000 },
    );
  });

  it('is none between values of one text', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(diff(value, JSON.parse(JSON.stringify(value)))).toBeNull();
      }),
    );
  });

  it('changes nothing in the value it is applied to, and shares all that it does not name', () => {
    fc.assert(
      fc.property(
        anyJson,
        fc.constantFrom('a', '__proto__', '0', 'new'),
        anyJson,
        (part, key, added) => {
          const order: Json = [1, 2];
          const before = { left: part, right: [part, { deep: part }], order };
          const after: Json = {
            ...before,
            right: [
              part,
              Object.fromEntries([
                ['deep', part],
                [key, added],
              ]),
            ],
          };
          const text = JSON.stringify(before);
          const result = apply<Json>(before, changeOf(before, after));
          expect(JSON.stringify(before)).toBe(text);
          expect(result).toMatchObject({ left: part });
          const shared = new Set(partsOf(result));
          for (const each of [...partsOf(part), ...partsOf(order)])
            expect(shared.has(each)).toBe(true);
        },
      ),
    );
  });

  it('does not look into what is the very same object', () => {
    const shared = new Proxy<{ [key: string]: Json }>(
      {},
      {
        ownKeys: () => {
          throw new Error('It was looked into.');
        },
      },
    );
    expect(diff({ shared, count: 1 }, { shared, count: 2 })).toEqual({
      changed: [['count', { is: 2 }]],
    });
  });

  it('keeps the order of a key that was removed and added again, without telling its value again', () => {
    const [first, second] = [
      { a: 1, b: [1, 2], c: 3, d: 4 },
      { a: 1, c: 3, d: 4, b: [1, 2] },
    ];
    expect(diff(first, second)).toEqual({ placed: [['d', [['b']]]] });
    expect(diff(second, first)).toEqual({ placed: [['a', [['b']]]] });
  });

  it('puts a key back in its place, without telling the others again', () => {
    const all = { a: 1, b: 2, c: 3, d: 4 };
    expect(diff({ a: 1, d: 4 }, all)).toEqual({
      placed: [
        [
          'a',
          [
            ['b', 2],
            ['c', 3],
          ],
        ],
      ],
    });
    expect(diff({ b: 2, c: 3, d: 4 }, all)).toEqual({ placed: [[null, [['a', 1]]]] });
  });

  it('keeps a member of the name __proto__, and no prototype changes', () => {
    const change = changeOf({}, JSON.parse('{"__proto__":{"polluted":true}}') as Json);
    const result = apply<Json>({}, change);
    expect(JSON.stringify(result)).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('passes over members that are undefined, as JSON text does', () => {
    expect(diff({ a: 1, b: undefined }, { a: 1 })).toBeNull();
    expect(diff({ a: undefined }, { a: 1 })).toEqual({ placed: [[null, [['a', 1]]]] });
    expect(diff({ a: 1 }, { a: undefined })).toEqual({ gone: ['a'] });
  });

  it('says little where some of the very same items are gone from a long list, one is changed and one is new', () => {
    const before = ids(0, 1000);
    const after = [...before.filter((_, index) => index % 300 !== 7), { id: -1 }];
    after[500] = { id: -2 };
    const change = changeOf(before, after);
    expect(JSON.stringify(change).length).toBeLessThan(130);
    expect(apply<Json>(before, change)).toEqual(after);
  });

  it('leads to a list of some of the very same items, in any order', () => {
    const anyCourse = fc
      .shuffledSubarray(ids(0, 12), { minLength: 2 })
      .chain((before) =>
        fc.tuple(fc.constant(before), fc.shuffledSubarray([...before, { id: 12 }])),
      );
    fc.assert(
      fc.property(anyCourse, ([before, after]) => {
        const change = diff(before, after);
        expect(change ? apply<Json>(before, change) : before).toEqual(after);
      }),
    );
  });

  it.each<[string, Json[], Json[], number]>([
    ['grows at its end', ids(0, 1000), ids(0, 1003), 60],
    ['grows at its end and loses its beginning', ids(0, 1000), ids(3, 1003), 80],
    ['gets back what it lost, and loses what it got', ids(3, 1003), ids(0, 1000), 80],
    ['has one item changed', ids(0, 1000), ids(0, 1000).with(500, { id: -1 }), 60],
    ['loses an item in the middle', ids(0, 1000), ids(0, 1000).toSpliced(500, 1), 30],
  ])('says little where a long list %s', (_how, before, after, characters) => {
    const change = changeOf(before, after);
    expect(JSON.stringify(change).length).toBeLessThan(characters);
    expect(apply<Json>(before, change)).toEqual(after);
  });

  it.each<[string, Json, Json]>([
    ['a member that is not there', { gone: ['a'] }, { b: 1 }],
    ['a member that is not there', { changed: [['toString', { is: 1 }]] }, {}],
    ['a member that is not there', { placed: [[null, [['__proto__']]]] }, {}],
    ['a member that is not there', { placed: [['a', [['b', 1]]]] }, {}],
    ['items of an object', { items: [[0, { is: 1 }]] }, {}],
    ['members of a list', { gone: ['0'] }, [1]],
    ['an item beyond the end', { items: [[1, 1, []]] }, [1]],
    [
      'an item that was passed already',
      {
        items: [
          [1, 1, []],
          [0, { is: 1 }],
        ],
      },
      [1, 2],
    ],
  ])('is refused where it is about %s', (_what, change, value) => {
    expect(() => apply(value, changeSchema.parse(change))).toThrow(/^it (is about|changes) /);
  });
});
