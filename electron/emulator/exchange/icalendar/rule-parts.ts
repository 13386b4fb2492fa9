import { ExchangeError } from '../exchange-error.js';
import type { Property } from './properties.js';
import { readTime, type WrittenTime } from './property-values.js';

const frequencies = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
] as const;
/** From the shortest to the longest. */
export type Frequency = (typeof frequencies)[number];

/** A recurrence rule (RFC 5545, 3.3.10), each part checked for its range. */
export interface RuleParts {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: WrittenTime | null;
  readonly wkst?: string;
  readonly byDay?: string[];
  readonly bySecond?: number[];
  readonly byMinute?: number[];
  readonly byHour?: number[];
  readonly byMonthDay?: number[];
  readonly byYearDay?: number[];
  readonly byWeekNo?: number[];
  readonly byMonth?: number[];
  readonly bySetPos?: number[];
}

/** Lists of numbers: the key in {@link RuleParts}, the range, and whether they count from the end too. */
const lists = {
  BYSECOND: ['bySecond', 0, 59, false],
  BYMINUTE: ['byMinute', 0, 59, false],
  BYHOUR: ['byHour', 0, 23, false],
  BYMONTHDAY: ['byMonthDay', 1, 31, true],
  BYYEARDAY: ['byYearDay', 1, 366, true],
  BYWEEKNO: ['byWeekNo', 1, 53, true],
  BYMONTH: ['byMonth', 1, 12, false],
  BYSETPOS: ['bySetPos', 1, 366, true],
} as const;
const known = new Set([
  ...Object.keys(lists),
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', 'RSCALE', 'SKIP'],
]);
const weekday = 'SU|MO|TU|WE|TH|FR|SA';
const dayPattern = new RegExp(`^([+-]?\\d{1,2})?(${weekday})$`);

/** Reads RRULE or EXRULE. @throws {ExchangeError} `recurrence`, naming the part that is wrong */
export function parseRule(property: Property): RuleParts {
  const text = (property.values[0] ?? '').trim();
  const refuse = (problem: string) =>
    new ExchangeError('recurrence', `its ${property.name}, line ${property.line}, ${problem}`);
  if (/^(D|W|MP|MD|YM|YD|M)\d+(\s|$)/.test(text)) {
    throw refuse(
      `"${text.slice(0, 60)}" is written as in vCalendar 1.0, which is not read. Export the calendar as iCalendar 2.0.`,
    );
  }
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [name = '', value] = part.split('=', 2).map((one) => one.trim());
    if (name === '' || value === '' || name.startsWith('X-')) continue;
    if (value === undefined || !known.has(name)) {
      throw refuse(
        `has a part that is none: "${part.slice(0, 60)}". Write it as in FREQ=DAILY;COUNT=5.`,
      );
    }
    parts.set(name, value);
  }
  const freq = frequencies.find((one) => one === parts.get('FREQ'));
  if (freq === undefined) {
    throw refuse(`does not say how often. Give FREQ as one of ${frequencies.join(', ')}.`);
  }
  if (parts.has('SKIP') || (parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN') {
    throw refuse(
      'follows another calendar or skips days by RFC 7529, which is not read. Name its days in RDATE.',
    );
  }
  const whole = (name: string, most: number): number | null => {
    const value = parts.get(name);
    if (value === undefined) return null;
    const number = /^\+?\d{1,10}$/.test(value) ? Number(value) : 0;
    if (number >= 1 && number <= most) return number;
    throw refuse(
      `has ${name}=${value.slice(0, 30)}. Give a whole number from 1 to ${most}, or leave it out.`,
    );
  };
  const until = parts.get('UNTIL');
  const end = until === undefined ? null : readTime(until);
  if (until !== undefined && !end) {
    throw refuse(
      `has UNTIL=${until.slice(0, 30)}. Give a date, or a date and time such as 20101231T090000Z.`,
    );
  }
  const wkst = parts.get('WKST');
  if (wkst !== undefined && !new RegExp(`^(${weekday})$`).test(wkst)) {
    throw refuse(`has WKST=${wkst.slice(0, 30)}. Give one of ${weekday.replaceAll('|', ', ')}.`);
  }
  const byDay = [...new Set((parts.get('BYDAY') ?? '').split(',').map((day) => day.trim()))].filter(
    (day) => day !== '',
  );
  const noDay = byDay.find((day) => !dayPattern.test(day));
  if (noDay !== undefined) {
    throw refuse(
      `has "${noDay.slice(0, 30)}" in BYDAY. Give days such as MO, or 2MO for the second.`,
    );
  }
  // Only within a month or a year has a weekday a number.
  const isNumbered = freq === 'MONTHLY' || freq === 'YEARLY';
  return {
    freq,
    interval: whole('INTERVAL', 9_999_999_999) ?? 1,
    count: whole('COUNT', 9_999_999_999),
    until: end,
    ...(wkst !== undefined && { wkst }),
    ...(byDay.length > 0 && {
      byDay: isNumbered ? byDay : [...new Set(byDay.map((day) => day.slice(-2)))],
    }),
    ...numberLists(parts, refuse),
  };
}

function numberLists(
  parts: ReadonlyMap<string, string>,
  refuse: (problem: string) => ExchangeError,
): Partial<RuleParts> {
  const found = Object.entries(lists).flatMap(([name, [key, least, most, isSigned]]) => {
    const value = parts.get(name);
    if (value === undefined) return [];
    const numbers = value.split(',').map((text) => {
      const number = /^\s*[+-]?\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
      const size = isSigned ? Math.abs(number) : number;
      if (size >= least && size <= most) return number;
      const range = isSigned
        ? `${least} to ${most}, or -${most} to -${least}`
        : `${least} to ${most}`;
      throw refuse(`has "${text.slice(0, 30)}" in ${name}. Give numbers from ${range}.`);
    });
    return [[key, [...new Set(numbers)].sort((a, b) => a - b)]];
  });
  return Object.fromEntries(found) as Partial<RuleParts>;
}
