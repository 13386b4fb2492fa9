import type { RunResult } from '../../../shared/contract/commands/clock.js';
import { CommandError } from '../../../shared/contract/errors.js';
import { clockRange, longestRun, withinClockRange } from '../../../shared/lync/clock-range.js';
import { dayMilliseconds, type Instant, toInstant } from '../../../shared/lync/time.js';
import type { VirtualClock } from './scheduler.js';

/** From where to where the clock runs. */
export interface RunUnderWay {
  readonly from: Instant;
  readonly to: Instant;
}

export interface RunOptions {
  /** Fires nothing that is due at the end itself. */
  readonly before?: boolean;
  /** Ends the run after an event; that is no stop. */
  readonly until?: () => boolean;
  /** Where the run was stopped when it happened first; the same happens again. */
  readonly stopAt?: Instant | null;
}

/**
 * Lets time pass up to a moment, in pieces between which the host breathes, and stops doing so on demand. One run at a
 * time: whoever has commands carried out lets them take turns.
 */
export class ClockRuns {
  #end: Instant | null = null;
  #underWay: RunUnderWay | null = null;

  constructor(private readonly scheduler: VirtualClock) {}

  /** Whether time passes at present, be it by a command or because the clock plays. */
  get isPassing(): boolean {
    return this.#end !== null;
  }

  /** The run that a command began. */
  get underWay(): RunUnderWay | null {
    return this.#underWay;
  }

  /** @throws {CommandError} `limit` when a run from here would go beyond {@link longestRun} or {@link clockRange} */
  check(to: Instant): void {
    checkLength(this.scheduler.now(), to);
  }

  /**
   * A run by command.
   * @throws {CommandError} as {@link check}, with nothing done
   */
  async run(to: Instant, options: RunOptions = {}): Promise<RunResult> {
    const from = this.scheduler.now();
    this.check(to);
    this.#underWay = { from, to };
    try {
      return await this.#pass(to, options);
    } finally {
      this.#underWay = null;
    }
  }

  /** Time that passes because the clock plays; it ends where the clock can stand last. */
  async advance(to: Instant): Promise<void> {
    await this.#pass(withinClockRange(to), {});
  }

  /**
   * Ends what is under way at the next whole second, with all fired that is due by then: a moment that a journal and a
   * scenario file can name.
   */
  stop(): void {
    if (this.#end === null) return;
    const now = this.scheduler.now();
    const next = toInstant(now - (now % 1000) + 1000);
    if (next < this.#end) this.#end = next;
  }

  async #pass(to: Instant, { before = false, until, stopAt }: RunOptions): Promise<RunResult> {
    this.#end = stopAt && stopAt < to ? stopAt : to;
    const end = () => this.#end ?? to;
    let isFound = false;
    const found = (): boolean => {
      isFound = until?.() === true;
      return isFound;
    };
    try {
      const fired = await (before
        ? this.scheduler.reach(end)
        : this.scheduler.runUntil(end, found));
      return { fired, stopped: !isFound && end() < to };
    } finally {
      this.#end = null;
    }
  }
}

function checkLength(from: Instant, to: Instant): void {
  const { milliseconds, text } = longestRun;
  if (to - from > milliseconds) {
    const days = Math.ceil((to - from) / dayMilliseconds);
    const message = `The clock runs ${text} at a time at most, and this would be ${days} days. Run to a nearer moment first.`;
    throw new CommandError('limit', message);
  }
  if (to > clockRange.last)
    throw new CommandError(
      'limit',
      `The clock shows ${clockRange.text}, and this would go beyond.`,
    );
}
