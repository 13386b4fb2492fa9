import { later, parseWallTime, type WallTime } from '../../../../shared/time/wall-time.js';
import { ExchangeError } from '../exchange-error.js';
import type { Property } from './properties.js';

const secondMilliseconds = 1000;

/** A date, or a date and time, as a file writes it (RFC 5545, 3.3.4 and 3.3.5). */
export interface WrittenTime {
  readonly wall: WallTime;
  readonly isDate: boolean;
  readonly isUtc: boolean;
}

/** A length of time (RFC 5545, 3.3.6): days follow the clocks on the wall, the rest is exact. */
export interface WrittenDuration {
  /** Whole days, weeks included. */
  readonly days: number;
  readonly milliseconds: number;
}

/** A time with, for a period (RFC 5545, 3.3.9), its end or length. */
export interface WrittenPeriod {
  readonly start: WrittenTime;
  readonly end: WrittenTime | WrittenDuration | null;
}

const timePattern = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?(Z)?$/i;
const durationPattern =
  /^([+-])?P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i;

/** @throws {ExchangeError} when a value is no date or time, or a date that is not in the calendar */
export function timesOf(property: Property): WrittenPeriod[] {
  return property.values.map((value) => {
    const [first = '', second] = value.split('/');
    const start = readTime(first);
    if (!start) throw malformed(property, value, 'is no date or time such as 20101206T090000');
    if (second === undefined) return { start, end: null };
    const end = readDuration(second) ?? readTime(second);
    if (!end) throw malformed(property, value, 'is no period such as 20101206T090000Z/PT1H');
    return { start, end };
  });
}

/** @throws {ExchangeError} */
export function durationOf(property: Property): WrittenDuration {
  const [text = ''] = property.values;
  const duration = readDuration(text);
  if (duration) return duration;
  throw malformed(property, text, 'is no length such as PT1H30M or P1D');
}

/** Milliseconds of an offset (RFC 5545, 3.3.14) such as `+0100`. @throws {ExchangeError} */
export function offsetOf(property: Property): number {
  const [text = ''] = property.values;
  const [, sign, hours, minutes, seconds = '0'] =
    /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text.trim()) ?? [];
  if (sign === undefined) throw malformed(property, text, 'is no offset such as +0100');
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (sign === '-' ? -total : total) * secondMilliseconds;
}

/** A date or time such as `20101231` or `20101231T090000Z`; `null` for any other text. */
export function readTime(text: string): WrittenTime | null {
  const [, year, month, day, hour, minute, second = '00', utc] =
    timePattern.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const midnight = parseWallTime(`${year}-${month}-${day}T00:00`);
  if (midnight === null) return null;
  if (hour === undefined) return { wall: midnight, isDate: true, isUtc: false };
  // 24:00:00 is written for midnight, and a leap second is told as :60.
  const isTime = Number(hour) <= 24 && Number(minute) <= 59 && Number(second) <= 60;
  if (!isTime) return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return {
    wall: later(midnight, seconds * secondMilliseconds),
    isDate: false,
    isUtc: utc !== undefined,
  };
}

function readDuration(text: string): WrittenDuration | null {
  const found = durationPattern.exec(text.trim());
  if (!found || !/\d/.test(found[0])) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(2)
    .map((part) => Number(part ?? 0));
  const sign = found[1] === '-' ? -1 : 1;
  return {
    days: sign * (weeks * 7 + days),
    milliseconds: sign * (hours * 3600 + minutes * 60 + seconds) * secondMilliseconds,
  };
}

const malformed = ({ name, line }: Property, value: string, problem: string): ExchangeError =>
  new ExchangeError(
    'malformed',
    `${name}, line ${line}, ${problem}: "${value.slice(0, 60)}". Correct it, or export the entry again.`,
  );
