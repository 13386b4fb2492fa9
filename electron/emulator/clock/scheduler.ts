import { type Instant, type Seconds, toInstant } from '../../../shared/lync/time.js';
import { unlessSame } from '../snapshots/same-data.js';
import type { ClockSnapshot, Waiting } from './clock-snapshot.js';
import { type Due, DueQueue } from './due-queue.js';
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

/** A timer that waits, and when it fires at the earliest. One object for as long as a repeating timer lives. */
interface Entry<T> extends Due<Entry<T>> {
  readonly name: string;
  readonly look: TimerLook;
  readonly timer: T;
  readonly cause: string | null;
  /** Seconds; null for one that fires once. */
  readonly every: number | null;
  /** When it is due by its grid; a sleeping PC fires it later, at `at`. */
  due: Instant;
  /** False once it was cancelled, replaced, or has fired for the last time. */
  live: boolean;
  /** As the snapshot says it; null since it fired. */
  said: Waiting<T> | null;
  /** Firings before this moment leave nothing to do. */
  restsUntil: number;
  /** The last firing that left nothing to do; minus infinity for none: a field that is always a number is changed in place. */
  passed: number;
}

/** Before every instant. */
const never = Number.NEGATIVE_INFINITY;

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
  readonly #queue = new DueQueue<Entry<T>>();
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
    const entries = start.timers.map((waiting) => this.#entryOf(waiting));
    for (const entry of entries.sort((one, other) => one.order - other.order))
      this.#queue.push(entry);
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
      timers: Array.from(this.#waiting.values(), waitingOf),
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

  /**
   * Says that a repeating timer leaves nothing to do until a moment, or until it is woken: nearly all ticks of thousands of
   * clients are of that kind. It goes on firing as ever, in its order, and counted; only its work is not called. One that
   * comes late, after sleep, is called all the same. A restored clock has none at rest: their work says so again.
   * @param until null until it is woken
   */
  rest(timer: T, until: Instant | null): void {
    const entry = this.#waiting.get(this.#nameOf(timer));
    if (entry) entry.restsUntil = until ?? Number.POSITIVE_INFINITY;
  }

  /** From its next firing on the work of a timer is called again. */
  wake(timer: T): void {
    const entry = this.#waiting.get(this.#nameOf(timer));
    if (entry) entry.restsUntil = never;
  }

  /** When a timer last fired while it rested; null for none since the deployment began or was restored. */
  passed(timer: T): Instant | null {
    const passed = this.#waiting.get(this.#nameOf(timer))?.passed ?? never;
    return passed === never ? null : toInstant(passed);
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
  #top(): Entry<T> | null {
    for (;;) {
      const entry = this.#queue.peek();
      if (entry === null) return null;
      if (!entry.live) {
        this.#queue.pop();
        continue;
      }
      const wake = this.#wakeOf(entry);
      if (wake === null || wake <= entry.at) return entry;
      this.#queue.pop();
      entry.at = wake;
      this.#queue.push(entry);
    }
  }

  #wakeOf({ look: { owner } }: Entry<T>): Instant | null {
    if (owner === undefined || this.#asleep.size === 0) return null;
    return this.#asleep.get(owner) ?? null;
  }

  #fire(entry: Entry<T>): void | Promise<void> {
    this.#queue.pop();
    if (entry.at > this.#now) this.#now = entry.at;
    this.#said = null;
    const isLate = entry.at > entry.due;
    if (entry.every === null) {
      entry.live = false;
      this.#waiting.delete(entry.name);
    } else this.#rearm(entry, entry.every);
    if (this.#now < entry.restsUntil && !isLate) {
      entry.passed = this.#now;
      return;
    }
    try {
      const pending = this.ports.fire(entry.timer);
      if (pending) return pending.catch((error) => this.#failed(entry, error));
    } catch (error) {
      this.#failed(entry, error);
    }
  }

  #failed({ look, cause }: Entry<T>, error: unknown): void {
    if (!this.ports.failed) throw error;
    const { label, sip = look.owner ?? null } = look;
    this.ports.failed({ label, sip, cause, error });
  }

  /** Moves a repeating timer to its first grid point after now. */
  #rearm(entry: Entry<T>, every: number): void {
    const step = every * 1000;
    const missed = Math.floor((this.#now - entry.due) / step);
    entry.due = toInstant(entry.due + step * (missed + 1));
    entry.at = entry.due;
    entry.order = this.#order++;
    entry.said = null;
    this.#queue.push(entry);
  }

  #add(due: Instant, every: Seconds | null, timer: T): void {
    const cause = this.ports.cause?.() ?? null;
    this.#queue.push(this.#entryOf({ timer, due, order: this.#order++, cause, every }));
    this.#said = null;
  }

  /** What waits from now on under its name; a former one of that name is over. */
  #entryOf(said: Waiting<T>): Entry<T> {
    const { timer, due, order, cause, every } = said;
    const name = this.#nameOf(timer);
    const former = this.#waiting.get(name);
    if (former) former.live = false;
    const look = this.#kindOf(timer).look(timer);
    const at = due < this.#now ? this.#now : due;
    const band = bandOrder[look.band ?? 'other'];
    // Each by its name: an object that is made by spreading is slow to read, and this one is read with each event.
    const entry: Entry<T> = {
      name,
      look,
      timer,
      cause,
      every,
      due,
      at,
      band,
      order,
      live: true,
      said,
      restsUntil: never,
      passed: never,
      next: null,
    };
    this.#waiting.set(name, entry);
    return entry;
  }

  #nameOf(timer: T): string {
    return `${timer.kind} ${this.#kindOf(timer).key(timer)}`;
  }

  /** The kinds are by name; the compiler does not see which of them a timer has. */
  #kindOf(timer: T): TimerKind<T> {
    return this.ports.kinds[timer.kind as T['kind']] as unknown as TimerKind<T>;
  }
}

/** The very same object as last time until the timer has fired. */
function waitingOf<T>(entry: Entry<T>): Waiting<T> {
  const { timer, due, order, cause, every } = entry;
  entry.said ??= { timer, due, order, cause, every };
  return entry.said;
}
