import { ExchangeError } from '../exchange-error.js';

/** Longest file that is read, in characters: years of a busy calendar. */
export const calendarCharacterLimit = 5_000_000;
const depthLimit = 8;
const componentLimit = 20_000;
const lineLimit = 100_000;

/** A component of a file, with its own text and those inside it. */
export interface CalendarComponent {
  /** In capitals: `VEVENT`. */
  readonly name: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** Its lines from BEGIN to END, unfolded. */
  readonly text: string;
}

interface OpenComponent {
  readonly name: string;
  readonly line: number;
  readonly from: number;
}

/**
 * Cuts a file into the components of its calendars, checking what could make reading it dear or
 * endless: size, depth, number.
 * @throws {ExchangeError} `too-large` or `malformed`, naming the line
 */
export function calendarComponents(text: string): CalendarComponent[] {
  if (text.length > calendarCharacterLimit) {
    throw new ExchangeError(
      'too-large',
      `The file has ${text.length} characters; at most ${calendarCharacterLimit} are read.`,
    );
  }
  const lines = unfold(text);
  const open: OpenComponent[] = [];
  const components: CalendarComponent[] = [];
  for (const [index, { content, line }] of lines.entries()) {
    const [, verb, name = ''] = /^(BEGIN|END):\s*([A-Z0-9-]+)\s*$/i.exec(content) ?? [];
    if (verb === undefined) {
      checkLine(content, line, open.length);
      continue;
    }
    if (verb.toUpperCase() === 'BEGIN') {
      open.push({ name: name.toUpperCase(), line, from: index });
      checkOpen(open, line);
      continue;
    }
    const closed = open.pop();
    if (closed?.name !== name.toUpperCase()) {
      throw malformed(line, `END:${name} closes ${closed ? `BEGIN:${closed.name}` : 'nothing'}.`);
    }
    if (open.length !== 1) continue;
    const inside = lines.slice(closed.from, index + 1).map((one) => one.content);
    components.push({ name: closed.name, line: closed.line, text: inside.join('\r\n') });
    if (components.length > componentLimit) {
      throw new ExchangeError('too-large', `The file has more than ${componentLimit} components.`);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw malformed(unclosed.line, `BEGIN:${unclosed.name} has no END.`);
  if (lines.length === 0) throw new ExchangeError('malformed', 'The file is empty.');
  return components;
}

export const malformed = (line: number, problem: string): ExchangeError =>
  new ExchangeError('malformed', `Line ${line}: ${problem}`);

/** Joins folded lines (RFC 5545, 3.1); each keeps the number of its first. */
function unfold(text: string): { content: string; line: number }[] {
  const lines: { content: string[]; line: number }[] = [];
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  for (const [index, raw] of body.split(/\r\n|\n|\r/).entries()) {
    if ((raw.startsWith(' ') || raw.startsWith('\t')) && lines.length > 0) {
      lines.at(-1)?.content.push(raw.slice(1));
    } else if (raw.trim() !== '') {
      lines.push({ content: [raw], line: index + 1 });
    }
  }
  return lines.map(({ content, line }) => ({ content: content.join(''), line }));
}

function checkLine(content: string, line: number, depth: number): void {
  if (content.length > lineLimit) {
    throw new ExchangeError('too-large', `Line ${line} has more than ${lineLimit} characters.`);
  }
  if (depth === 0) throw malformed(line, 'expected BEGIN:VCALENDAR. This is no iCalendar file.');
  if (!/^[A-Za-z0-9-]+[;:]/.test(content)) {
    throw malformed(line, 'expected a property such as SUMMARY:Budget.');
  }
}

function checkOpen(open: readonly OpenComponent[], line: number): void {
  if (open[0]?.name !== 'VCALENDAR') {
    throw malformed(line, 'expected BEGIN:VCALENDAR. This is no iCalendar file.');
  }
  if (open.length > depthLimit) {
    throw malformed(line, `components are nested more than ${depthLimit} deep.`);
  }
}
