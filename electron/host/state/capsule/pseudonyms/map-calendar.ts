import { calendarWords } from './product-words.js';
import type { TextMap } from './text-map.js';

export const isCalendar = (text: string): boolean => /BEGIN:VCALENDAR/i.test(text);

/** Content lines in one piece (RFC 5545, 3.1), so that no name hides at a fold. */
export const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, '');

/** Properties whose values are times, rules and numbers, or words of the standard. */
const structural =
  /^(?:BEGIN|END|VERSION|CALSCALE|METHOD|DT\w+|DUE|DURATION|CREATED|LAST-MODIFIED|SEQUENCE|R(?:RULE|DATE)|EX(?:RULE|DATE)|RECURRENCE-ID|STATUS|TRANSP|CLASS|TZOFFSET\w+|PRIORITY|TRIGGER|ACTION|REPEAT|FREEBUSY|PERCENT-COMPLETE|X-MICROSOFT-[\w-]+)$/i;

/** Properties whose values are compared with others. */
const named = /^(?:UID|ORGANIZER|ATTENDEE|RELATED-TO|URL|SOURCE|X-.*)$/i;

/** Names of zones, which are kept: another one has other times. */
const zoneWords: ReadonlySet<string> = new Set(
  `${Intl.supportedValuesOf('timeZone').join(' ')} standard daylight time utc gmt z etc customized custom zone tzone
  microsoft us e w n s central eastern western sa se mexico`
    .toLowerCase()
    .match(/\p{L}+/gu),
);

/** An iCalendar file with other words: what happens, for how long and how often stays. */
export function mapCalendar(text: string, map: TextMap): string {
  return unfolded(text)
    .split(/(?<=\r\n|\n|\r)/)
    .map((line) => mapLine(line, map))
    .join('');
}

function mapLine(line: string, map: TextMap): string {
  const [, name = '', parameters = '', colon = '', value = ''] =
    /^([^:;"]*)((?:;(?:"[^"]*"|[^:"])*)?)(:?)([\s\S]*)$/.exec(line) ?? [];
  const head = map.textBut(name, calendarWords);
  const given = parameters.replace(/;([^=;:"]*)(=?)("[^"]*"|[^;:"]*)/g, (_, key, equals, content) =>
    [
      ';',
      map.textBut(String(key), calendarWords),
      equals,
      mapParameter(String(key), String(content), map),
    ].join(''),
  );
  return `${head}${given}${colon}${mapValue(name, value, map)}`;
}

function mapParameter(key: string, content: string, map: TextMap): string {
  if (/^TZID$/i.test(key)) return map.textBut(content, zoneWords);
  return /^(?:CN|X-.*|DIR|ALTREP|SENT-BY|DELEGATED-\w+|MEMBER|FILENAME)$/i.test(key)
    ? map.text(content)
    : map.textBut(content, calendarWords);
}

function mapValue(name: string, value: string, map: TextMap): string {
  if (/^(?:TZID|X-WR-TIMEZONE|TZNAME)$/i.test(name)) return map.textBut(value, zoneWords);
  if (structural.test(name)) return map.textBut(value, calendarWords);
  const mapped = (part: string): string => (named.test(name) ? map.text(part) : map.prose(part));
  // An escaped line end is no letter of the word behind it.
  return value
    .split(/(\\[nN])/)
    .map((part, index) => (index % 2 === 0 ? mapped(part) : part))
    .join('');
}

/** Names of organisers and attendees (RFC 5545, 3.2.2) of a file whose lines are unfolded. */
export function commonNames(text: string): readonly string[] {
  return [...text.matchAll(/;CN=(?:"([^"\r\n]*)"|([^;:\r\n]*))/gi)].flatMap(([, quoted, plain]) =>
    [quoted ?? plain ?? ''].filter((name) => name !== ''),
  );
}
