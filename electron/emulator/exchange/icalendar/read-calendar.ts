import ICAL from 'ical.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { ExchangeError } from '../exchange-error.js';
import { type CalendarEntry, checkEntryTimes } from '../mailboxes/calendar-entry.js';
import { ianaClock } from '../time/zone-clock.js';
import {
  CalendarSeries,
  checkRecurrence,
  occurrenceAt,
  type SeriesIdentity,
} from './calendar-series.js';
import { type CalendarComponent, calendarComponents } from './content-lines.js';
import { isCancelled, type ReadingContext, readEvent, zonedValues } from './event-reader.js';
import { FileTimeZones } from './time-zones.js';

/** Occurrences that one series may have in the first year that is looked at. */
const mostInAYear = 10_000;
/** What working out that year may cost for all series of a file, see `ExpansionBudget`. */
const fileBudget = 500_000;
const year = 366 * 86_400_000;
/** UIDs are kept, so that a file may come again. */
const longestUid = 900;

export interface CalendarReading {
  /** IANA name of the zone of times without zone. */
  readonly timeZone: string;
  /** Addresses of the calendar's owner. */
  readonly owner: readonly string[];
  readonly now: Instant;
  /**
   * The id for what a file knows by this name, the same one as when it was read before; a new one for `null`. For an
   * exception without its series the name is that of {@link exceptionName}.
   */
  readonly idFor: (uid: string | null) => string;
}

export interface ReadCalendar {
  readonly entries: readonly CalendarEntry[];
  readonly series: readonly CalendarSeries[];
  /** UIDs of cancelled events: what was read of them before goes. */
  readonly cancelled: readonly string[];
}

/** What an exception is known by whose series is not in its file. */
const exceptionName = (uid: string, occurrence: Instant): string => `${uid} ${occurrence}`;

/** One VEVENT with the place where it stands in the file. */
interface FileEvent {
  readonly event: ICAL.Component;
  readonly component: CalendarComponent;
  /** `null` for one without, which no later file can mean again. */
  readonly uid: string | null;
}

/**
 * Reads an iCalendar file (RFC 5545) whole, or refuses it whole. Other components than events and
 * time zones are passed over; a cancelled event is no entry.
 * @throws {ExchangeError} that names the line
 */
export function readCalendar(text: string, reading: CalendarReading): ReadCalendar {
  const components = calendarComponents(text);
  const zoneComponents = components.filter(({ name }) => name === 'VTIMEZONE');
  const context: ReadingContext = {
    zones: new FileTimeZones(zoneComponents.map((zone) => atLine(zone, () => parsed(zone.text)))),
    floating: ianaClock(reading.timeZone),
    owner: reading.owner.map((address) => address.toLowerCase()),
  };
  const events = components.filter(({ name }) => name === 'VEVENT').map(fileEvent);
  const isException = ({ event }: FileEvent) => event.hasProperty('recurrence-id');
  const series: CalendarSeries[] = [];
  const masters = new Map<string, CalendarSeries>();
  const entries: CalendarEntry[] = [];
  const idFor = namedOnce(reading.idFor);
  let left = fileBudget;
  const whole = events.filter((one) => !isException(one));
  for (const file of whole.filter(({ event }) => !isCancelled(event))) {
    atLine(file.component, () => {
      const content = readEvent(file.event, context);
      checkEntryTimes(content.fields);
      const id = idFor(file.uid);
      if (!file.event.hasProperty('rrule') && !file.event.hasProperty('rdate')) {
        entries.push({ ...content.fields, id, createdAt: reading.now });
        return;
      }
      checkRecurrence(file.event);
      const source = sourceOf(file.component, zoneComponents);
      const identity = { id, createdAt: reading.now, source, timeZone: reading.timeZone };
      const master = new CalendarSeries(identity, content, file.event, context);
      checkDensity(master, reading.now);
      left -= master.work;
      if (left < 0) {
        throw new ExchangeError(
          'recurrence',
          'the series of the file take too long to work out: there are too many, or they began too long ago.',
        );
      }
      series.push(master);
      if (file.uid !== null) masters.set(file.uid, master);
    });
  }
  for (const file of events.filter(isException)) {
    atLine(file.component, () => {
      const master = masters.get(file.uid ?? '');
      const orphan = addException(file, master, context, { ...reading, idFor });
      if (orphan) entries.push(orphan);
    });
  }
  return {
    entries,
    series,
    cancelled: whole.flatMap(({ event, uid }) => (uid !== null && isCancelled(event) ? [uid] : [])),
  };
}

/** Broken files have several events of one UID: each but the first gets a name of its own, so that none is lost. */
function namedOnce(idFor: CalendarReading['idFor']): CalendarReading['idFor'] {
  const counts = new Map<string, number>();
  return (uid) => {
    if (uid === null) return idFor(null);
    const count = (counts.get(uid) ?? 0) + 1;
    counts.set(uid, count);
    return idFor(count === 1 ? uid : `${uid} ${count}`);
  };
}

/** Puts an exception into its series; without one in the file it is an entry of its own. */
function addException(
  { event, uid }: FileEvent,
  series: CalendarSeries | undefined,
  context: ReadingContext,
  reading: CalendarReading,
): CalendarEntry | null {
  const property = event.getFirstProperty('recurrence-id');
  const [time] = property ? zonedValues(property, context) : [];
  if (!property || !time) return null;
  if (property.getFirstParameter('range') !== undefined) {
    throw new ExchangeError(
      'recurrence',
      'the exception is for this and all later occurrences (RANGE=THISANDFUTURE), which Exchange does not know. End the series before it (UNTIL in its RRULE) and give the later occurrences an event and UID of their own.',
    );
  }
  if (isCancelled(event)) {
    series?.change(occurrenceAt(time, series.content.start), null);
    return null;
  }
  const { fields } = readEvent(event, context);
  checkEntryTimes(fields);
  const { now, idFor } = reading;
  if (!series) {
    const name = uid === null ? null : exceptionName(uid, time.clock.instantOf(time.wall));
    return { ...fields, id: idFor(name), createdAt: now };
  }
  const occurrence = occurrenceAt(time, series.content.start);
  series.change(occurrence, { ...fields, id: series.occurrenceId(occurrence), createdAt: now });
  return null;
}

/** Works out the coming year. @throws {ExchangeError} `recurrence` when it repeats too often in it */
function checkDensity(series: CalendarSeries, now: Instant): void {
  const from = toInstant(Math.max(now, series.content.fields.start));
  const count = series.between(from, toInstant(from + year)).length;
  if (series.problem !== null) throw series.problem;
  if (count <= mostInAYear) return;
  throw new ExchangeError(
    'recurrence',
    `the series repeats more than ${mostInAYear} times a year.`,
  );
}

function fileEvent(component: CalendarComponent): FileEvent {
  return atLine(component, () => {
    const event = parsed(component.text);
    const uid = String(event.getFirstPropertyValue('uid') ?? '').slice(0, longestUid);
    return { event, component, uid: uid === '' ? null : uid };
  });
}

function parsed(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text));
}

/**
 * A series as it was kept, without its changes.
 * @throws {ExchangeError}
 */
export function readSeries(kept: SeriesIdentity & { readonly isMeeting: boolean }): CalendarSeries {
  const components = calendarComponents(kept.source);
  const component = components.find(({ name }) => name === 'VEVENT');
  if (!component) throw new ExchangeError('malformed', 'The series has no VEVENT.');
  const zones = components.filter(({ name }) => name === 'VTIMEZONE');
  const context: ReadingContext = {
    zones: new FileTimeZones(zones.map(({ text }) => parsed(text))),
    floating: ianaClock(kept.timeZone),
    owner: [],
  };
  return atLine(component, () => {
    const event = parsed(component.text);
    const { fields, ...content } = readEvent(event, context);
    const told = { ...content, fields: { ...fields, isMeeting: kept.isMeeting } };
    return new CalendarSeries(kept, told, event, context);
  });
}

/** A file with this event alone. */
function sourceOf({ text }: CalendarComponent, zones: readonly CalendarComponent[]): string {
  const used = zones.filter((zone) => {
    const [, id = ''] = /^TZID[^:]*:(.*)$/m.exec(zone.text) ?? [];
    return id !== '' && text.includes(id.trim());
  });
  return ['BEGIN:VCALENDAR', ...used.map((zone) => zone.text), text, 'END:VCALENDAR'].join('\r\n');
}

/** Lets errors name the component in which they occur. */
function atLine<T>({ line, name }: CalendarComponent, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExchangeError) {
      throw new ExchangeError(error.code, `Line ${line}, ${name}: ${error.message}`);
    }
    // The library throws plain errors at what it cannot read.
    const message = error instanceof Error ? error.message : String(error);
    throw new ExchangeError('malformed', `Line ${line}, ${name}: ${message.slice(0, 200)}`);
  }
}
