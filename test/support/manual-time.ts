import type { RealTime } from '../../electron/host/session/pacer.js';

/** Time of a machine that passes when a test says so. */
export class ManualTime implements RealTime {
  #now = 0;
  readonly #ticks = new Set<() => void>();

  readonly now = (): number => this.#now;

  readonly repeat = (tick: () => void): (() => void) => {
    this.#ticks.add(tick);
    return () => {
      this.#ticks.delete(tick);
    };
  };

  /** Lets milliseconds pass, then what waits for them begin. */
  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    for (const tick of this.#ticks) tick();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
}

/** Time of a machine of which a millisecond passes with each look at it, so that long work is cut the same each time. */
export class PassingTime implements RealTime {
  #now = 0;

  readonly now = (): number => {
    this.#now += 1;
    return this.#now;
  };

  readonly repeat = (): (() => void) => () => {};
}
