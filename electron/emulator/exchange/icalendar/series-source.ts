import { ExchangeError } from '../exchange-error.js';
import type { SeriesState } from '../exchange-state.js';
import { CalendarSeries } from './calendar-series.js';
import { type CalendarComponent, readComponents, writeComponent } from './content-lines.js';
import { readEvent, readingContext } from './event-reader.js';
import { textOf } from './properties.js';
import { ReadingReport } from './reading-report.js';

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
 * A series as it was kept, without its changes.
 * @throws {ExchangeError}
 */
export function readSeries(kept: Omit<SeriesState, 'changes'>): CalendarSeries {
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
  return new CalendarSeries(kept, { ...content, fields }, event, context);
}
