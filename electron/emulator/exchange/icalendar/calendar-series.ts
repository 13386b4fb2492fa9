import ICAL from 'ical.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { ExchangeError } from '../exchange-error.js';
import type { SeriesState } from '../exchange-state.js';
import type { CalendarEntry } from '../mailboxes/calendar-entry.js';
import type { Series } from '../mailboxes/series.js';
import type { WallTime } from '../time/wall-time.js';
import { type EventContent, instantAt, type ReadingContext, zonedValues } from './event-reader.js';
import { ExpansionBudget, ruleWalls } from './recurrence-rule.js';
import { wallOf } from './wall-times.js';

const day = 86_400_000;
/** Occurrences that a series may have: 270 years of each day. */
const mostOccurrences = 100_000;
/** Work that one series may cost in all, see {@link ExpansionBudget}. */
const seriesBudget = 150_000;

export interface SeriesIdentity {
  readonly id: string;
  readonly createdAt: Instant;
  /** Text of a file that holds this series alone, for keeping. */
  readonly source: string;
  /** Name of the zone of its floating times. */
  readonly timeZone: string;
}

/**
 * A VEVENT that repeats. Occurrences are worked out as far as somebody looks, and kept; a rule
 * without end is as good as any.
 */
export class CalendarSeries implements Series {
  /** Starts as the rule gives them, rising. */
  readonly #starts: Instant[] = [];
  readonly #changes = new Map<Instant, CalendarEntry | null>();
  readonly #pending: Generator<Instant>;
  readonly #excluded: ReadonlySet<number>;
  readonly #budget = new ExpansionBudget(seriesBudget);
  #isComplete = false;
  #problem: unknown = null;
  /** Longest distance between a given start and the end of what stands there. */
  readonly #reach: number;

  constructor(
    readonly identity: SeriesIdentity,
    readonly content: EventContent,
    event: ICAL.Component,
    context: ReadingContext,
  ) {
    const { start, end } = content.fields;
    // A day may be an hour longer than another.
    this.#reach = end - start + day;
    this.#excluded = excludedBy(event, content, context);
    this.#pending = occurrencesOf(event, content, context, this.#budget);
  }

  get id(): string {
    return this.identity.id;
  }

  /** What stopped the rule before its end, if anything did; the occurrences so far stand. */
  get problem(): unknown {
    return this.#problem;
  }

  /** What working it out has cost so far, see {@link ExpansionBudget}. */
  get work(): number {
    return this.#budget.spent;
  }

  toState(): SeriesState {
    const { id, createdAt, source, timeZone } = this.identity;
    const { isMeeting } = this.content.fields;
    const changes = [...this.#changes].map(([occurrence, entry]) => ({ occurrence, entry }));
    return { id, createdAt, source, timeZone, isMeeting, changes };
  }

  between(from: Instant, to: Instant): CalendarEntry[] {
    this.#expandTo(to);
    const found: CalendarEntry[] = [];
    for (let index = this.#firstFrom(from - this.#reach); ; index += 1) {
      const start = this.#starts[index];
      if (start === undefined || start >= to) break;
      if (this.#changes.has(start)) continue;
      const entry = this.#occurrence(start);
      if (entry.end > from) found.push(entry);
    }
    for (const entry of this.#changes.values()) {
      if (entry && entry.start < to && entry.end > from) found.push(entry);
    }
    return found.sort((a, b) => a.start - b.start);
  }

  find(id: string): CalendarEntry | undefined {
    const start = this.#startIn(id);
    if (start === null) return undefined;
    const changed = this.#changes.get(start);
    if (changed !== undefined) return changed ?? undefined;
    this.#expandTo(toInstant(start + 1));
    return this.#starts[this.#firstFrom(start)] === start ? this.#occurrence(start) : undefined;
  }

  replace(id: string, entry: CalendarEntry | null): void {
    const start = this.#startIn(id);
    if (start !== null) this.change(start, entry);
  }

  /** Puts an entry in the place of the occurrence that the rule gives at `start`. */
  change(start: Instant, entry: CalendarEntry | null): void {
    this.#changes.set(start, entry);
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
    const { fields, days, start: first } = this.content;
    const end =
      days === null
        ? toInstant(start + fields.end - fields.start)
        : first.clock.instantOf(first.clock.wallAt(start) + days * day);
    const { createdAt } = this.identity;
    return { ...fields, id: this.occurrenceId(start), start, end, createdAt };
  }

  /** The index of the first start that is not before `instant`. */
  #firstFrom(instant: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #expandTo(to: Instant): void {
    while (!this.#isComplete && (this.#starts.at(-1) ?? Number.NEGATIVE_INFINITY) < to) {
      const start = this.#nextStart();
      if (start === null) this.#isComplete = true;
      else if (!this.#excluded.has(start)) this.#starts.push(start);
    }
  }

  #nextStart(): Instant | null {
    try {
      const { value, done } = this.#pending.next();
      return done || this.#starts.length >= mostOccurrences ? null : value;
    } catch (error) {
      this.#problem = error;
      return null;
    }
  }
}

/** Starts by RRULE and RDATE, rising and without repetition; EXDATE is not looked at. */
function* occurrencesOf(
  event: ICAL.Component,
  content: EventContent,
  context: ReadingContext,
  budget: ExpansionBudget,
): Generator<Instant> {
  const added = event
    .getAllProperties('rdate')
    .flatMap((property) => zonedValues(property, context))
    .map((time) => instantAt(time))
    .concat(event.hasProperty('rrule') ? [] : [content.fields.start])
    .sort((a, b) => a - b);
  let last: number = Number.NEGATIVE_INFINITY;
  for (const start of merge(ruleInstants(event, content, budget), added)) {
    if (start <= last) continue;
    last = start;
    yield start;
  }
}

function* merge(rule: Iterable<Instant>, added: readonly Instant[]): Generator<Instant> {
  let index = 0;
  for (const start of rule) {
    for (let next = added[index]; next !== undefined && next < start; next = added[index]) {
      yield next;
      index += 1;
    }
    yield start;
  }
  yield* added.slice(index);
}

function* ruleInstants(
  event: ICAL.Component,
  { start }: EventContent,
  budget: ExpansionBudget,
): Generator<Instant> {
  const rule = event.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur)) return;
  const { clock } = start;
  const { until } = rule;
  let last = Number.POSITIVE_INFINITY;
  if (until) {
    const isUtc = until.zone === ICAL.Timezone.utcTimezone && !until.isDate;
    const wall = wallOf(until) + (until.isDate && !start.isDate ? day - 1000 : 0);
    last = isUtc ? wall : clock.instantOf(wall);
  }
  for (const wall of ruleWalls(rule, start.wall, budget)) {
    const instant = clock.instantOf(wall);
    if (instant > last) return;
    yield instant;
  }
}

/** Instants of EXDATE; a date without time takes out the occurrence of that day. */
function excludedBy(
  event: ICAL.Component,
  { start }: EventContent,
  context: ReadingContext,
): ReadonlySet<number> {
  const excluded = new Set<number>();
  for (const property of event.getAllProperties('exdate')) {
    for (const time of zonedValues(property, context)) excluded.add(occurrenceAt(time, start));
  }
  return excluded;
}

/** The occurrence that an EXDATE or RECURRENCE-ID means. */
export function occurrenceAt(
  time: { wall: WallTime; clock: EventContent['start']['clock']; isDate: boolean },
  start: EventContent['start'],
): Instant {
  if (!time.isDate || start.isDate) return time.clock.instantOf(time.wall);
  return start.clock.instantOf(time.wall + (start.wall % day));
}

/** Refuses rules that no calendar of Exchange could mean. @throws {ExchangeError} `recurrence` */
export function checkRecurrence(event: ICAL.Component): void {
  if (event.hasProperty('exrule') || event.getAllProperties('rrule').length > 1) {
    throw new ExchangeError(
      'recurrence',
      'the entry has more than one RRULE, or an EXRULE, which RFC 5545 no longer knows. Name the days that it leaves out in EXDATE, and give each rule an event and UID of its own.',
    );
  }
}
