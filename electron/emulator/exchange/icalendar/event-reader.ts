import ICAL from 'ical.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { ExchangeError } from '../exchange-error.js';
import type { BusyType, CalendarEntryFields } from '../mailboxes/calendar-entry.js';
import type { WallTime } from '../time/wall-time.js';
import { utcClock, type ZoneClock } from '../time/zone-clock.js';
import type { FileTimeZones } from './time-zones.js';
import { wallOf } from './wall-times.js';

const day = 86_400_000;
const longestText = 1000;

/** Whose calendar a file is read into, and what a time without zone means there. */
export interface ReadingContext {
  readonly zones: FileTimeZones;
  /** The zone of floating times and whole days. */
  readonly floating: ZoneClock;
  /** Addresses of the owner, in lower case. */
  readonly owner: readonly string[];
}

/** A time of a file with the clock that makes an instant of it. */
export interface ZonedWall {
  readonly wall: WallTime;
  readonly clock: ZoneClock;
  readonly isDate: boolean;
}

export const instantAt = ({ wall, clock }: ZonedWall): Instant => clock.instantOf(wall);

/** What a VEVENT says of its first, or only, occurrence. */
export interface EventContent {
  readonly start: ZonedWall;
  readonly fields: CalendarEntryFields;
  /** Whole days it takes; `null` for one with times. */
  readonly days: number | null;
}

/** Reads a VEVENT. @throws {ExchangeError} */
export function readEvent(event: ICAL.Component, context: ReadingContext): EventContent {
  const startProperty = event.getFirstProperty('dtstart');
  const start = startProperty && zonedValues(startProperty, context)[0];
  if (!start) throw new ExchangeError('malformed', 'the entry has no DTSTART.');
  const end = readEnd(event, start, context);
  const fields: CalendarEntryFields = {
    subject: textOf(event, 'summary'),
    location: textOf(event, 'location'),
    start: instantAt(start),
    end,
    busyType: busyTypeOf(event),
    isMeeting: isMeeting(event, context.owner),
    isAllDay: start.isDate,
  };
  const days = start.isDate ? Math.round((start.clock.wallAt(end) - start.wall) / day) : null;
  return { start, fields, days };
}

/** The times of a property, such as all of an EXDATE. Periods count by their start. */
export function zonedValues(property: ICAL.Property, context: ReadingContext): ZonedWall[] {
  const zoneId = property.getFirstParameter('tzid');
  return property.getValues().map((value): ZonedWall => {
    const time = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time) || Number.isNaN(wallOf(time))) {
      throw new ExchangeError('malformed', `${property.name.toUpperCase()} is no date or time.`);
    }
    const isUtc = time.zone === ICAL.Timezone.utcTimezone;
    const zoned = isUtc ? utcClock : zoneId ? context.zones.clock(zoneId) : context.floating;
    return {
      wall: wallOf(time),
      clock: time.isDate ? context.floating : zoned,
      isDate: time.isDate,
    };
  });
}

function readEnd(event: ICAL.Component, start: ZonedWall, context: ReadingContext): Instant {
  const property = event.getFirstProperty('dtend');
  const end = property && zonedValues(property, context)[0];
  if (end) return instantAt(end);
  const duration = event.getFirstPropertyValue('duration');
  const length = duration instanceof ICAL.Duration ? duration.toSeconds() * 1000 : null;
  if (start.isDate) return instantAt({ ...start, wall: start.wall + (length ?? day) });
  return (instantAt(start) + (length ?? 0)) as Instant;
}

function textOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.slice(0, longestText) : '';
}

/** Exchange's own property first, then what RFC 5545 knows. */
const exchangeBusyTypes: Readonly<Record<string, BusyType>> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  BUSY: 'busy',
  OOF: 'oof',
  // Exchange 2010 does not know it; its clients take what they do not know for free.
  WORKINGELSEWHERE: 'free',
};

function busyTypeOf(event: ICAL.Component): BusyType {
  const named = exchangeBusyTypes[textOf(event, 'x-microsoft-cdo-busystatus').trim().toUpperCase()];
  if (named) return named;
  if (textOf(event, 'transp').toUpperCase() === 'TRANSPARENT') return 'free';
  return textOf(event, 'status').toUpperCase() === 'TENTATIVE' ? 'tentative' : 'busy';
}

/** A meeting has others in it: somebody invited, or somebody else who invites. */
function isMeeting(event: ICAL.Component, owner: readonly string[]): boolean {
  const isOther = (property: ICAL.Property) => {
    const address = String(property.getFirstValue() ?? '').toLowerCase();
    return !owner.includes(address.replace(/^mailto:/, ''));
  };
  return ['attendee', 'organizer'].some((name) => event.getAllProperties(name).some(isOther));
}

export const isCancelled = (event: ICAL.Component): boolean =>
  textOf(event, 'status').toUpperCase() === 'CANCELLED';
