import type { LogEntry } from '../contract/log.js';
import { csvLine } from '../dumps/write-csv.js';
import { dateTimeIn } from '../time/time-text.js';

/** How the log is written: for people, for programs, for a spreadsheet. */
export const logFormats = ['text', 'json', 'csv'] as const;
export type LogFormat = (typeof logFormats)[number];

/** The columns of an entry, in order; `time` is on the clocks of the organisation, `at` in milliseconds since 1970. */
const columns = ['id', 'time', 'at', 'kind', 'actor', 'sip', 'text', 'cause'] as const;
type Row = Readonly<Record<(typeof columns)[number], string | number | null>>;

/** The log in a format, one entry a line, in the order given. Equal entries give equal bytes. */
export function writeLog(
  entries: readonly LogEntry[],
  format: LogFormat,
  timeZone: string,
): string {
  const rows = rowsOf(entries, timeZone);
  switch (format) {
    case 'text':
      return rows.map((row) => `${textOf(row)}\n`).join('');
    case 'json':
      return `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]\n`;
    case 'csv':
      // RFC 4180; a mark says to spreadsheets that it is UTF-8.
      return `\ufeff${[columns, ...rows.map(cellsOf)].map((cells) => `${csvLine(cells, ',')}\r\n`).join('')}`;
  }
}

/** The log as JSON, one entry a line and nothing around them. */
export const logLines = (entries: readonly LogEntry[], timeZone: string): string =>
  rowsOf(entries, timeZone)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');

function rowsOf(entries: readonly LogEntry[], timeZone: string): readonly Row[] {
  const timeOf = dateTimeIn(timeZone);
  return entries.map(({ id, at, kind, actor, sip, text, cause }) => ({
    id,
    time: timeOf(at),
    at,
    kind,
    actor,
    sip,
    text,
    cause,
  }));
}

const textOf = ({ time, id, kind, text, cause }: Row): string =>
  `${time}  ${id}  ${kind}  ${text}${cause === null ? '' : ` (because of ${cause})`}`;

/** A text that a spreadsheet would take for a formula gets a mark in front, as those who read it expect. */
const cellsOf = (row: Row): readonly (string | null)[] =>
  columns.map((column) => {
    const value = row[column];
    if (value === null) return null;
    return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  });
