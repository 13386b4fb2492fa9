import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Positions } from '../../../../electron/emulator/directory/positions.js';

const of = (size: number, places: Iterable<number>): Positions =>
  Positions.of(size, (add) => {
    for (const place of places) add(place);
  });

it('positions join as sets do, and are read from any place on', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 130 }).chain((size) => {
        const places = fc.uniqueArray(fc.nat(size - 1));
        return fc.tuple(fc.constant(size), places, places, fc.nat(40), fc.nat(40));
      }),
      ([size, some, others, offset, limit]) => {
        const [one, two] = [new Set(some), new Set(others)];
        const all = Array.from({ length: size }, (_, place) => place);
        const [a, b] = [of(size, one), of(size, two)];
        const read = (places: Positions) => places.slice(0, size);
        expect(read(a.and(b))).toEqual(all.filter((place) => one.has(place) && two.has(place)));
        expect(read(a.or(b))).toEqual(all.filter((place) => one.has(place) || two.has(place)));
        expect(read(a.without(b))).toEqual(
          all.filter((place) => one.has(place) && !two.has(place)),
        );
        expect(all.filter((place) => a.has(place))).toEqual(read(a));
        expect(a.count).toBe(one.size);
        expect(a.slice(offset, limit)).toEqual(read(a).slice(offset, offset + limit));
      },
    ),
  );
});
