import { after, type Instant, type Seconds, toInstant } from '../../../shared/lync/time.js';
import { EventHeap } from './event-heap.js';

/**
 * What fires first when several things are due at one instant. Within a band the order is that of
 * scheduling.
 */
export type Band = 'operator-edit' | 'poll' | 'publication' | 'other';
const bandOrder: Readonly<Record<Band, number>> = {
  'operator-edit': 0,
  poll: 1,
  publication: 2,
  other: 3,
};

/** Work that is due; a promise holds the clock until it settles. */
export type Work = () => void | Promise<void>;

export interface TimerOptions {
  readonly band?: Band;
  /** What the stage shows as the next event, such as `Calendar poll`. */
  readonly label: string;
  /** The PC this timer runs on, by the SIP address of its user; it fires nothing while asleep. */
  readonly owner?: string;
  /** SIP address of the person concerned, where that is not the owner of a PC. */
  readonly sip?: string;
}

/** An event that could not be carried out to its end. */
export interface FailedEvent {
  readonly label: string;
  /** SIP address of the person concerned; `null` where there is none. */
  readonly sip: string | null;
  /** The entry of the log that was being carried out when the event was scheduled. */
  readonly cause: string | null;
  readonly error: unknown;
}

/** What the host does between two pieces of long work: nothing, or a pause of its own. */
export type Breathe = () => Promise<void> | undefined;

/** What a clock needs of those around it. */
export interface SchedulerPorts {
  /** Asked now and then during a run, and awaited where the host needs a pause to stay responsive. */
  readonly breathe?: Breathe;
  /** The entry of the log that is being carried out. */
  readonly cause?: () => string | null;
  /** Told at the instant of an event that failed, once its work has settled. Without it the run fails. */
  readonly failed?: (event: FailedEvent) => void;
}

/** A handle to scheduled work. */
export interface Timer {
  cancel(): void;
}

interface Entry {
  at: Instant;
  order: number;
  readonly band: number;
  readonly options: TimerOptions;
  readonly work: Work;
  readonly cause: string | null;
  readonly every: Seconds | null;
  /** Where the grid of a repeating timer stands; sleeping delays `at`, never the grid. */
  grid: Instant;
  live: boolean;
}

function before(a: Entry, b: Entry): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.band !== b.band) return a.band < b.band;
  return a.order < b.order;
}

/** How many events fire before the host is asked whether it needs a pause. */
const eventsBetweenBreaths = 20;

/**
 * The virtual clock. It stands still until told to advance, fires all that is due in a fixed order
 * (time, band, order of scheduling), and never passes an instant whose work is unfinished. An event
 * that fails is reported and affects nothing else: its own next tick stays, and all others fire.
 * Follows `calendar/wake-from-sleep`, `calendar/same-instant`.
 */
export class Scheduler {
  #now: Instant;
  #order = 0;
  readonly #heap = new EventHeap<Entry>(before);
  readonly #asleep = new Map<string, Instant>();

  constructor(
    start: Instant,
    private readonly ports: SchedulerPorts = {},
  ) {
    this.#now = start;
  }

  readonly now = (): Instant => this.#now;

  /** Fires once at `at`, or at the current instant if that has passed. */
  at(at: Instant, options: TimerOptions, work: Work): Timer {
    return this.#add(at, null, options, work);
  }

  /** Fires at `start`, `start + every`, …: a grid that neither late work nor sleep shifts. */
  every(start: Instant, every: Seconds, options: TimerOptions, work: Work): Timer {
    if (every < 1) throw new RangeError('A repeating timer needs an interval of a second or more.');
    return this.#add(start, every, options, work);
  }

  /** The next event that will fire, or `null`. */
  next(): { readonly at: Instant; readonly label: string } | null {
    const entry = this.#top();
    return entry ? { at: entry.at, label: entry.options.label } : null;
  }

  /**
   * Fires everything due up to and including the target, then stands at it.
   * @param target asked for again before each event, so that it may come nearer meanwhile
   * @returns how many events fired
   */
  async runUntil(
    target: Instant | (() => Instant),
    stop: () => boolean = () => false,
  ): Promise<number> {
    const end = typeof target === 'number' ? () => target : target;
    let fired = 0;
    for (let entry = this.#top(); entry && entry.at <= end(); entry = this.#top()) {
      const pending = this.#fire(entry);
      if (pending) await pending;
      fired += 1;
      if (stop()) return fired;
      if (fired % eventsBetweenBreaths === 0) {
        const rest = this.ports.breathe?.();
        if (rest) await rest;
      }
    }
    this.#standAt(end());
    return fired;
  }

  /**
   * Fires everything due before the target, then stands at it with nothing of that instant fired.
   * @param target as for {@link runUntil}
   * @returns how many events fired
   */
  async reach(target: () => Instant): Promise<number> {
    if (target() <= this.#now) return 0;
    // Instants are whole milliseconds.
    const fired = await this.runUntil(() => toInstant(target() - 1));
    this.#standAt(target());
    return fired;
  }

  /**
   * Puts the PC of `owner` to sleep until `wake`. At `wake` each timer of it that fell due fires
   * once; repeating ones then go on with their old grid.
   */
  sleep(owner: string, wake: Instant): void {
    this.#asleep.set(owner, wake);
  }

  #standAt(target: Instant): void {
    if (target > this.#now) this.#now = target;
  }

  /** The earliest live entry, with sleepers put off to their waking. */
  #top(): Entry | undefined {
    for (;;) {
      const entry = this.#heap.peek();
      if (!entry) return undefined;
      if (!entry.live) {
        this.#heap.pop();
        continue;
      }
      const wake = this.#wakeOf(entry);
      if (wake === null || wake <= entry.at) return entry;
      this.#heap.pop();
      entry.at = wake;
      this.#heap.push(entry);
    }
  }

  #wakeOf(entry: Entry): Instant | null {
    const { owner } = entry.options;
    if (owner === undefined) return null;
    return this.#asleep.get(owner) ?? null;
  }

  #fire(entry: Entry): void | Promise<void> {
    this.#heap.pop();
    if (entry.at > this.#now) this.#now = entry.at;
    if (entry.every === null) entry.live = false;
    else this.#rearm(entry, entry.every);
    const failed = (error: unknown): void => {
      if (!this.ports.failed) throw error;
      const { cause, options } = entry;
      const { label, sip = options.owner ?? null } = options;
      this.ports.failed({ label, sip, cause, error });
    };
    try {
      return entry.work()?.catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  /** Moves a repeating timer to its first grid point after now. */
  #rearm(entry: Entry, every: Seconds): void {
    const step = every * 1000;
    const missed = Math.floor((this.#now - entry.grid) / step);
    entry.grid = after(entry.grid, (every * (missed + 1)) as Seconds);
    entry.at = entry.grid;
    entry.order = this.#order++;
    this.#heap.push(entry);
  }

  #add(at: Instant, every: Seconds | null, options: TimerOptions, work: Work): Timer {
    const entry: Entry = {
      at: at < this.#now ? this.#now : at,
      order: this.#order++,
      band: bandOrder[options.band ?? 'other'],
      options,
      work,
      cause: this.ports.cause?.() ?? null,
      every,
      grid: at,
      live: true,
    };
    this.#heap.push(entry);
    return {
      cancel: () => {
        entry.live = false;
      },
    };
  }
}
