import {
  after,
  type Instant,
  type Seconds,
  toInstant,
  toSeconds,
} from '../../../shared/lync/time.js';
import { unlessSame } from '../snapshots/same-data.js';
import type { ClockSnapshot, Waiting } from './clock-snapshot.js';
import { EventHeap } from './event-heap.js';
import type { Band, Timer, TimerKind, TimerKinds, TimerLook } from './timer.js';

const bandOrder: Readonly<Record<Band, number>> = {
  'operator-edit': 0,
  poll: 1,
  publication: 2,
  other: 3,
};

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
export interface SchedulerPorts<T extends Timer> {
  readonly kinds: TimerKinds<T>;
  /** Does what is due; a promise holds the clock until it settles. */
  readonly fire: (timer: T) => void | Promise<void>;
  /** Asked now and then during a run, and awaited where the host needs a pause to stay responsive. */
  readonly breathe?: Breathe;
  /** The entry of the log that is being carried out. */
  readonly cause?: () => string | null;
  /** Told at the instant of an event that failed, once its work has settled. Without it the run fails. */
  readonly failed?: (event: FailedEvent) => void;
}

/** The clock as those use it who let time pass, or show it. */
export type VirtualClock = Pick<Scheduler<never>, 'now' | 'next' | 'runUntil' | 'reach'>;

/** A place in the heap: what waits, and when it fires at the earliest. Changed only while it is in no heap. */
interface Entry<T> {
  readonly name: string;
  readonly look: TimerLook;
  readonly band: number;
  waiting: Waiting<T>;
  at: Instant;
  /** False once it was cancelled, replaced, or has fired for the last time. */
  live: boolean;
}

function before<T>(a: Entry<T>, b: Entry<T>): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.band !== b.band) return a.band < b.band;
  return a.waiting.order < b.waiting.order;
}

/** How many events fire before the host is asked whether it needs a pause. */
const eventsBetweenBreaths = 20;

/**
 * The virtual clock. It stands still until told to advance, fires all that is due in a fixed order
 * (time, band, order of scheduling), and never passes an instant whose work is unfinished. An event
 * that fails is reported and affects nothing else: its own next tick stays, and all others fire.
 * Follows `calendar/wake-from-sleep`, `calendar/same-instant`.
 */
export class Scheduler<T extends Timer> {
  #now: Instant;
  #order = 0;
  readonly #asleep = new Map<string, Instant>();
  /** What waits, by kind and key. Not in snapshots: when a timer of a sleeping PC is looked at next. */
  readonly #waiting = new Map<string, Entry<T>>();
  /** Derived from what waits; holds entries of timers that were cancelled or replaced, too. */
  readonly #heap = new EventHeap<Entry<T>>(before);
  /** What was said last; `null` once what waits or sleeps changed. */
  #said: ClockSnapshot<T> | null = null;

  /** @param start the instant to begin at, or the snapshot of a clock that goes on */
  constructor(
    start: Instant | ClockSnapshot<T>,
    private readonly ports: SchedulerPorts<T>,
  ) {
    if (typeof start === 'number') {
      this.#now = start;
      return;
    }
    this.#now = start.now;
    this.#order = start.order;
    for (const [owner, wake] of Object.entries(start.asleep)) this.#asleep.set(owner, wake);
    for (const waiting of start.timers) this.#put(waiting);
    this.#said = start;
  }

  readonly now = (): Instant => this.#now;

  /** How many timers were scheduled so far. */
  get scheduled(): number {
    return this.#order;
  }

  /** The very same parts as last time where they did not change. */
  snapshot(): ClockSnapshot<T> {
    const { asleep, timers } = this.#said ?? {
      asleep: Object.fromEntries(this.#asleep),
      timers: Array.from(this.#waiting.values(), ({ waiting }) => waiting),
    };
    const now = { now: this.#now, order: this.#order, asleep, timers };
    this.#said = unlessSame(this.#said, now);
    return this.#said;
  }

  /** Fires once at `due`, or at the current instant if that has passed. */
  at(due: Instant, timer: T): void {
    this.#add(due < this.#now ? this.#now : due, null, timer);
  }

  /** Fires at `start`, `start + every`, …: a grid that neither late work nor sleep shifts. */
  every(start: Instant, every: Seconds, timer: T): void {
    if (every < 1) throw new RangeError('A repeating timer needs an interval of a second or more.');
    this.#add(start, every, timer);
  }

  /** Ends the timer of the same kind and key, if there is one. */
  cancel(timer: T): void {
    const name = this.#nameOf(timer);
    const entry = this.#waiting.get(name);
    if (!entry) return;
    entry.live = false;
    this.#waiting.delete(name);
    this.#said = null;
  }

  /** The next event that will fire, or `null`. */
  next(): { readonly at: Instant; readonly label: string } | null {
    const entry = this.#top();
    return entry ? { at: entry.at, label: entry.look.label } : null;
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
    this.#said = null;
  }

  #standAt(target: Instant): void {
    if (target > this.#now) this.#now = target;
  }

  /** The earliest entry that still waits, with sleepers put off to their waking. */
  #top(): Entry<T> | undefined {
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

  #wakeOf({ look: { owner } }: Entry<T>): Instant | null {
    return owner === undefined ? null : (this.#asleep.get(owner) ?? null);
  }

  #fire(entry: Entry<T>): void | Promise<void> {
    const { waiting, look } = entry;
    this.#heap.pop();
    if (entry.at > this.#now) this.#now = entry.at;
    this.#said = null;
    if (waiting.every === null) {
      entry.live = false;
      this.#waiting.delete(entry.name);
    } else this.#rearm(entry, waiting.every);
    const failed = (error: unknown): void => {
      if (!this.ports.failed) throw error;
      const { label, sip = look.owner ?? null } = look;
      this.ports.failed({ label, sip, cause: waiting.cause, error });
    };
    try {
      return this.ports.fire(waiting.timer)?.catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  /** Moves a repeating timer to its first grid point after now. */
  #rearm(entry: Entry<T>, every: number): void {
    const { timer, due: last, cause } = entry.waiting;
    const missed = Math.floor((this.#now - last) / (every * 1000));
    const due = after(last, toSeconds(every * (missed + 1)));
    entry.waiting = { timer, due, order: this.#order++, cause, every };
    entry.at = due;
    this.#heap.push(entry);
  }

  #add(due: Instant, every: Seconds | null, timer: T): void {
    const cause = this.ports.cause?.() ?? null;
    const waiting = { timer, due, order: this.#order++, cause, every };
    this.#put(waiting);
    this.#said = null;
  }

  #put(waiting: Waiting<T>): void {
    const name = this.#nameOf(waiting.timer);
    const former = this.#waiting.get(name);
    if (former) former.live = false;
    const look = this.#kindOf(waiting.timer).look(waiting.timer);
    const band = bandOrder[look.band ?? 'other'];
    const at = waiting.due < this.#now ? this.#now : waiting.due;
    const entry = { name, look, band, waiting, at, live: true };
    this.#waiting.set(name, entry);
    this.#heap.push(entry);
  }

  #nameOf(timer: T): string {
    return `${timer.kind} ${this.#kindOf(timer).key(timer)}`;
  }

  /** The kinds are by name; the compiler does not see which of them a timer has. */
  #kindOf(timer: T): TimerKind<T> {
    return this.ports.kinds[timer.kind as T['kind']] as unknown as TimerKind<T>;
  }
}
