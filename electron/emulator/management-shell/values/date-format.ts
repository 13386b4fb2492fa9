import { parseWallTime, toWallTime, type WallTime } from '../../../../shared/time/wall-time.js';
import type { DateValue } from './date-value.js';

/** What dates are written with: English (United States), as the server is set up. */
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The standard formats of one letter. Source: .NET, Standard Date and Time Format Strings, en-US. */
const standard: Readonly<Record<string, string>> = {
  d: 'M/d/yyyy',
  D: 'dddd, MMMM dd, yyyy',
  f: 'dddd, MMMM dd, yyyy h:mm tt',
  F: 'dddd, MMMM dd, yyyy h:mm:ss tt',
  g: 'M/d/yyyy h:mm tt',
  G: 'M/d/yyyy h:mm:ss tt',
  m: 'MMMM dd',
  M: 'MMMM dd',
  o: "yyyy-MM-dd'T'HH:mm:ss.fffffff",
  O: "yyyy-MM-dd'T'HH:mm:ss.fffffff",
  s: "yyyy-MM-dd'T'HH:mm:ss",
  t: 'h:mm tt',
  T: 'h:mm:ss tt',
  u: "yyyy-MM-dd HH:mm:ss'Z'",
  y: 'MMMM, yyyy',
  Y: 'MMMM, yyyy',
};

const token = /'[^']*'|"[^"]*"|\\.|y+|M+|d+|H+|h+|m+|s+|[fF]+|t+|./gs;

/** A date in a standard or custom format of .NET. */
export function formatDate(date: DateValue, format: string): string {
  const pattern = format.length === 1 ? (standard[format] ?? format) : format.replace(/^%/, '');
  return pattern.replace(token, (written) => part(date, written));
}

function part(date: DateValue, written: string): string {
  const { Year = 0, Month = 1, Day = 1, Hour = 0, Minute = 0, Second = 0 } = date.properties();
  const { Millisecond = 0 } = date.properties();
  const number = (value: number): string => (written.length > 1 ? twoDigits(value) : String(value));
  switch (written.charAt(0)) {
    case 'y':
      return written.length > 2 ? String(Year).padStart(written.length, '0') : number(Year % 100);
    case 'M':
      return written.length > 2 ? named(months[Month - 1], written.length) : number(Month);
    case 'd':
      return written.length > 2 ? named(days[date.weekday], written.length) : number(Day);
    case 'H':
      return number(Hour);
    case 'h':
      return number(Hour % 12 || 12);
    case 'm':
      return number(Minute);
    case 's':
      return number(Second);
    case 'f':
    case 'F':
      return String(Millisecond).padStart(3, '0').padEnd(7, '0').slice(0, written.length);
    case 't':
      return (Hour < 12 ? 'AM' : 'PM').slice(0, written.length);
    case "'":
    case '"':
      return written.slice(1, -1);
    case '\\':
      return written.slice(1);
    default:
      return written;
  }
}

const named = (name = '', length: number): string => (length > 3 ? name : name.slice(0, 3));

/** The formats of Unix that scripts use, by their letter, as formats of .NET. */
const unix: Readonly<Record<string, string>> = {
  A: 'dddd',
  a: 'ddd',
  B: 'MMMM',
  b: 'MMM',
  D: 'MM/dd/yy',
  d: 'dd',
  H: 'HH',
  I: 'hh',
  M: 'mm',
  m: 'MM',
  p: 'tt',
  R: 'HH:mm',
  S: 'ss',
  T: 'HH:mm:ss',
  Y: 'yyyy',
  y: 'yy',
};

export const formatUnixDate = (date: DateValue, format: string): string =>
  format.replace(/%(.)/g, (_, letter: string) =>
    letter === '%' ? '%' : unix[letter] === undefined ? letter : formatDate(date, unix[letter]),
  );

const american =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP]M))?)?$/i;

/** Reads `11/19/2012 8:00 AM`, `2012-11-19` or `2012-11-19T08:00:00`; null for other text and dates that are none. */
export function parseDate(text: string): WallTime | null {
  const plain = text.trim();
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?$/.exec(plain);
  if (iso) return parseWallTime(`${iso[1]}T${iso[2] ?? '00:00:00'}`);
  const [, month, day, year, hour = '0', minute = '0', second = '0', half] =
    american.exec(plain) ?? [];
  if (month === undefined || day === undefined || year === undefined) return null;
  const of = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const clock = [of, Number(minute), Number(second)].map(twoDigits).join(':');
  const date = `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
  return parseWallTime(`${date}T${clock}`);
}

const halves = ['am', 'pm', 'a', 'p', 't', 'z', 'gmt', 'ad'];

const isWordOfDates = (word: string): boolean =>
  halves.includes(word) ||
  [...days, ...months].some((name) =>
    [name, name.slice(0, 3)].some((each) => each.toLowerCase() === word),
  );

/** What .NET Framework says of a text that is no date. */
export function unreadableDate(text: string): string {
  const unknown = [...text.matchAll(/\p{L}+/gu)].find(
    ([word]) => !isWordOfDates(word.toLowerCase()),
  );
  return unknown === undefined
    ? 'String was not recognized as a valid DateTime.'
    : `The string was not recognized as a valid DateTime. There is an unknown word starting at index ${unknown.index}.`;
}

/** So many months later; the day is the last of the month where that has fewer. */
export function addMonths(wall: WallTime, count: number): WallTime {
  const date = new Date(wall);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0));
  const day = Math.min(date.getUTCDate(), last.getUTCDate());
  return toWallTime(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), day) + (wall % 86_400_000));
}
