import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Band, Scheduler } from '../../../../electron/emulator/clock/scheduler.js';
import { after, type Instant, toInstant, toSeconds } from '../../../../shared/lync/time.js';

const start = toInstant(Date.UTC(2010, 11, 6, 8));
const seconds = (count: number): Instant => after(start, toSeconds(count));

describe('the scheduler', () => {
  it('stands still until it is told to advance', () => {
    const scheduler = new Scheduler(start);
    scheduler.at(seconds(1), { label: 'early' }, () => expect.unreachable());
    expect(scheduler.now()).toBe(start);
    expect(scheduler.next()).toEqual({ at: seconds(1), label: 'early' });
  });

  it('shows each event its own instant, and stands at the target afterwards', async () => {
    const scheduler = new Scheduler(start);
    const seen: Instant[] = [];
    scheduler.at(seconds(5), { label: 'b' }, () => void seen.push(scheduler.now()));
    scheduler.at(seconds(2), { label: 'a' }, () => void seen.push(scheduler.now()));
    expect(await scheduler.runUntil(seconds(60))).toBe(2);
    expect(seen).toEqual([seconds(2), seconds(5)]);
    expect(scheduler.now()).toBe(seconds(60));
  });

  it('reaches an instant with nothing of it fired, so that what is added then keeps its place', async () => {
    const scheduler = new Scheduler(start);
    const fired: string[] = [];
    const put = (band: Band) =>
      scheduler.at(seconds(5), { label: band, band }, () => void fired.push(band));
    put('poll');
    scheduler.at(seconds(2), { label: 'earlier' }, () => void fired.push('earlier'));
    expect(await scheduler.reach(() => seconds(5))).toBe(1);
    expect([scheduler.now(), fired]).toEqual([seconds(5), ['earlier']]);
    put('operator-edit');
    await scheduler.runUntil(seconds(5));
    expect(fired).toEqual(['earlier', 'operator-edit', 'poll']);
  });

  it('fires an edit, then a poll, then a publication, then the rest at one instant', async () => {
    const scheduler = new Scheduler(start);
    const fired: string[] = [];
    const bands: readonly Band[] = ['other', 'publication', 'poll', 'operator-edit'];
    for (const band of bands) {
      scheduler.at(seconds(1), { label: band, band }, () => void fired.push(band));
    }
    await scheduler.runUntil(seconds(1));
    expect(fired).toEqual(['operator-edit', 'poll', 'publication', 'other']);
  });

  it('fires what an event schedules for the same instant within the same run', async () => {
    const scheduler = new Scheduler(start);
    const fired: string[] = [];
    scheduler.at(seconds(1), { label: 'first' }, () => {
      fired.push('first');
      scheduler.at(seconds(1), { label: 'second' }, () => void fired.push('second'));
    });
    await scheduler.runUntil(seconds(1));
    expect(fired).toEqual(['first', 'second']);
  });

  it('does not pass an instant whose work is unfinished', async () => {
    const scheduler = new Scheduler(start);
    const fired: string[] = [];
    scheduler.at(seconds(1), { label: 'call' }, async () => {
      await Promise.resolve();
      await Promise.resolve();
      fired.push(`call at ${scheduler.now() - start}`);
    });
    scheduler.at(seconds(2), { label: 'later' }, () => void fired.push('later'));
    await scheduler.runUntil(seconds(10));
    expect(fired).toEqual(['call at 1000', 'later']);
  });

  it('does not fire what was cancelled', async () => {
    const scheduler = new Scheduler(start);
    const timer = scheduler.at(seconds(1), { label: 'gone' }, () => expect.unreachable());
    timer.cancel();
    expect(await scheduler.runUntil(seconds(5))).toBe(0);
    expect(scheduler.next()).toBeNull();
  });

  it('stops after the event that meets the condition, without reaching the target', async () => {
    const scheduler = new Scheduler(start);
    let ticks = 0;
    scheduler.every(start, toSeconds(10), { label: 'tick' }, () => {
      ticks += 1;
    });
    await scheduler.runUntil(seconds(100), () => ticks === 3);
    expect(scheduler.now()).toBe(seconds(20));
  });

  it('stops where its target has come to meanwhile', async () => {
    const scheduler = new Scheduler(start);
    let end = seconds(100);
    const fired: number[] = [];
    scheduler.every(start, toSeconds(10), { label: 'tick' }, () => {
      fired.push((scheduler.now() - start) / 1000);
      if (scheduler.now() === seconds(20)) end = seconds(35);
    });
    await scheduler.runUntil(() => end);
    expect([fired, scheduler.now()]).toEqual([[0, 10, 20, 30], seconds(35)]);
  });

  it('lets its host breathe during a long run', async () => {
    let breaths = 0;
    const scheduler = new Scheduler(start, {
      breathe: async () => {
        breaths += 1;
      },
    });
    scheduler.every(start, toSeconds(1), { label: 'tick' }, () => {});
    await scheduler.runUntil(seconds(10_000));
    expect(breaths).toBe(500);
  });
});

describe('a sleeping PC', () => {
  it('fires each due timer once on waking, then goes on with the old grid', async () => {
    const scheduler = new Scheduler(start);
    const polls: number[] = [];
    scheduler.every(start, toSeconds(1800), { label: 'poll', owner: 'alice' }, () => {
      polls.push((scheduler.now() - start) / 1000);
    });
    await scheduler.runUntil(seconds(60));
    scheduler.sleep('alice', seconds(10_000));
    await scheduler.runUntil(seconds(13_000));
    expect(polls).toEqual([0, 10_000, 10_800, 12_600]);
  });

  it('holds back nobody else', async () => {
    const scheduler = new Scheduler(start);
    const fired: string[] = [];
    for (const owner of ['alice', 'bob']) {
      scheduler.at(seconds(5), { label: owner, owner }, () => void fired.push(owner));
    }
    scheduler.sleep('alice', seconds(100));
    await scheduler.runUntil(seconds(50));
    expect(fired).toEqual(['bob']);
  });

  it('is not asleep any more after waking', async () => {
    const scheduler = new Scheduler(start);
    const fired: Instant[] = [];
    scheduler.sleep('alice', seconds(10));
    await scheduler.runUntil(seconds(20));
    scheduler.at(
      seconds(21),
      { label: 'x', owner: 'alice' },
      () => void fired.push(scheduler.now()),
    );
    await scheduler.runUntil(seconds(30));
    expect(fired).toEqual([seconds(21)]);
  });
});

describe('any set of timers', () => {
  const timers = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 50 }),
      band: fc.constantFrom<Band>('operator-edit', 'poll', 'publication', 'other'),
    }),
    { maxLength: 60 },
  );
  const order: readonly Band[] = ['operator-edit', 'poll', 'publication', 'other'];

  it('fires in the order of time, band and scheduling', async () => {
    await fc.assert(
      fc.asyncProperty(timers, async (list) => {
        const scheduler = new Scheduler(start);
        const fired: number[] = [];
        list.forEach(({ at, band }, index) => {
          scheduler.at(seconds(at), { label: `${index}`, band }, () => void fired.push(index));
        });
        await scheduler.runUntil(seconds(100));
        const expected = list
          .map((timer, index) => ({ ...timer, index }))
          .sort((a, b) => a.at - b.at || order.indexOf(a.band) - order.indexOf(b.band))
          .map(({ index }) => index);
        expect(fired).toEqual(expected);
      }),
    );
  });

  it('fires the same, however the time is cut into pieces', async () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 });
    const run = async (list: { at: number; band: Band }[], steps: readonly number[]) => {
      const scheduler = new Scheduler(start);
      const fired: string[] = [];
      for (const { at, band } of list) {
        scheduler.every(seconds(at), toSeconds(at + 7), { label: 'x', band }, () => {
          fired.push(`${at} ${band} ${scheduler.now()}`);
        });
      }
      let target = 0;
      for (const step of steps) {
        target = Math.min(200, target + step);
        await scheduler.runUntil(seconds(target));
      }
      await scheduler.runUntil(seconds(200));
      return fired;
    };
    await fc.assert(
      fc.asyncProperty(timers, pieces, async (list, steps) => {
        expect(await run(list, steps)).toEqual(await run(list, [200]));
      }),
    );
  });
});
