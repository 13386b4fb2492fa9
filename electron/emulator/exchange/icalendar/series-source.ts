import type { SeriesSnapshot } from '../calendar/series.js';
import { ExchangeError } from '../exchange-error.js';
import { CalendarSeries } from './calendar-series.js';
import { type CalendarComponent, readComponents, writeComponent } from './content-lines.js';
import { readEvent, readingContext } from './event-reader.js';
import { properties, textOf } from './properties.js';
import { ReadingReport } from './reading-report.js';
import { parseRule } from './rule-parts.js';
import { SeriesDates } from './series-dates.js';

/** People of a series are read once: what is kept of them is what they make of the entry. */
const unkept = new Set(['ATTENDEE', 'ORGANIZER', 'UID', 'SEQUENCE', 'DTSTAMP']);

/** A file with this event alone and the zones it speaks of, for keeping. */
export function seriesSource(
  event: CalendarComponent,
  zones: readonly CalendarComponent[],
): string {
  const kept = { ...event, lines: event.lines.filter(({ name }) => !unkept.has(name)), parts: [] };
  const text = writeComponent(kept);
  const used = zones.filter((zone) => {
    const id = textOf(zone, 'TZID').trim();
    // A broken definition was passed over; written here it would be whole.
    return zone.problem === null && id !== '' && text.includes(id);
  });
  return ['BEGIN:VCALENDAR', ...used.map(writeComponent), text, 'END:VCALENDAR'].join('\r\n');
}

/**
 * A series made from its snapshot.
 * @throws {ExchangeError}
 */
export function readSeries(kept: SeriesSnapshot): CalendarSeries {
  const { components } = readComponents(kept.source);
  const event = components.find(({ name }) => name === 'VEVENT');
  if (!event) throw new ExchangeError('malformed', 'The series has no VEVENT.');
  const zones = components.filter(({ name }) => name === 'VTIMEZONE');
  const { timeZone, isMeeting, busyType } = kept;
  const context = readingContext(zones, new ReadingReport(), timeZone, []);
  const content = readEvent(event, context);
  const fields = {
    ...content.fields,
    isMeeting,
    // Files of earlier versions do not have it; what they read did not depend on the owner.
    busyType: busyType ?? content.fields.busyType,
  };
  const rules = properties(event, 'RRULE').map(parseRule);
  const dates = new SeriesDates(event, rules, content.start, context);
  const series = new CalendarSeries(kept, { ...content, fields }, dates);
  series.load(kept);
  return series;
}

/** Characters of sources that are remembered together. */
const mostRemembered = 20_000_000;

/**
 * What was found readable, so that a state with many series can be checked before each save. Whether a series can be
 * read depends on its source and its zone alone.
 */
const remembered = new Map<string, Set<string>>();
let characters = 0;

/** Why a series could not be read back; `null` when it can be. */
export function unreadable(series: SeriesSnapshot): string | null {
  const { source, timeZone } = series;
  if (remembered.get(timeZone)?.has(source)) return null;
  try {
    readSeries(series);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  remember(source, timeZone);
  return null;
}

function remember(source: string, timeZone: string): void {
  if (characters + source.length > mostRemembered) {
    remembered.clear();
    characters = 0;
  }
  const ofZone = remembered.get(timeZone) ?? new Set();
  remembered.set(timeZone, ofZone.add(source));
  characters += source.length;
}
