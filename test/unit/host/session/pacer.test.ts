import { describe, expect, it } from 'vitest';
import { Pacer } from '../../../../electron/host/session/pacer.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { ManualTime } from '../../../support/manual-time.js';

function playing(rate: number) {
  const time = new ManualTime();
  const clock = { rate, generation: 0, virtual: toInstant(0), now: () => clock.virtual };
  const pacer = new Pacer(
    clock,
    async (target) => {
      clock.virtual = target() ?? clock.virtual;
    },
    () => expect.unreachable(),
    time,
  );
  pacer.start();
  return { time, clock, pacer };
}

describe('the pacer', () => {
  it('passes virtual time at the chosen rate', async () => {
    const { time, clock } = playing(60);
    await time.pass(50);
    for (let tick = 0; tick < 20; tick += 1) await time.pass(50);
    expect(clock.virtual).toBe(60_000);
  });

  it('does not drift, however unevenly it is called', async () => {
    const { time, clock } = playing(7);
    await time.pass(1);
    for (const step of [13, 49, 101, 3, 334, 500]) await time.pass(step);
    expect(clock.virtual).toBe(7000);
  });

  it('lets no time pass while paused, nor makes up for the pause', async () => {
    const { time, clock } = playing(1);
    await time.pass(50);
    clock.rate = 0;
    await time.pass(60_000);
    expect(clock.virtual).toBe(0);
    clock.rate = 1;
    await time.pass(50);
    await time.pass(1000);
    expect(clock.virtual).toBe(1000);
  });

  it('slows down instead of skipping when it was held up', async () => {
    const { time, clock } = playing(10);
    await time.pass(50);
    await time.pass(3_600_000);
    expect(clock.virtual).toBe(10_000);
  });

  it('begins anew with the clock of another deployment, whose rate is the same', async () => {
    const { time, clock } = playing(3600);
    await time.pass(50);
    await time.pass(50);
    clock.virtual = toInstant(10_000);
    clock.generation += 1;
    await time.pass(50);
    expect(clock.virtual).toBe(10_000);
    await time.pass(50);
    expect(clock.virtual).toBe(190_000);
  });

  it('starts from where the clock is after it was moved by hand', async () => {
    const { time, clock } = playing(1);
    await time.pass(50);
    clock.virtual = toInstant(5_000_000);
    await time.pass(100);
    await time.pass(100);
    expect(clock.virtual).toBe(5_000_100 as Instant);
  });

  it('tells of an advance that failed, and tries again at the next tick', async () => {
    const time = new ManualTime();
    const failures: unknown[] = [];
    let advances = 0;
    const pacer = new Pacer(
      { rate: 1, generation: 0, now: () => toInstant(0) },
      async () => {
        advances += 1;
        throw new Error('time stands still');
      },
      (error) => failures.push(error),
      time,
    );
    pacer.start();
    for (let tick = 0; tick < 3; tick += 1) await time.pass(50);
    expect([advances, failures]).toEqual([3, Array(3).fill(new Error('time stands still'))]);
    pacer.stop();
  });

  it('stops when told to', async () => {
    const { time, clock, pacer } = playing(1);
    pacer.stop();
    await time.pass(1000);
    await time.pass(1000);
    expect(clock.virtual).toBe(0);
  });
});
