import { dayMilliseconds, minuteMilliseconds } from '../../../../../shared/lync/time.js';
import { formatTimeOfDay, toWallTime, weekdays } from '../../../../../shared/time/wall-time.js';
import { type ZoneClock, zoneClock } from '../../../../../shared/time/zone-clock.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { EwsError } from '../soap/ews-error.js';

/** When a part of the year begins: on the `order`th weekday of a month (5 is the last), local time. */
export interface ZoneTransition {
  /** Minutes that this part of the year adds to the bias. */
  readonly bias: number;
  /** 1 to 12; 0 where the zone has no such change. */
  readonly month: number;
  readonly order: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Milliseconds after local midnight. */
  readonly time: number;
}

/** A time zone as the Availability service writes it (SerializableTimeZone): UTC = local + bias. */
export interface TransitionZone {
  /** Minutes. */
  readonly bias: number;
  readonly standard: ZoneTransition;
  readonly daylight: ZoneTransition;
}

/** The clock of such a zone. */
export function transitionClock({ bias, standard, daylight }: TransitionZone): ZoneClock {
  const standardOffset = -(bias + standard.bias) * minuteMilliseconds;
  const daylightOffset = -(bias + daylight.bias) * minuteMilliseconds;
  if (standardOffset === daylightOffset || standard.month === 0 || daylight.month === 0) {
    return zoneClock(() => standardOffset);
  }
  return zoneClock((instant) => {
    const year = new Date(instant + standardOffset).getUTCFullYear();
    const begins = transitionWall(daylight, year) - standardOffset;
    const ends = transitionWall(standard, year) - daylightOffset;
    const isDaylight =
      begins < ends ? instant >= begins && instant < ends : instant >= begins || instant < ends;
    return isDaylight ? daylightOffset : standardOffset;
  });
}

/** What the clock shows at the change, before it is put forward or back. */
function transitionWall({ month, order, weekday, time }: ZoneTransition, year: number): number {
  const first = Date.UTC(year, month - 1, 1);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  let day = 1 + ((weekday - new Date(first).getUTCDay() + 7) % 7) + (order - 1) * 7;
  while (day > days) day -= 7;
  return first + (day - 1) * dayMilliseconds + time;
}

/** Reads the TimeZone of a GetUserAvailability request. @throws {EwsError} ErrorTimeZone */
export function readTimeZone(element: XmlElement): TransitionZone {
  const standard = element.child('StandardTime');
  const daylight = element.child('DaylightTime');
  if (!standard || !daylight) throw timeZoneError('it needs StandardTime and DaylightTime');
  return {
    bias: readNumber(element, 'Bias', -1440, 1440),
    standard: readTransition(standard),
    daylight: readTransition(daylight),
  };
}

function readTransition(element: XmlElement): ZoneTransition {
  const weekday = weekdayNumber(element.textOf('DayOfWeek') ?? '');
  const time = /^(\d\d):(\d\d):(\d\d)/.exec(element.textOf('Time') ?? '');
  if (weekday < 0 || !time) throw timeZoneError('Time or DayOfWeek cannot be read');
  return {
    bias: readNumber(element, 'Bias', -1440, 1440),
    month: readNumber(element, 'Month', 0, 12),
    order: readNumber(element, 'DayOrder', 0, 5),
    weekday,
    time: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3])) * 1000,
  };
}

const weekdayNames: readonly string[] = weekdays;

/** 0 for Sunday, in any case; -1 for no weekday. */
export const weekdayNumber = (name: string): number => weekdayNames.indexOf(name.toLowerCase());

export function readNumber(element: XmlElement, name: string, least: number, most: number): number {
  const text = element.textOf(name) ?? '';
  const value = Number(text);
  if (/^-?\d{1,5}$/.test(text) && value >= least && value <= most) return value;
  throw timeZoneError(`${name} is "${text.slice(0, 40)}", expected ${least} to ${most}`);
}

export const timeZoneError = (problem: string): EwsError =>
  new EwsError('ErrorTimeZone', `The time zone of the request cannot be used: ${problem}.`);

/** Writes a zone as the Availability service does. */
export function writeTimeZone({ bias, standard, daylight }: TransitionZone): string {
  return (
    `<t:TimeZone><t:Bias>${bias}</t:Bias>` +
    `<t:StandardTime>${writeTransition(standard)}</t:StandardTime>` +
    `<t:DaylightTime>${writeTransition(daylight)}</t:DaylightTime></t:TimeZone>`
  );
}

function writeTransition({ bias, month, order, weekday, time }: ZoneTransition): string {
  const name = weekdays[weekday] ?? 'sunday';
  return (
    `<t:Bias>${bias}</t:Bias><t:Time>${formatTimeOfDay(toWallTime(time))}</t:Time><t:DayOrder>${order}</t:DayOrder>` +
    `<t:Month>${month}</t:Month><t:DayOfWeek>${capitalised(name)}</t:DayOfWeek>`
  );
}

export const capitalised = (word: string): string =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
