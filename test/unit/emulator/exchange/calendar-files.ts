import type { CalendarEntry } from '../../../../electron/emulator/exchange/calendar/calendar-entry.js';
import { bob, openExchange, utc } from './exchange-world.js';

/** An iCalendar file with these components. */
export const file = (...parts: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...parts, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
/** An event of UID 1, unless a line gives another. */
export const event = (...lines: readonly string[]): string =>
  [
    'BEGIN:VEVENT',
    ...(lines.some((line) => line.startsWith('UID:')) ? [] : ['UID:1']),
    'SUMMARY:Stand-up',
    ...lines,
    'END:VEVENT',
  ].join('\r\n');

/** Imports into the mailbox of bob, who is in Berlin: what is said of it. */
export const importedInto = (text: string, world = openExchange()) => ({
  world,
  result: world.exchange.mailboxes.importCalendar(bob, text),
});

/** Imports and reads a time of the mailbox. */
export function imported(
  text: string,
  from = '2010-12-01T00:00:00',
  to = '2011-01-01T00:00:00',
): CalendarEntry[] {
  const { world } = importedInto(text);
  return world.mailbox(bob).entriesBetween(utc(from), utc(to));
}

/** `2010-12-06T08:00/09:00`, in UTC. */
export const times = (entries: readonly CalendarEntry[]): string[] =>
  entries.map(
    ({ start, end }) =>
      `${new Date(start).toISOString().slice(0, 16)}/${new Date(end).toISOString().slice(11, 16)}`,
  );

/** A zone that a file of Windows defines itself. */
export const windowsPacific = [
  'BEGIN:VTIMEZONE',
  'TZID:My own Pacific',
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0700',
  'TZOFFSETTO:-0800',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0800',
  'TZOFFSETTO:-0700',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n');
