import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { ExchangeError } from '../exchange-error.js';
import { type CalendarEntryFields, checkEntryTimes } from '../mailboxes/calendar-entry.js';
import type { WallTime } from '../time/wall-time.js';
import { ianaClock, utcClock, type ZoneClock } from '../time/zone-clock.js';
import { busyTypeOf, isMeeting } from './attendance.js';
import type { CalendarComponent } from './content-lines.js';
import { type Property, property, textOf } from './properties.js';
import {
  dayMilliseconds,
  durationOf,
  timesOf,
  type WrittenDuration,
  type WrittenPeriod,
  type WrittenTime,
} from './property-values.js';
import type { ReadingReport } from './reading-report.js';
import { FileTimeZones } from './time-zones.js';

const longestText = 1000;

/** Whose calendar a file is read into, and what a time without zone means there. */
export interface ReadingContext {
  readonly zones: FileTimeZones;
  /** The zone of times without zone. */
  readonly floating: ZoneClock;
  /** The zone of whole days: where the owner is. */
  readonly days: ZoneClock;
  /** Addresses of the owner, in lower case. */
  readonly owner: readonly string[];
}

/** Zones are IANA names. */
export function readingContext(
  definitions: readonly CalendarComponent[],
  report: ReadingReport,
  whose: { readonly floating: string; readonly days: string; readonly owner: readonly string[] },
): ReadingContext {
  const floating = ianaClock(whose.floating);
  return {
    zones: new FileTimeZones(definitions, { clock: floating, name: whose.floating }, report),
    floating,
    days: whose.days === whose.floating ? floating : ianaClock(whose.days),
    owner: whose.owner,
  };
}

/** A time of a file with the clock that makes an instant of it. */
export interface ZonedWall {
  readonly wall: WallTime;
  readonly clock: ZoneClock;
  readonly isDate: boolean;
  readonly isUtc: boolean;
  /** True for one with neither zone nor UTC. */
  readonly isFloating: boolean;
}

export const instantAt = ({ wall, clock }: ZonedWall): Instant => clock.instantOf(wall);

/** What a VEVENT says of its first, or only, occurrence. */
export interface EventContent {
  readonly start: ZonedWall;
  readonly fields: CalendarEntryFields;
  /** How long each occurrence takes (RFC 5545, 3.8.5.3): exact by DTEND, by the clocks on the wall by DURATION. */
  readonly length: WrittenDuration;
}

/** Reads a VEVENT. @throws {ExchangeError} */
export function readEvent(event: CalendarComponent, context: ReadingContext): EventContent {
  const begin = property(event, 'DTSTART');
  const start = begin && zonedTimes(begin, context)[0]?.time;
  if (!start) {
    throw new ExchangeError(
      'malformed',
      'the entry has no DTSTART. Give it one, such as DTSTART:20101206T090000.',
    );
  }
  const length = lengthOf(event, start, context);
  const fields: CalendarEntryFields = {
    subject: textOf(event, 'SUMMARY').slice(0, longestText),
    location: textOf(event, 'LOCATION').slice(0, longestText),
    start: instantAt(start),
    end: endOf(start, length),
    busyType: busyTypeOf(event, context.owner),
    isMeeting: isMeeting(event, context.owner),
    isAllDay: start.isDate,
  };
  checkEntryTimes(fields);
  return { start, fields, length };
}

/** When what begins then and takes so long ends. */
export const endOf = (
  { wall, clock }: Pick<ZonedWall, 'wall' | 'clock'>,
  { days, milliseconds }: WrittenDuration,
): Instant => toInstant(clock.instantOf(wall + days * dayMilliseconds) + milliseconds);

/** The times of a property, such as all of an EXDATE, each with what its period says of its end. */
export function zonedTimes(
  written: Property,
  context: ReadingContext,
): { readonly time: ZonedWall; readonly end: WrittenPeriod['end'] }[] {
  const zone = written.parameter('tzid');
  return timesOf(written).map(({ start, end }) => ({ time: zoned(start, zone, context), end }));
}

export function zoned(
  { wall, isDate, isUtc }: WrittenTime,
  zone: string | null,
  context: ReadingContext,
): ZonedWall {
  const isFloating = !isDate && !isUtc && zone === null;
  const told = { wall, isDate, isUtc, isFloating };
  if (isDate) return { ...told, clock: context.days };
  if (isUtc) return { ...told, clock: utcClock };
  return { ...told, clock: zone === null ? context.floating : context.zones.clock(zone) };
}

function lengthOf(
  event: CalendarComponent,
  start: ZonedWall,
  context: ReadingContext,
): WrittenDuration {
  const written = property(event, 'DTEND');
  const end = written && zonedTimes(written, context)[0]?.time;
  const duration = property(event, 'DURATION');
  if (!end) {
    const length = duration && durationOf(duration);
    if (!start.isDate) return length ?? { days: 0, milliseconds: 0 };
    const days = length ? Math.ceil(length.days + length.milliseconds / dayMilliseconds) : 1;
    // A day without length takes its day (RFC 5545, 3.6.1).
    return { days: days === 0 ? 1 : days, milliseconds: 0 };
  }
  if (!start.isDate) return { days: 0, milliseconds: instantAt(end) - instantAt(start) };
  const days = Math.ceil((start.clock.wallAt(instantAt(end)) - start.wall) / dayMilliseconds);
  return { days: days === 0 ? 1 : days, milliseconds: 0 };
}

export const isCancelled = (event: CalendarComponent): boolean =>
  textOf(event, 'STATUS').trim().toUpperCase() === 'CANCELLED';
