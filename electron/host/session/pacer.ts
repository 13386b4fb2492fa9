import { type Instant, toInstant } from '../../../shared/lync/time.js';
import { monotonicNow } from '../monotonic-now.js';

/** How often a playing clock is brought up to date, in real milliseconds. */
const tickMilliseconds = 50;

/** How far the clock may lag behind its rate, in real milliseconds, before the rest is let go. */
const patienceMilliseconds = 1000;

export interface Paced {
  readonly rate: number;
  /** Grows when another deployment takes over, whose clock stands elsewhere. */
  readonly generation: number;
  now(): Instant;
}

/** Real time, as the pacer needs it. */
export interface RealTime {
  /** Monotonic milliseconds. */
  now(): number;
  /** Calls `tick` again and again until the returned function is called. */
  repeat(tick: () => void, everyMilliseconds: number): () => void;
}

export const realTime: RealTime = {
  now: monotonicNow,
  repeat: (tick, every) => {
    const timer = setInterval(tick, every);
    return () => clearInterval(timer);
  },
};

/**
 * Turns real time into virtual time while the clock plays. Where the engine cannot keep up with
 * the rate, the clock slows down; events are never skipped.
 */
export class Pacer {
  #anchor: {
    readonly real: number;
    readonly virtual: Instant;
    readonly rate: number;
    readonly generation: number;
  } | null = null;
  #stop: (() => void) | null = null;

  constructor(
    private readonly paced: Paced,
    private readonly advance: (target: () => Instant | null) => Promise<void>,
    /** Told when time could not pass; must not throw. */
    private readonly failed: (error: unknown) => void,
    private readonly time: RealTime = realTime,
  ) {}

  start(): void {
    let busy = false;
    const done = () => {
      busy = false;
    };
    this.#stop ??= this.time.repeat(() => {
      if (busy || this.paced.rate === 0) return;
      busy = true;
      this.advance(() => this.target()).then(done, (error: unknown) => {
        done();
        this.failed(error);
      });
    }, tickMilliseconds);
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** Where the clock should stand now; `null` when it is paused. */
  target(): Instant | null {
    const { rate, generation } = this.paced;
    const real = this.time.now();
    const virtual = this.paced.now();
    if (rate === 0) {
      this.#anchor = null;
      return null;
    }
    if (this.#anchor?.rate !== rate || this.#anchor.generation !== generation)
      this.#anchor = { real, virtual, rate, generation };
    const target = toInstant(this.#anchor.virtual + (real - this.#anchor.real) * rate);
    const isElsewhere = target < virtual || target - virtual > patienceMilliseconds * rate;
    if (!isElsewhere) return target;
    this.#anchor = { real, virtual, rate, generation };
    return toInstant(Math.min(Math.max(target, virtual), virtual + patienceMilliseconds * rate));
  }
}
