import { setImmediate } from 'node:timers/promises';
import type { RealTime } from './pacer.js';

/**
 * How long work may hold the event loop at a stretch, in real milliseconds. A request over HTTP takes a few turns of the
 * loop, and is to be answered within 100.
 */
const sliceMilliseconds = 10;

/**
 * How often work that takes longer tells how far it is, in real milliseconds. Each time a page shows a log that is all
 * new, which takes a busy machine a good part of it.
 */
const progressMilliseconds = 500;

/**
 * Cuts long work into slices: after each the event loop has its turn, so that whoever asks meanwhile is answered.
 */
export class Slices {
  #since = 0;
  #told = 0;
  /** Called after each slice; what is waiting to be answered is answered then. */
  rested: () => void = () => {};
  /** Called as often as work under way has got further. */
  progress: () => void = () => {};

  constructor(
    private readonly time: Pick<RealTime, 'now'>,
    private readonly rest: () => Promise<void> = setImmediate,
  ) {}

  /** Work begins; what takes less than a moment tells nothing. */
  begin(): void {
    this.#since = this.time.now();
    this.#told = this.#since;
  }

  /** To be called between two pieces of the work, and awaited when there is something to await. */
  readonly breathe = (): Promise<void> | undefined => {
    const now = this.time.now();
    if (now - this.#since < sliceMilliseconds) return undefined;
    if (now - this.#told >= progressMilliseconds) {
      this.#told = now;
      this.progress();
    }
    return this.#pause();
  };

  async #pause(): Promise<void> {
    this.rested();
    await this.rest();
    this.#since = this.time.now();
  }
}
