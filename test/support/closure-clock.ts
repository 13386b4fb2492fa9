import { z } from 'zod';
import { Scheduler, type SchedulerPorts } from '../../electron/emulator/clock/scheduler.js';
import { defineTimer, type TimerLook, type TimerOf } from '../../electron/emulator/clock/timer.js';
import type { Instant, Seconds } from '../../shared/lync/time.js';

const closure = defineTimer(
  'closure',
  { number: z.int(), look: z.custom<TimerLook>() },
  { key: ({ number }) => `${number}`, look: ({ look }) => look },
);

type Work = () => void | Promise<void>;

/** A clock whose timers do what a test gives with them. */
export class ClosureClock extends Scheduler<TimerOf<typeof closure>> {
  readonly #works: Work[];

  constructor(
    start: Instant,
    ports: Omit<SchedulerPorts<TimerOf<typeof closure>>, 'kinds' | 'fire'> = {},
  ) {
    const works: Work[] = [];
    super(start, { ...ports, kinds: { closure }, fire: ({ number }) => works[number]?.() });
    this.#works = works;
  }

  /** @returns ends the timer */
  once(due: Instant, look: TimerLook, work: Work): () => void {
    const timer = this.#timer(look, work);
    this.at(due, timer);
    return () => this.cancel(timer);
  }

  repeat(start: Instant, interval: Seconds, look: TimerLook, work: Work): void {
    this.every(start, interval, this.#timer(look, work));
  }

  #timer(look: TimerLook, work: Work) {
    return { kind: 'closure', number: this.#works.push(work) - 1, look } as const;
  }
}
