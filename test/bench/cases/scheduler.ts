import FakeTimers from '@sinonjs/fake-timers';
import { Scheduler } from '../../../electron/emulator/clock/scheduler.js';
import type { TimerOf } from '../../../electron/emulator/clock/timer.js';
import { calendarPoll } from '../../../electron/emulator/lync-client/calendar/calendar-ports.js';
import { after, type Seconds, toInstant } from '../../../shared/lync/time.js';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';

const timers = 10_000;
const every = 300;
const day = 24 * 60 * 60;
const expected = timers * (day / every);
const rounds = 3;

/** Ten thousand clients that poll every five minutes, through a day. */
export const scheduler = defineBench({
  name: 'scheduler',
  figures: {
    day: {
      name: '10,000 five-minute timers over 24 h',
      unit: 'ms',
      floor: '@sinonjs/fake-timers',
      times: 0.1,
    },
  },
  async run() {
    const own: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      own.push(await runScheduler());
      peer.push(runFakeTimers());
    }
    return { day: { here: median(own), beside: median(peer) } };
  },
});

async function runScheduler(): Promise<number> {
  const start = toInstant(0);
  let fired = 0;
  const clock = new Scheduler<TimerOf<typeof calendarPoll>>(start, {
    kinds: { 'calendar-poll': calendarPoll },
    fire: () => {
      fired += 1;
    },
  });
  const started = performance.now();
  for (let timer = 0; timer < timers; timer += 1) {
    const first = after(start, (1 + (timer % every)) as Seconds);
    clock.every(first, every as Seconds, { kind: 'calendar-poll', sip: `${timer}` });
  }
  await clock.runUntil(after(start, day as Seconds));
  return checked(fired, performance.now() - started);
}

function runFakeTimers(): number {
  const clock = FakeTimers.createClock(0, Number.POSITIVE_INFINITY);
  let fired = 0;
  const started = performance.now();
  for (let timer = 0; timer < timers; timer += 1) {
    const poll = (): void => {
      fired += 1;
      clock.setTimeout(poll, every * 1000);
    };
    clock.setTimeout(poll, (1 + (timer % every)) * 1000);
  }
  clock.tick(day * 1000);
  return checked(fired, performance.now() - started);
}

/** A clock that leaves events out must not win. */
function checked(fired: number, took: number): number {
  if (fired !== expected) throw new Error(`${fired} events fired, ${expected} were due.`);
  return took;
}
