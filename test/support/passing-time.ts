import type { RealTime } from '../../electron/host/session/pacer.js';

/** Time of a machine of which a millisecond passes with each look at it, so that long work is cut the same each time. */
export class PassingTime implements RealTime {
  #now = 0;

  readonly now = (): number => {
    this.#now += 1;
    return this.#now;
  };

  readonly repeat = (): (() => void) => () => {};
}
