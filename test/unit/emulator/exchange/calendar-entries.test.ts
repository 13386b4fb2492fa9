import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bob, meeting, openExchange, utc } from './exchange-world.js';

describe('Entries by hand', () => {
  it('refuses those without length and those that end before they start', () => {
    const { mailbox, changes } = openExchange();
    const start = utc('2010-12-06T09:00:00');
    expect(() => mailbox(bob).addEntry(meeting({ start, end: start }))).toThrow(
      expect.objectContaining({ code: 'zero-length-entry' }),
    );
    expect(() =>
      mailbox(bob).addEntry(meeting({ start, end: utc('2010-12-06T08:00:00') })),
    ).toThrow(expect.objectContaining({ code: 'negative-entry' }));
    expect(changes).toEqual([]);
  });

  it('finds any window of any entries as a look at each of them would', () => {
    const entry = fc.record({
      minute: fc.integer({ min: 0, max: 3000 }),
      length: fc.integer({ min: 1, max: 2000 }),
    });
    const window = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }));
    const base = utc('2010-12-06T00:00:00');
    const at = (minute: number) => (base + minute * 60_000) as typeof base;
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        fc.array(fc.nat(40), { maxLength: 10 }),
        window,
        (entries, removed, [a, b]) => {
          const { mailbox } = openExchange('UTC');
          const all = entries.map(({ minute, length }) =>
            mailbox(bob).addEntry(meeting({ start: at(minute), end: at(minute + length) })),
          );
          const gone = new Set(removed.flatMap((index) => all[index]?.id ?? []));
          for (const id of gone) mailbox(bob).removeEntry(id);
          const [from, to] = [at(Math.min(a, b)), at(Math.max(a, b) + 1)];
          const expected = all.filter(
            ({ id, start, end }) => !gone.has(id) && start < to && end > from,
          );
          const found = mailbox(bob).entriesBetween(from, to);
          expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
          expect(found.map(({ start }) => start)).toEqual(
            found.map(({ start }) => start).toSorted((x, y) => x - y),
          );
        },
      ),
    );
  });
});
