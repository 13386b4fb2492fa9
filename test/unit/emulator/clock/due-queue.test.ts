import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Due, DueQueue } from '../../../../electron/emulator/clock/due-queue.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';

interface Item extends Due<Item> {
  readonly at: Instant;
}

const itemOf = ([at, band]: readonly [number, number], order: number): Item => ({
  at: toInstant(at),
  band,
  order,
  next: null,
});

const inOrder = (one: Item, other: Item): number =>
  one.at - other.at || one.band - other.band || one.order - other.order;

/** Few instants, so that many items share one. */
const places = fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { maxLength: 60 });

describe('what is due', () => {
  it('comes by instant, then band, then order, however it was put in', () => {
    fc.assert(
      fc.property(
        places.chain((all) => fc.shuffledSubarray(all.map(itemOf), { minLength: all.length })),
        (items) => {
          const queue = new DueQueue<Item>();
          for (const item of items) queue.push(item);
          expect(items.map(() => queue.pop())).toEqual([...items].sort(inOrder));
          expect([queue.peek(), queue.pop()]).toEqual([null, null]);
        },
      ),
    );
  });

  it('stays in order while items leave and come back later', () => {
    fc.assert(
      fc.property(places, fc.array(fc.nat(4), { maxLength: 80 }), (all, delays) => {
        const queue = new DueQueue<Item>();
        let waiting = all.map(itemOf);
        for (const item of waiting) queue.push(item);
        for (const [turn, delay] of delays.entries()) {
          waiting = waiting.sort(inOrder);
          const first = waiting.shift();
          expect(queue.peek()).toBe(first ?? null);
          queue.pop();
          if (first === undefined) continue;
          const again = itemOf([first.at + delay, first.band], all.length + turn);
          waiting.push(again);
          queue.push(again);
        }
      }),
    );
  });
});
