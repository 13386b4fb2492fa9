import {
  dayMilliseconds,
  type Instant,
  minuteMilliseconds,
  toInstant,
} from '../../../../shared/lync/time.js';
import { later, startOfDay, type WallTime } from '../../../../shared/time/wall-time.js';
import { ianaClock, utcClock, type ZoneClock } from '../../../../shared/time/zone-clock.js';
import { type CalendarEntryFields, checkEntryTimes } from '../calendar/calendar-entry.js';
import { ExchangeError } from '../exchange-error.js';
import { busyTypeOf, isMeeting } from './attendance.js';
import type { CalendarComponent } from './content-lines.js';
import { type Property, property, textOf } from './properties.js';
import {
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
  /** The zone of whole days, and of times without zone. */
  readonly floating: ZoneClock;
  /** Addresses of the owner, in lower case. */
  readonly owner: readonly string[];
  readonly report: ReadingReport;
}

/** @param floating IANA name of the zone of whole days, and of times without zone */
export function readingContext(
  definitions: readonly CalendarComponent[],
  report: ReadingReport,
  floating: string,
  owner: readonly string[],
): ReadingContext {
  const clock = ianaClock(floating);
  const zones = new FileTimeZones(definitions, { clock, name: floating }, report);
  return { zones, floating: clock, owner, report };
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

/**
 * The day that a time means in a series of whole days. The first and the last minute of a day are that day wherever it
 * is told; any other time in UTC is a moment of a day of the owner.
 */
export function dayMeant({ wall, isUtc }: WrittenTime, owner: ZoneClock): WallTime {
  const day = startOfDay(wall);
  const isDay = wall === day || wall - day >= dayMilliseconds - minuteMilliseconds;
  return isDay || !isUtc ? day : startOfDay(owner.wallAt(toInstant(wall)));
}

/**
 * How long each occurrence takes, in milliseconds by the clocks on the wall and then exactly: by DTEND the exact time,
 * or where both ends are floating the wall's; by DURATION its days by the wall (RFC 5545, 3.8.5.3).
 */
export interface EntryLength {
  readonly byWall: number;
  readonly exact: number;
}

/** What a VEVENT says of its first, or only, occurrence. */
export interface EventContent {
  readonly start: ZonedWall;
  readonly fields: CalendarEntryFields;
  readonly length: EntryLength;
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
  const length = readLength(event, start, context);
  const fields: CalendarEntryFields = {
    subject: textOf(event, 'SUMMARY').slice(0, longestText),
    location: textOf(event, 'LOCATION').slice(0, longestText),
    start: instantAt(start),
    end: endOf(start, length),
    busyType: busyTypeOf(event, context.owner),
    isMeeting: isMeeting(event, context.owner),
    isAllDay: start.isDate && length.byWall % dayMilliseconds === 0,
  };
  checkEntryTimes(fields);
  return { start, fields, length };
}

/** When what begins then and takes so long ends. */
export const endOf = (
  { wall, clock }: Pick<ZonedWall, 'wall' | 'clock'>,
  { byWall, exact }: EntryLength,
): Instant => toInstant(clock.instantOf(later(wall, byWall)) + exact);

export const lengthOf = ({ days, milliseconds }: WrittenDuration): EntryLength => ({
  byWall: days * dayMilliseconds,
  exact: milliseconds,
});

/** The times of a property, such as all of an EXDATE, each with what its period says of its end. */
export function zonedTimes(
  written: Property,
  context: ReadingContext,
): { readonly time: ZonedWall; readonly end: WrittenPeriod['end'] }[] {
  const zone = zoneOf(written);
  return timesOf(written).map(({ start, end }) => ({ time: zoned(start, zone, context), end }));
}

/** The TZID of a property; `null` where it has none, or an empty one. */
export const zoneOf = (written: Property): string | null =>
  written.parameter('tzid')?.trim() || null;

export function zoned(
  { wall, isDate, isUtc }: WrittenTime,
  zone: string | null,
  context: ReadingContext,
): ZonedWall {
  const isFloating = !isDate && !isUtc && zone === null;
  const told = { wall, isDate, isUtc, isFloating };
  if (isUtc) return { ...told, clock: utcClock };
  const isZoned = !isDate && zone !== null;
  return { ...told, clock: isZoned ? context.zones.clock(zone) : context.floating };
}

function readLength(
  event: CalendarComponent,
  start: ZonedWall,
  context: ReadingContext,
): EntryLength {
  const end = unlessUnreadable(event, context, () => {
    const written = property(event, 'DTEND');
    return written && zonedTimes(written, context)[0]?.time;
  });
  if (end) return lengthTo(end, start);
  const length = unlessUnreadable(event, context, () => {
    const written = property(event, 'DURATION');
    return written && lengthOf(durationOf(written));
  });
  if (!start.isDate) return length ?? { byWall: 0, exact: 0 };
  return wholeDays(length ? length.byWall + length.exact : 0);
}

function lengthTo(end: ZonedWall, start: ZonedWall): EntryLength {
  if (!start.isDate) {
    if (start.isFloating && end.isFloating) return { byWall: end.wall - start.wall, exact: 0 };
    // An end without zone has that of its start.
    const { clock } = end.isFloating || end.isDate ? start : end;
    return { byWall: 0, exact: clock.instantOf(end.wall) - instantAt(start) };
  }
  if (end.isDate) return wholeDays(end.wall - start.wall);
  // What begins as a date has no zone, and ends when clocks show the end.
  const wall = end.isUtc ? start.clock.wallAt(instantAt(end)) : end.wall;
  return { byWall: wall - start.wall, exact: 0 };
}

/** A day without length takes its day (RFC 5545, 3.6.1). */
function wholeDays(length: number): EntryLength {
  return { byWall: (Math.ceil(length / dayMilliseconds) || 1) * dayMilliseconds, exact: 0 };
}

/** What cannot be read of an end leaves the entry without one, which is said. */
function unlessUnreadable<T>(
  event: CalendarComponent,
  { report }: ReadingContext,
  read: () => T | undefined,
): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    report.note(`Line ${event.line}: the entry was read without its end: ${error.message}`);
    return undefined;
  }
}

/** Whether an entry begins as a date, whatever its form says. */
export function beginsAsDate(event: CalendarComponent): boolean {
  const written = event.lines.find(({ name }) => name === 'DTSTART');
  return /[:;,]\s*\d{8}\s*$/.test(written?.text ?? '');
}

export const isCancelled = (event: CalendarComponent): boolean =>
  textOf(event, 'STATUS').trim().toUpperCase() === 'CANCELLED';
