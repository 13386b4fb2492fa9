import { toInstant } from '../../../../shared/lync/time.js';
import {
  startOfDay,
  type Weekday,
  weekdayOf,
  weekdays,
} from '../../../../shared/time/wall-time.js';
import type { Recurrence, RecurrencePattern, WeekOfMonth } from '../calendar/series.js';
import { dayMeant, type ZonedWall } from './event-reader.js';
import type { RuleParts } from './rule-parts.js';

/** A rule as a pattern of Exchange; `null` where there is no such pattern, as for the 13th day of a year. */
export function recurrenceOf(rule: RuleParts, start: ZonedWall): Recurrence | null {
  const isBeyond = rule.bySecond ?? rule.byMinute ?? rule.byHour ?? rule.byYearDay ?? rule.byWeekNo;
  const pattern = isBeyond ? null : patternOf(rule, start);
  if (!pattern) return null;
  return { pattern, start: startOfDay(start.wall), end: endOf(rule, start) };
}

function endOf({ count, until }: RuleParts, { clock, wall, isDate }: ZonedWall): Recurrence['end'] {
  if (count !== null) return { count };
  if (!until) return null;
  if (isDate) return { until: dayMeant(until, clock) };
  // EndDate is a day by the clocks of the series, which may be another than that of UTC.
  const shown = until.isUtc ? clock.wallAt(toInstant(until.wall)) : until.wall;
  return { until: startOfDay(shown < wall ? wall : shown) };
}

function patternOf(rule: RuleParts, { wall }: ZonedWall): RecurrencePattern | null {
  const { freq, interval, byDay = [], byMonthDay = [], byMonth = [], bySetPos = [] } = rule;
  const date = new Date(wall);
  const isPlain = byMonthDay.length === 0 && byMonth.length === 0 && bySetPos.length === 0;
  const day = byMonthDay[0] ?? date.getUTCDate();
  const month = byMonth[0] ?? date.getUTCMonth() + 1;
  const hasOneDay = byDay.length === 0 && byMonthDay.length <= 1 && day > 0;
  const firstDay = dayOf(rule.wkst ?? 'MO') ?? 'monday';
  switch (freq) {
    case 'DAILY':
      if (!isPlain) return null;
      if (byDay.length === 0) return { kind: 'daily', interval };
      return interval === 1 ? { kind: 'weekly', interval, days: daysOf(byDay), firstDay } : null;
    case 'WEEKLY': {
      const days = byDay.length === 0 ? [weekdayOf(wall)] : daysOf(byDay);
      return isPlain ? { kind: 'weekly', interval, days, firstDay } : null;
    }
    case 'MONTHLY': {
      if (byMonth.length > 0) return null;
      if (hasOneDay && bySetPos.length === 0) return { kind: 'monthly', interval, day };
      const week = weekOf(rule);
      return week && { kind: 'monthly-by-week', interval, ...week };
    }
    case 'YEARLY': {
      if (interval !== 1 || byMonth.length > 1) return null;
      if (hasOneDay && bySetPos.length === 0) return { kind: 'yearly', day, month };
      const week = byMonth.length === 1 ? weekOf(rule) : null;
      return week && { kind: 'yearly-by-week', ...week, month };
    }
    default:
      return null;
  }
}

const weeks: ReadonlyMap<number, WeekOfMonth> = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [-1, 'last'],
]);

/** `2MO`, or `MO` with the 2 in BYSETPOS. */
function weekOf({
  byDay = [],
  byMonthDay = [],
  bySetPos = [],
}: RuleParts): { readonly day: Weekday; readonly week: WeekOfMonth } | null {
  const [only = ''] = byDay;
  const [, number, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(only) ?? [];
  const [position] = bySetPos;
  if (byDay.length !== 1 || byMonthDay.length > 0 || bySetPos.length > 1) return null;
  if ((number === undefined) === (position === undefined)) return null;
  const week = weeks.get(position ?? Number(number));
  const day = dayOf(name);
  return week && day ? { day, week } : null;
}

const dayOf = (name: string): Weekday | undefined =>
  weekdays.find((day) => day.slice(0, 2).toUpperCase() === name);

const daysOf = (names: readonly string[]): readonly Weekday[] =>
  weekdays.filter((day) => names.some((name) => dayOf(name.slice(-2)) === day));
