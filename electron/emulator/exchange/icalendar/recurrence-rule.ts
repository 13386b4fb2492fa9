import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import {
  dayMilliseconds,
  hourMilliseconds,
  minuteMilliseconds,
} from '../../../../shared/lync/time.js';
import { later, toWallTime, type WallTime } from '../../../../shared/time/wall-time.js';
import { ExchangeError } from '../exchange-error.js';
import type { Frequency, RuleParts } from './rule-parts.js';

/** Periods that the library may look at for one answer. */
const mostIterations = 5000;
/** No rule is followed further than this after its start. Windows begins the rules of its zones in 1601. */
const longestCount = 600 * 366 * dayMilliseconds;
/** A rule that gives nothing for so long gives nothing: 29 February on a given weekday comes within 40 years. */
const longestSilence = 41 * 366 * dayMilliseconds;
/** The longest window that is looked at, and the longest where a day has many starts. */
const longestLook = 4096 * dayMilliseconds;
const longestDenseLook = 64 * dayMilliseconds;

/** Work is counted in tens of microseconds, about: what one look costs, and each start that it finds. */
const lookCost = 10;
const startCost = 0.5;
/** The same of days and weeks whose starts BYSETPOS picks: the library makes a set of each. */
const pickedStartCost = 6;
/** What one rule may cost before it is in a calendar. */
const mostWork = 60_000;

const units: Readonly<Partial<Record<Frequency, number>>> = {
  SECONDLY: 1000,
  MINUTELY: minuteMilliseconds,
  HOURLY: hourMilliseconds,
  DAILY: dayMilliseconds,
  WEEKLY: 7 * dayMilliseconds,
};

/**
 * What a rule gives, as wall times: the zone and the end of the rule (UNTIL) are left to the caller. Any window costs
 * what it holds, wherever it lies, so that a rule that began long ago or hardly ever matches is as good as any.
 */
export class RecurrenceRule {
  readonly #rule: RRuleTemporal;
  #last: WallTime | null = null;
  #work = 0;

  /** @throws {ExchangeError} `recurrence` for a rule that the library refuses */
  constructor(
    readonly parts: RuleParts,
    readonly start: WallTime,
  ) {
    const { until: _, count: __, ...options } = parts;
    try {
      this.#rule = new RRuleTemporal({
        ...options,
        dtstart: Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('UTC'),
        maxIterations: mostIterations,
        cache: false,
      });
    } catch {
      throw hopeless();
    }
  }

  /** What working it out has cost so far, counted in what was done and not in time. */
  get work(): number {
    return this.#work;
  }

  /** Starts that a day has at most. */
  get mostPerDay(): number {
    const { freq, interval, byHour, byMinute, bySecond } = this.parts;
    const hours = byHour?.length ?? (isAtMost(freq, 'HOURLY') ? 24 : 1);
    const minutes = byMinute?.length ?? (isAtMost(freq, 'MINUTELY') ? 60 : 1);
    const seconds = bySecond?.length ?? (freq === 'SECONDLY' ? 60 : 1);
    const unit = units[freq] ?? dayMilliseconds;
    // How often a unit begins on a day, and how many starts each of them has.
    const begins = Math.max(1, Math.ceil(dayMilliseconds / (unit * interval)));
    const startsOf: Readonly<Record<string, number>> = {
      SECONDLY: 1,
      MINUTELY: seconds,
      HOURLY: minutes * seconds,
    };
    const each = startsOf[freq] ?? hours * minutes * seconds;
    return Math.min(hours * minutes * seconds, begins * each);
  }

  /** Starts in [from, to), rising. @throws {ExchangeError} `recurrence` */
  between(from: WallTime, to: WallTime): WallTime[] {
    const end = Math.min(to, this.#end() + 1);
    const { freq, interval } = this.parts;
    const unit = units[freq];
    return unit !== undefined && isPlain(this.parts)
      ? steps(this.start, unit * interval, from, end)
      : this.#raw(from, end);
  }

  /** Finds the last start of a rule that counts, or the first of any other. @throws {ExchangeError} `recurrence` */
  check(): void {
    if (this.parts.count !== null) this.#end();
    else if (!isPlain(this.parts)) this.#walk(1, longestSilence);
  }

  /** The last start by COUNT; endless without. */
  #end(): number {
    const { count, interval, freq } = this.parts;
    if (count === null) return Number.POSITIVE_INFINITY;
    const unit = units[freq];
    if (this.#last === null && unit !== undefined && isPlain(this.parts)) {
      this.#last = later(this.start, (count - 1) * interval * unit);
    }
    this.#last ??= this.#walk(count, longestCount);
    return this.#last;
  }

  /** The `count`th start, or the last one within that time; looks at longer and longer windows. */
  #walk(count: number, within: number): WallTime {
    const end = this.start + within;
    let last: WallTime | null = null;
    let found = 0;
    let length = dayMilliseconds;
    for (let from: number = this.start; from < end; from += length) {
      if (from > this.start) {
        const isDense = last !== null && this.mostPerDay > 1;
        length = Math.min(length * 4, isDense ? longestDenseLook : longestLook);
      }
      const walls = this.#raw(from, Math.min(from + length, end));
      const wanted = walls[count - found - 1];
      if (wanted !== undefined) return wanted;
      last = walls.at(-1) ?? last;
      found += walls.length;
      if (this.#work > mostWork) throw hopeless();
    }
    if (last !== null) return last;
    throw new ExchangeError(
      'recurrence',
      'its rule matches no day. Correct BYMONTH, BYMONTHDAY and the like.',
    );
  }

  /**
   * Days that give nothing are gone through one by one, and all of them where most are sorted out. Months that are
   * sorted by the year (which RFC 5545 does not allow) are gone through from the start of the rule.
   */
  #daysGoneThrough(from: number, to: number, found: number): number {
    const { freq, byYearDay, byWeekNo } = this.parts;
    if (freq === 'MONTHLY' && (byYearDay ?? byWeekNo) !== undefined)
      return (to - this.start) / dayMilliseconds;
    return found === 0 || isSifted(this.parts) ? (to - from) / dayMilliseconds : 0;
  }

  #raw(from: number, to: number): WallTime[] {
    if (to <= from) return [];
    this.#work += lookCost;
    try {
      const found = this.#rule.between(new Date(from), new Date(to - 1), true);
      this.#work += Math.max(
        this.#daysGoneThrough(from, to, found.length),
        found.length * (isPicked(this.parts) ? pickedStartCost : startCost),
      );
      return found.map(({ epochMilliseconds }) => toWallTime(epochMilliseconds));
    } catch {
      this.#work += mostIterations;
      throw hopeless();
    }
  }
}

const order: readonly Frequency[] = ['SECONDLY', 'MINUTELY', 'HOURLY'];
const isAtMost = (freq: Frequency, most: Frequency): boolean => {
  const index = order.indexOf(freq);
  return index >= 0 && index <= order.indexOf(most);
};

const isPlain = (parts: RuleParts): boolean =>
  !Object.keys(parts).some((key) => key.startsWith('by'));

/** Whether the rule makes every day, or every week, and keeps few of them. */
const isSifted = ({ freq, byMonth, byMonthDay, byYearDay, byWeekNo }: RuleParts): boolean =>
  (freq === 'DAILY' || freq === 'WEEKLY') &&
  [byMonth, byMonthDay, byYearDay, byWeekNo].some((part) => part !== undefined);

const isPicked = ({ freq, bySetPos }: RuleParts): boolean =>
  (freq === 'DAILY' || freq === 'WEEKLY') && bySetPos !== undefined;

/** What steps of one length from `start` give in [from, to). */
function steps(start: WallTime, length: number, from: WallTime, to: number): WallTime[] {
  const found: WallTime[] = [];
  const first = start + Math.max(0, Math.ceil((from - start) / length)) * length;
  for (let wall = first; wall < to; wall += length) found.push(toWallTime(wall));
  return found;
}

const hopeless = (): ExchangeError =>
  new ExchangeError(
    'recurrence',
    'its rule takes too long to work out: it repeats too often, or matches almost nothing. Give it fewer parts, or name its days in RDATE.',
  );
