import type { RealTime } from '../../electron/host/pacer.js';

/** Time of a machine that passes when a test says so. */
export class ManualTime implements RealTime {
  #now = 0;
  #tick: () => void = () => {};

  readonly now = (): number => this.#now;

  readonly repeat = (tick: () => void): (() => void) => {
    this.#tick = tick;
    return () => {
      this.#tick = () => {};
    };
  };

  /** Lets milliseconds pass, then what waits for them begin. */
  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    this.#tick();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
}
