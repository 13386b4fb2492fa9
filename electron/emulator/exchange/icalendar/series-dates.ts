import { dayMilliseconds, type Instant } from '../../../../shared/lync/time.js';
import { later, startOfDay, type WallTime } from '../../../../shared/time/wall-time.js';
import { ExchangeError } from '../exchange-error.js';
import type { CalendarComponent } from './content-lines.js';
import {
  dayMeant,
  endOf,
  instantAt,
  lengthOf,
  type ReadingContext,
  type ZonedWall,
  zoned,
  zonedTimes,
  zoneOf,
} from './event-reader.js';
import { properties } from './properties.js';
import type { WrittenPeriod } from './property-values.js';
import { RecurrenceRule } from './recurrence-rule.js';
import { parseRule, type RuleParts } from './rule-parts.js';

interface BoundRule {
  readonly rule: RecurrenceRule;
  /** The last instant, by UNTIL. */
  readonly last: number;
}

/** When a series takes place: by RRULE and RDATE, without EXRULE and EXDATE (RFC 5545, 3.8.5). */
export class SeriesDates {
  readonly #rules: readonly BoundRule[];
  /** What EXRULE takes out, which RFC 2445 had and some files still have. */
  readonly #without: readonly BoundRule[];
  /** What RDATE adds, with the end that a period has. */
  readonly #added = new Map<Instant, Instant | null>();
  readonly #excluded = new Set<Instant>();
  /** Days of wall time on which nothing takes place. */
  readonly #excludedDays = new Set<WallTime>();

  /** @throws {ExchangeError} */
  constructor(
    event: CalendarComponent,
    /** Those of its RRULE. */
    rules: readonly RuleParts[],
    private readonly start: ZonedWall,
    context: ReadingContext,
  ) {
    const bound = (parts: RuleParts): BoundRule => {
      const rule = new RecurrenceRule(parts, start.wall);
      return { rule, last: lastInstant(rule, start) };
    };
    this.#rules = rules.map(bound);
    this.#without = properties(event, 'EXRULE').map((property) => bound(parseRule(property)));
    if (rules.length === 0) this.#added.set(instantAt(start), null);
    for (const property of properties(event, 'RDATE')) {
      for (const { time, end } of zonedTimes(property, context)) {
        const first = occurrenceAt(time, start);
        const zone = zoneOf(property);
        this.#added.set(first, end && periodEnd(time, end, zone, context));
      }
    }
    for (const property of properties(event, 'EXDATE')) {
      for (const { time } of zonedTimes(property, context)) {
        if (time.isDate && !start.isDate) this.#excludedDays.add(time.wall);
        else this.#excluded.add(occurrenceAt(time, start));
      }
    }
  }

  /** Its rule, where that alone says when it takes place but for what was taken out. */
  get soleRule(): RuleParts | null {
    const [first, second] = this.#rules;
    if (!first || second || this.#without.length > 0 || this.#added.size > 0) return null;
    return first.rule.parts;
  }

  /** Starts that EXDATE takes out, but for those of whole days. */
  get excluded(): readonly Instant[] {
    return [...this.#excluded];
  }

  /** Starts that a day has at most. */
  get mostPerDay(): number {
    return this.#rules.reduce(
      (sum, { rule }) => sum + rule.mostPerDay,
      this.#added.size > 0 ? 1 : 0,
    );
  }

  /** What working out its rules has cost so far, see `RecurrenceRule.work`. */
  get work(): number {
    return [...this.#rules, ...this.#without].reduce((sum, { rule }) => sum + rule.work, 0);
  }

  /** Where starts lie: no rule gives any before DTSTART. */
  get bounds(): { readonly earliest: number; readonly latest: number } {
    const begin = instantAt(this.start);
    let [earliest, latest]: [number, number] = [begin, begin];
    for (const { last } of this.#rules) latest = Math.max(latest, last);
    for (const start of this.#added.keys()) {
      earliest = Math.min(earliest, start);
      latest = Math.max(latest, start);
    }
    return { earliest, latest };
  }

  /** The longest that a period of an RDATE takes. */
  get longestPeriod(): number {
    return [...this.#added].reduce(
      (most, [start, end]) => Math.max(most, (end ?? start) - start),
      0,
    );
  }

  /** The end of what an RDATE gave as a period. */
  endAt(start: Instant): Instant | null {
    return this.#added.get(start) ?? null;
  }

  /** @throws {ExchangeError} `recurrence` for a rule that gives nothing, or takes too long to say so */
  check(): void {
    const begin = instantAt(this.start);
    if (this.#rules.some(({ last }) => last < begin)) {
      throw new ExchangeError(
        'recurrence',
        'its rule ends (UNTIL) before the entry starts (DTSTART). Correct one of them.',
      );
    }
    for (const { rule } of [...this.#rules, ...this.#without]) rule.check();
  }

  /** Starts whose wall time is in [from, to), rising. @throws {ExchangeError} `recurrence` */
  between(from: WallTime, to: WallTime): readonly Instant[] {
    const { clock } = this.start;
    const starts = new Set(this.#byRules(this.#rules, from, to));
    for (const start of this.#byRules(this.#without, from, to)) starts.delete(start);
    for (const start of this.#added.keys()) {
      const wall = clock.wallAt(start);
      if (wall >= from && wall < to) starts.add(start);
    }
    return [...starts].filter((start) => !this.#isExcluded(start)).sort((a, b) => a - b);
  }

  *#byRules(rules: readonly BoundRule[], from: WallTime, to: WallTime): Generator<Instant> {
    for (const { rule, last } of rules) {
      for (const wall of rule.between(from, to)) {
        const instant = this.start.clock.instantOf(wall);
        if (instant <= last) yield instant;
      }
    }
  }

  #isExcluded(start: Instant): boolean {
    if (this.#excluded.has(start)) return true;
    return (
      this.#excludedDays.size > 0 &&
      this.#excludedDays.has(startOfDay(this.start.clock.wallAt(start)))
    );
  }
}

/**
 * The occurrence that an EXDATE, RDATE or RECURRENCE-ID means, in whatever form it is written: a date means the one of
 * that day, a time in a series of whole days its day, and a time without zone has the zone of the series.
 */
export function occurrenceAt(time: ZonedWall, start: ZonedWall): Instant {
  if (time.isDate && !start.isDate)
    return start.clock.instantOf(later(time.wall, start.wall - startOfDay(start.wall)));
  if (time.isDate) return start.clock.instantOf(time.wall);
  if (!start.isDate) return (time.isFloating ? start.clock : time.clock).instantOf(time.wall);
  return start.clock.instantOf(dayMeant(time, start.clock));
}

/** @throws {ExchangeError} `negative-entry` */
function periodEnd(
  start: ZonedWall,
  end: NonNullable<WrittenPeriod['end']>,
  zone: string | null,
  context: ReadingContext,
): Instant {
  const last = 'days' in end ? endOf(start, lengthOf(end)) : instantAt(zoned(end, zone, context));
  if (last >= instantAt(start)) return last;
  throw new ExchangeError('negative-entry', 'a period of its RDATE ends before it starts.');
}

/** The moment after which UNTIL allows no start (RFC 5545, 3.3.10). */
function lastInstant({ parts: { until } }: RecurrenceRule, start: ZonedWall): number {
  if (!until) return Number.POSITIVE_INFINITY;
  if (start.isDate) return start.clock.instantOf(dayMeant(until, start.clock));
  if (until.isUtc) return until.wall;
  return start.clock.instantOf(later(until.wall, until.isDate ? dayMilliseconds - 1 : 0));
}
