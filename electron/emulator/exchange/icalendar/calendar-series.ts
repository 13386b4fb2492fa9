import { dayMilliseconds, type Instant, toInstant } from '../../../../shared/lync/time.js';
import { startOfDay, toWallTime } from '../../../../shared/time/wall-time.js';
import { type CalendarEntry, latestInstant, overlaps } from '../calendar/calendar-entry.js';
import type { Recurrence, Series, SeriesSnapshot } from '../calendar/series.js';
import { ExchangeError } from '../exchange-error.js';
import { type EventContent, endOf } from './event-reader.js';
import { recurrenceOf } from './recurrence-pattern.js';
import type { SeriesDates } from './series-dates.js';

/** Starts are worked out for so many days of wall time at once, fewer where a day has many. */
const windowDays = { sparse: 64, dense: 8 };
const dense = 4;
/** So many windows are kept. */
const mostWindows = 40;
/** So many are looked through for an occurrence by its number. */
const mostSearched = 300;
/** An occurrence lasts no longer, and no day has more of them. */
const longestOccurrence = 366 * dayMilliseconds;
const mostPerDay = 100;

export interface SeriesIdentity {
  readonly id: string;
  readonly createdAt: Instant;
  /** Text of a file that holds this series alone, for keeping. */
  readonly source: string;
  /** Name of the zone of its times without zone. */
  readonly timeZone: string;
}

/**
 * A VEVENT that repeats. Occurrences are worked out where somebody looks, and kept; a rule without end, or one that
 * began long ago, is as good as any.
 */
export class CalendarSeries implements Series {
  readonly #changes = new Map<Instant, CalendarEntry | null>();
  /** As it was said last; null since an occurrence changed. */
  #said: SeriesSnapshot | null = null;
  /** Starts by the window in which they lie. */
  readonly #windows = new Map<number, readonly Instant[]>();
  /** Longest distance between a given start and the end of what stands there; a day may be an hour longer than another. */
  readonly #reach: number;
  readonly #windowLength: number;

  constructor(
    readonly identity: SeriesIdentity,
    readonly content: EventContent,
    private readonly dates: SeriesDates,
  ) {
    const days = dates.mostPerDay > dense ? windowDays.dense : windowDays.sparse;
    this.#windowLength = days * dayMilliseconds;
    const { start, end } = content.fields;
    this.#reach = Math.max(end - start, dates.longestPeriod) + dayMilliseconds;
  }

  get id(): string {
    return this.identity.id;
  }

  /** Occurrences that share time with one day, at most. */
  get mostPerDay(): number {
    return (this.dates.mostPerDay * this.#reach) / dayMilliseconds;
  }

  /** What working out its rules has cost so far, see `RecurrenceRule.work`. */
  get work(): number {
    return this.dates.work;
  }

  get master(): CalendarEntry {
    const { createdAt } = this.identity;
    return { ...this.content.fields, id: this.id, createdAt };
  }

  get recurrence(): Recurrence | null {
    const rule = this.dates.soleRule;
    return rule && recurrenceOf(rule, this.content.start);
  }

  /** Refuses what would cost too much around `now` and after, or gives nothing. @throws {ExchangeError} `recurrence` */
  check(now: Instant): void {
    if (this.#reach > longestOccurrence + dayMilliseconds) {
      throw new ExchangeError(
        'recurrence',
        'each occurrence lasts longer than a year. End it earlier, or give each occurrence an event of its own.',
      );
    }
    if (this.dates.mostPerDay > mostPerDay) {
      throw new ExchangeError(
        'recurrence',
        `it repeats more than ${mostPerDay} times a day. Let it repeat less often.`,
      );
    }
    this.dates.check();
    const first = Math.max(now, this.content.fields.start);
    this.#workedOut(Math.floor(first / this.#windowLength));
  }

  snapshot(): SeriesSnapshot {
    const { id, createdAt, source, timeZone } = this.identity;
    const { isMeeting, busyType } = this.content.fields;
    this.#said ??= {
      id,
      createdAt,
      source,
      timeZone,
      isMeeting,
      busyType,
      changes: [...this.#changes].map(([occurrence, entry]) => ({ occurrence, entry })),
    };
    return this.#said;
  }

  /** Takes on the changes of a snapshot of this series. */
  load(snapshot: SeriesSnapshot): void {
    for (const { occurrence, entry } of snapshot.changes) this.#changes.set(occurrence, entry);
    this.#said = snapshot;
  }

  between(from: Instant, to: Instant): CalendarEntry[] {
    const found: CalendarEntry[] = [];
    for (const start of this.#startsBetween(from - this.#reach, to)) {
      if (this.#changes.has(start)) continue;
      const entry = this.#occurrence(start);
      if (overlaps(entry, from, to) && entry.end <= latestInstant) found.push(entry);
    }
    for (const entry of this.#changes.values()) {
      if (entry && overlaps(entry, from, to)) found.push(entry);
    }
    return found.sort((a, b) => a.start - b.start);
  }

  find(id: string): CalendarEntry | undefined {
    const start = this.#startIn(id);
    if (start === null) return undefined;
    const changed = this.#changes.get(start);
    if (changed !== undefined) return changed ?? undefined;
    const isOne = this.#startsBetween(start, start + 1).has(start);
    return isOne ? this.#occurrence(start) : undefined;
  }

  replace(id: string, entry: CalendarEntry | null): void {
    const start = this.#startIn(id);
    if (start !== null) this.change(start, entry);
  }

  /** Puts an entry in the place of the occurrence that the rule gives at `start`. */
  change(start: Instant, entry: CalendarEntry | null): void {
    this.#changes.set(start, entry);
    this.#said = null;
  }

  get deleted(): readonly Instant[] {
    const gone = [...this.#changes].flatMap(([start, entry]) => (entry === null ? [start] : []));
    return [...this.dates.excluded, ...gone].sort((a, b) => a - b);
  }

  /** Looks through the windows of some decades, fewer where a day has many. */
  occurrenceIdAt(index: number): string | null {
    const first = Math.floor(this.content.fields.start / this.#windowLength) - 1;
    let left = index;
    for (let at = first; at < first + mostSearched; at += 1) {
      const [from, to] = [at * this.#windowLength, (at + 1) * this.#windowLength];
      const excluded = this.dates.excluded.filter((start) => {
        const wall = this.content.start.clock.wallAt(start);
        return wall >= from && wall < to;
      });
      const starts = [...this.#window(at), ...excluded].sort((a, b) => a - b);
      const start = starts[left - 1];
      if (start !== undefined) return this.occurrenceId(start);
      left -= starts.length;
    }
    return null;
  }

  occurrenceId(start: Instant): string {
    return `${this.id}#${new Date(start).toISOString().slice(0, 19)}Z`;
  }

  #startIn(id: string): Instant | null {
    const [, text] = id.split('#', 2);
    const start = Date.parse(text ?? '');
    return Number.isNaN(start) ? null : toInstant(start);
  }

  #occurrence(start: Instant): CalendarEntry {
    const { fields, length, start: first } = this.content;
    const { clock } = first;
    const shown = clock.wallAt(start);
    // Where clocks skip midnight a day begins at one o'clock, and still ends at midnight.
    const wall = first.isDate ? startOfDay(shown) : shown;
    const end = this.dates.endAt(start) ?? endOf({ wall, clock }, length);
    const { subject, location, busyType, isMeeting, isAllDay } = fields;
    const { createdAt } = this.identity;
    const id = this.occurrenceId(start);
    return { id, subject, location, start, end, busyType, isMeeting, isAllDay, createdAt };
  }

  /** Starts of [from, to), without repetition. */
  #startsBetween(from: number, to: number): ReadonlySet<Instant> {
    const { earliest, latest } = this.dates.bounds;
    const starts = new Set<Instant>();
    // Windows are counted in wall time, which no zone has further than a day from UTC.
    const first = Math.max(from, earliest) - dayMilliseconds;
    const last = Math.min(to, latest + 1, latestInstant) + dayMilliseconds;
    const length = this.#windowLength;
    for (let at = Math.floor(first / length); at * length <= last; at += 1) {
      for (const start of this.#window(at)) if (start >= from && start < to) starts.add(start);
    }
    return starts;
  }

  #window(at: number): readonly Instant[] {
    const known = this.#windows.get(at);
    if (known) return known;
    const [oldest] = this.#windows.keys();
    if (oldest !== undefined && this.#windows.size >= mostWindows) this.#windows.delete(oldest);
    const starts = this.#tried(at);
    this.#windows.set(at, starts);
    return starts;
  }

  /** A rule that was checked may still cost too much at another time of the year: there it gives nothing. */
  #tried(at: number): readonly Instant[] {
    try {
      return this.#workedOut(at);
    } catch (error) {
      if (error instanceof ExchangeError) return [];
      throw error;
    }
  }

  #workedOut(at: number): readonly Instant[] {
    const length = this.#windowLength;
    return this.dates.between(toWallTime(at * length), toWallTime((at + 1) * length));
  }
}
