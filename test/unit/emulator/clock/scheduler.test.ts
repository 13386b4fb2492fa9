import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type ClockSnapshot,
  clockSnapshotSchema,
} from '../../../../electron/emulator/clock/clock-snapshot.js';
import { Scheduler } from '../../../../electron/emulator/clock/scheduler.js';
import { type Band, defineTimer, type TimerOf } from '../../../../electron/emulator/clock/timer.js';
import { after, type Instant, toInstant, toSeconds } from '../../../../shared/lync/time.js';
import { ClosureClock } from '../../../support/closure-clock.js';

const start = toInstant(Date.UTC(2010, 11, 6, 8));
const seconds = (count: number): Instant => after(start, toSeconds(count));

describe('the scheduler', () => {
  it('stands still until it is told to advance', () => {
    const scheduler = new ClosureClock(start);
    scheduler.once(seconds(1), { label: 'early' }, () => expect.unreachable());
    expect(scheduler.now()).toBe(start);
    expect(scheduler.next()).toEqual({ at: seconds(1), label: 'early' });
  });

  it('shows each event its own instant, and stands at the target afterwards', async () => {
    const scheduler = new ClosureClock(start);
    const seen: Instant[] = [];
    scheduler.once(seconds(5), { label: 'b' }, () => void seen.push(scheduler.now()));
    scheduler.once(seconds(2), { label: 'a' }, () => void seen.push(scheduler.now()));
    expect(await scheduler.runUntil(seconds(60))).toBe(2);
    expect(seen).toEqual([seconds(2), seconds(5)]);
    expect(scheduler.now()).toBe(seconds(60));
  });

  it('reaches an instant with nothing of it fired, so that what is added then keeps its place', async () => {
    const scheduler = new ClosureClock(start);
    const fired: string[] = [];
    const put = (band: Band) =>
      scheduler.once(seconds(5), { label: band, band }, () => void fired.push(band));
    put('poll');
    scheduler.once(seconds(2), { label: 'earlier' }, () => void fired.push('earlier'));
    expect(await scheduler.reach(() => seconds(5))).toBe(1);
    expect([scheduler.now(), fired]).toEqual([seconds(5), ['earlier']]);
    put('operator-edit');
    await scheduler.runUntil(seconds(5));
    expect(fired).toEqual(['earlier', 'operator-edit', 'poll']);
  });

  it('fires an edit, then a poll, then a publication, then the rest at one instant', async () => {
    const scheduler = new ClosureClock(start);
    const fired: string[] = [];
    const bands: readonly Band[] = ['other', 'publication', 'poll', 'operator-edit'];
    for (const band of bands) {
      scheduler.once(seconds(1), { label: band, band }, () => void fired.push(band));
    }
    await scheduler.runUntil(seconds(1));
    expect(fired).toEqual(['operator-edit', 'poll', 'publication', 'other']);
  });

  it('fires what an event schedules for the same instant within the same run', async () => {
    const scheduler = new ClosureClock(start);
    const fired: string[] = [];
    scheduler.once(seconds(1), { label: 'first' }, () => {
      fired.push('first');
      scheduler.once(seconds(1), { label: 'second' }, () => void fired.push('second'));
    });
    await scheduler.runUntil(seconds(1));
    expect(fired).toEqual(['first', 'second']);
  });

  it('does not pass an instant whose work is unfinished', async () => {
    const scheduler = new ClosureClock(start);
    const fired: string[] = [];
    scheduler.once(seconds(1), { label: 'call' }, async () => {
      await Promise.resolve();
      await Promise.resolve();
      fired.push(`call at ${scheduler.now() - start}`);
    });
    scheduler.once(seconds(2), { label: 'later' }, () => void fired.push('later'));
    await scheduler.runUntil(seconds(10));
    expect(fired).toEqual(['call at 1000', 'later']);
  });

  it('does not fire what was cancelled', async () => {
    const scheduler = new ClosureClock(start);
    const cancel = scheduler.once(seconds(1), { label: 'gone' }, () => expect.unreachable());
    cancel();
    expect(await scheduler.runUntil(seconds(5))).toBe(0);
    expect(scheduler.next()).toBeNull();
  });

  it('stops after the event that meets the condition, without reaching the target', async () => {
    const scheduler = new ClosureClock(start);
    let ticks = 0;
    scheduler.repeat(start, toSeconds(10), { label: 'tick' }, () => {
      ticks += 1;
    });
    await scheduler.runUntil(seconds(100), () => ticks === 3);
    expect(scheduler.now()).toBe(seconds(20));
  });

  it('stops where its target has come to meanwhile', async () => {
    const scheduler = new ClosureClock(start);
    let end = seconds(100);
    const fired: number[] = [];
    scheduler.repeat(start, toSeconds(10), { label: 'tick' }, () => {
      fired.push((scheduler.now() - start) / 1000);
      if (scheduler.now() === seconds(20)) end = seconds(35);
    });
    await scheduler.runUntil(() => end);
    expect([fired, scheduler.now()]).toEqual([[0, 10, 20, 30], seconds(35)]);
  });

  it('lets its host breathe during a long run', async () => {
    let breaths = 0;
    const scheduler = new ClosureClock(start, {
      breathe: async () => {
        breaths += 1;
      },
    });
    scheduler.repeat(start, toSeconds(1), { label: 'tick' }, () => {});
    await scheduler.runUntil(seconds(10_000));
    expect(breaths).toBe(500);
  });
});

describe('a sleeping PC', () => {
  it('fires each due timer once on waking, then goes on with the old grid', async () => {
    const scheduler = new ClosureClock(start);
    const polls: number[] = [];
    scheduler.repeat(start, toSeconds(1800), { label: 'poll', owner: 'alice' }, () => {
      polls.push((scheduler.now() - start) / 1000);
    });
    await scheduler.runUntil(seconds(60));
    scheduler.sleep('alice', seconds(10_000));
    await scheduler.runUntil(seconds(13_000));
    expect(polls).toEqual([0, 10_000, 10_800, 12_600]);
  });

  it('holds back nobody else', async () => {
    const scheduler = new ClosureClock(start);
    const fired: string[] = [];
    for (const owner of ['alice', 'bob']) {
      scheduler.once(seconds(5), { label: owner, owner }, () => void fired.push(owner));
    }
    scheduler.sleep('alice', seconds(100));
    await scheduler.runUntil(seconds(50));
    expect(fired).toEqual(['bob']);
  });

  it('is not asleep any more after waking', async () => {
    const scheduler = new ClosureClock(start);
    const fired: Instant[] = [];
    scheduler.sleep('alice', seconds(10));
    await scheduler.runUntil(seconds(20));
    scheduler.once(
      seconds(21),
      { label: 'x', owner: 'alice' },
      () => void fired.push(scheduler.now()),
    );
    await scheduler.runUntil(seconds(30));
    expect(fired).toEqual([seconds(21)]);
  });
});

const tick = defineTimer(
  'tick',
  { sip: z.string() },
  { key: ({ sip }) => sip, look: ({ sip }) => ({ label: `Tick of ${sip}`, owner: sip }) },
);
type Tick = TimerOf<typeof tick>;
const begin = (from: Instant | ClockSnapshot<Tick>) => {
  const fired: string[] = [];
  const scheduler: Scheduler<Tick> = new Scheduler(from, {
    kinds: { tick },
    fire: ({ sip }) => void fired.push(`${sip} ${scheduler.now()}`),
  });
  return { scheduler, fired };
};

describe('a timer at rest', () => {
  const [alice, bob] = [
    { kind: 'tick', sip: 'alice' },
    { kind: 'tick', sip: 'bob' },
  ] as const;
  const ticking = () => {
    const begun = begin(start);
    for (const timer of [alice, bob]) begun.scheduler.every(seconds(10), toSeconds(10), timer);
    return begun;
  };

  it('fires, counted and in its order, and leaves only its work out', async () => {
    const { scheduler, fired } = ticking();
    const other = ticking();
    scheduler.rest(alice, seconds(30));
    for (const end of [25, 45]) {
      expect(await scheduler.runUntil(seconds(end))).toBe(
        await other.scheduler.runUntil(seconds(end)),
      );
      expect(scheduler.snapshot()).toEqual(other.scheduler.snapshot());
      expect(scheduler.next()).toEqual(other.scheduler.next());
    }
    expect(fired).toEqual(
      other.fired.filter((line) => !/alice/.test(line) || line >= `alice ${seconds(30)}`),
    );
    expect(scheduler.passed(alice)).toBe(seconds(20));
    expect(scheduler.passed(bob)).toBe(null);
  });

  it('does its work from the next firing on when it is woken', async () => {
    const { scheduler, fired } = ticking();
    scheduler.cancel(bob);
    scheduler.rest(alice, null);
    await scheduler.runUntil(seconds(15));
    scheduler.wake(alice);
    await scheduler.runUntil(seconds(25));
    expect(fired).toEqual([`alice ${seconds(20)}`]);
  });

  it('does its work when it comes late', async () => {
    const { scheduler, fired } = ticking();
    scheduler.cancel(bob);
    scheduler.rest(alice, null);
    scheduler.sleep('alice', seconds(15));
    await scheduler.runUntil(seconds(25));
    expect(fired).toEqual([`alice ${seconds(15)}`]);
  });
});

describe('a clock made from the snapshot of another', () => {
  const throughText = (snapshot: ClockSnapshot<Tick>) =>
    clockSnapshotSchema(tick.schema).parse(JSON.parse(JSON.stringify(snapshot)));

  it('fires what the other would have fired, in the same order, sleepers and grids included', async () => {
    const { scheduler, fired } = begin(start);
    scheduler.every(seconds(1), toSeconds(7), { kind: 'tick', sip: 'alice' });
    scheduler.every(seconds(1), toSeconds(7), { kind: 'tick', sip: 'bob' });
    scheduler.at(seconds(36), { kind: 'tick', sip: 'carol' });
    await scheduler.runUntil(seconds(10));
    scheduler.sleep('alice', seconds(20));
    const other = begin(throughText(scheduler.snapshot()));
    expect(other.scheduler.next()).toEqual(scheduler.next());
    const before = fired.length;
    await scheduler.runUntil(seconds(60));
    await other.scheduler.runUntil(seconds(60));
    expect(other.fired).toEqual(fired.slice(before));
    expect(other.fired).toHaveLength(15);
    expect(other.scheduler.snapshot()).toEqual(scheduler.snapshot());
  });

  it('says the very same timers again until one is scheduled, ended or fired', async () => {
    const { scheduler } = begin(start);
    scheduler.at(seconds(30), { kind: 'tick', sip: 'alice' });
    const { timers } = scheduler.snapshot();
    await scheduler.runUntil(seconds(10));
    expect(scheduler.snapshot().timers).toBe(timers);
    scheduler.cancel({ kind: 'tick', sip: 'bob' });
    expect(scheduler.snapshot().timers).toBe(timers);
    await scheduler.runUntil(seconds(30));
    expect(scheduler.snapshot().timers).toEqual([]);
  });

  it('has one timer of a kind and key', async () => {
    const { scheduler, fired } = begin(start);
    scheduler.at(seconds(5), { kind: 'tick', sip: 'alice' });
    scheduler.at(seconds(9), { kind: 'tick', sip: 'alice' });
    await scheduler.runUntil(seconds(60));
    expect(fired).toEqual([`alice ${seconds(9)}`]);
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
        const scheduler = new ClosureClock(start);
        const fired: number[] = [];
        list.forEach(({ at, band }, index) => {
          scheduler.once(seconds(at), { label: `${index}`, band }, () => void fired.push(index));
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
      const scheduler = new ClosureClock(start);
      const fired: string[] = [];
      for (const { at, band } of list) {
        scheduler.repeat(seconds(at), toSeconds(at + 7), { label: 'x', band }, () => {
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
