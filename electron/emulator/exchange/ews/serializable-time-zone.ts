import { weekdays } from '../mailboxes/working-hours.js';
import { type TransitionZone, weekdayIndex, type ZoneTransition } from '../time/transition-zone.js';
import type { XmlElement } from '../xml/xml-element.js';
import { EwsError } from './ews-error.js';

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
  const weekday = weekdayIndex(element.textOf('DayOfWeek') ?? '');
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

function readNumber(element: XmlElement, name: string, least: number, most: number): number {
  const text = element.textOf(name) ?? '';
  const value = Number(text);
  if (/^-?\d{1,5}$/.test(text) && value >= least && value <= most) return value;
  throw timeZoneError(`${name} is "${text.slice(0, 40)}", expected ${least} to ${most}`);
}

const timeZoneError = (problem: string): EwsError =>
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
  const clock = new Date(time).toISOString().slice(11, 19);
  return (
    `<t:Bias>${bias}</t:Bias><t:Time>${clock}</t:Time><t:DayOrder>${order}</t:DayOrder>` +
    `<t:Month>${month}</t:Month><t:DayOfWeek>${capitalised(name)}</t:DayOfWeek>`
  );
}

export const capitalised = (word: string): string =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
