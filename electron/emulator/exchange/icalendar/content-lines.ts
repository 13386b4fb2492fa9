import { ExchangeError } from '../exchange-error.js';

/** Longest file that is read, in characters: years of a busy calendar. */
const calendarCharacterLimit = 5_000_000;
const componentLimit = 20_000;
const lineLimit = 100_000;
/** What is nested deeper is no part of anything that is read. */
const depthLimit = 8;

/** One property of a file, unfolded. */
export interface ContentLine {
  /** In capitals: `DTSTART`. */
  readonly name: string;
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/** A component of a file: its own properties as far as they matter here, and the components inside it. */
export interface CalendarComponent {
  /** In capitals: `VEVENT`. */
  readonly name: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly CalendarComponent[];
  /** Why it cannot be read, known before its properties are looked at; `null` for a whole one. */
  readonly problem: string | null;
}

export interface CalendarFile {
  /** The calendar, with its own properties. */
  readonly calendar: CalendarComponent;
  /** In the order of the file. */
  readonly components: readonly CalendarComponent[];
  /** Lines that are no part of what was read, with what is wrong with them. */
  readonly strays: readonly { readonly line: number; readonly problem: string }[];
}

/** Properties that anything here depends on; all others are skipped, however they are written. */
const wanted = new Set(
  (
    'VERSION METHOD X-WR-TIMEZONE TZID TZOFFSETFROM TZOFFSETTO UID SUMMARY LOCATION DTSTART DTEND DURATION RRULE ' +
    'RDATE EXDATE EXRULE RECURRENCE-ID SEQUENCE DTSTAMP STATUS TRANSP X-MICROSOFT-CDO-BUSYSTATUS ATTENDEE ORGANIZER'
  ).split(' '),
);
/** Components that stand in a calendar and in nothing else: where one begins, no other is open any more. */
const outermost = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);

interface OpenComponent {
  readonly name: string;
  readonly line: number;
  readonly lines: ContentLine[];
  readonly parts: CalendarComponent[];
  problem: string | null;
}

/**
 * Cuts a file into the components of its calendars (RFC 5545, 3.1 and 3.4). Broken nesting costs the components that
 * it breaks, and a line that is no property itself; the rest is read.
 * @throws {ExchangeError} `too-large`, or `malformed` for a file that is no calendar
 */
export function readComponents(text: string): CalendarFile {
  if (text.length > calendarCharacterLimit) {
    throw new ExchangeError(
      'too-large',
      `The file has ${text.length} characters; at most ${calendarCharacterLimit} are read. Split it, or export a shorter time.`,
    );
  }
  const nest = new ComponentNest();
  for (const { content, line } of unfold(text)) nest.take(content, line);
  return nest.close();
}

/** The text of a component, without what was skipped of it. */
export function writeComponent({ name, lines, parts }: CalendarComponent): string {
  const inside = [...lines.map(({ text }) => text), ...parts.map(writeComponent)];
  return [`BEGIN:${name}`, ...inside, `END:${name}`].join('\r\n');
}

class ComponentNest {
  readonly #calendar: ContentLine[] = [];
  readonly #components: CalendarComponent[] = [];
  readonly #strays: { line: number; problem: string }[] = [];
  readonly #open: OpenComponent[] = [];
  #firstLine: number | null = null;
  #isCalendar = false;
  #skipped = 0;

  take(content: string, line: number): void {
    this.#firstLine ??= line;
    const [, verb, name = ''] = /^(BEGIN|END)[ \t]*:[ \t]*([A-Z0-9-]+)\s*$/i.exec(content) ?? [];
    if (verb === undefined) this.#takeProperty(content, line);
    else if (verb.toUpperCase() === 'BEGIN') this.#begin(name.toUpperCase(), line);
    else this.#end(name.toUpperCase(), line);
  }

  close(): CalendarFile {
    this.#closeTo(0, null);
    if (this.#firstLine === null) {
      throw new ExchangeError('malformed', 'The file is empty. Export the calendar again.');
    }
    if (!this.#isCalendar && this.#components.length === 0) {
      throw new ExchangeError(
        'malformed',
        `Line ${this.#firstLine}: expected BEGIN:VCALENDAR. This is no iCalendar file. Give one that a calendar program exported (.ics).`,
      );
    }
    if (this.#skipped > 0) {
      this.#strays.push({
        line: this.#components.at(-1)?.line ?? 1,
        problem: `the file has more than ${componentLimit} entries; the ${this.#skipped} after this one were passed over. Split the file.`,
      });
    }
    const calendar = {
      name: 'VCALENDAR',
      line: this.#firstLine,
      lines: this.#calendar,
      parts: [],
      problem: null,
    };
    return { calendar, components: this.#components, strays: this.#strays };
  }

  #begin(name: string, line: number): void {
    if (name === 'VCALENDAR') {
      this.#closeTo(0, line);
      this.#isCalendar = true;
      return;
    }
    if (outermost.has(name)) this.#closeTo(0, line);
    this.#open.push({ name, line, lines: [], parts: [], problem: null });
  }

  #end(name: string, line: number): void {
    if (name === 'VCALENDAR') {
      this.#closeTo(0, line);
      return;
    }
    const index = this.#open.findLastIndex((one) => one.name === name);
    if (index < 0) {
      this.#strays.push({
        line,
        problem: `END:${shown(name)} closes nothing and was passed over.`,
      });
      return;
    }
    this.#closeTo(index + 1, line);
    this.#closeLast();
  }

  /** Closes what is open beyond `depth` as broken: something else ended, or began, at `line`. */
  #closeTo(depth: number, line: number | null): void {
    while (this.#open.length > depth) {
      const broken = this.#open.at(-1);
      if (broken) {
        const where = line === null ? 'up to the end of the file' : `before line ${line}`;
        const name = shown(broken.name);
        broken.problem ??= `BEGIN:${name} has no END:${name} ${where}. Export the entry again.`;
      }
      this.#closeLast();
    }
  }

  #closeLast(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const parent = this.#open.at(-1);
    if (parent) {
      if (this.#open.length < depthLimit) parent.parts.push(closed);
    } else if (this.#components.length < componentLimit) {
      this.#components.push(closed);
    } else {
      this.#skipped += 1;
    }
  }

  #takeProperty(content: string, line: number): void {
    const [, name] = /^([A-Za-z0-9-]+)[ \t]*[;:]/.exec(content) ?? [];
    const open = this.#open.at(-1);
    if (name === undefined) {
      if (open || this.#isCalendar) this.#stray(line);
      return;
    }
    const property = { name: name.toUpperCase(), text: content, line };
    // A property without value says nothing, such as the RRULE: of some programs.
    if (!wanted.has(property.name) || /:\s*$/.test(content)) return;
    if (!open) {
      if (this.#isCalendar) this.#calendar.push(property);
    } else if (content.length > lineLimit) {
      open.problem ??= `its ${property.name}, line ${line}, has more than ${lineLimit} characters. Shorten it.`;
    } else {
      open.lines.push(property);
    }
  }

  #stray(line: number): void {
    this.#strays.push({
      line,
      problem: 'this is no property such as SUMMARY:Budget; the rest was read without it.',
    });
  }
}

/** A name as it is told: in broken files they may be long. */
const shown = (name: string): string => name.slice(0, 60);

/** Joins folded lines (RFC 5545, 3.1); each keeps the number of its first. */
function* unfold(text: string): Generator<{ content: string; line: number }> {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  let folded: string[] = [];
  let first = 0;
  for (const [index, raw] of body.split(/\r\n|\n|\r/).entries()) {
    if (/^[ \t]/.test(raw) && folded.length > 0) {
      folded.push(raw.slice(1));
      continue;
    }
    if (folded.length > 0) yield { content: folded.join(''), line: first };
    folded = raw.trim() === '' ? [] : [raw];
    first = index + 1;
  }
  if (folded.length > 0) yield { content: folded.join(''), line: first };
}
