import type { ImportedCalendar } from '../../../../shared/contract/views/mailbox.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { type CalendarEntry, checkEntryTimes } from '../calendar/calendar-entry.js';
import { ExchangeError } from '../exchange-error.js';
import { CalendarSeries } from './calendar-series.js';
import { type CalendarComponent, type CalendarFile, readComponents } from './content-lines.js';
import {
  beginsAsDate,
  instantAt,
  isCancelled,
  type ReadingContext,
  readEvent,
  readingContext,
  type ZonedWall,
} from './event-reader.js';
import { type FileEvent, latestOf, readFileEvent, readRules } from './file-event.js';
import { hasProperty, textOf } from './properties.js';
import { ReadingReport } from './reading-report.js';
import { occurrenceAt, SeriesDates } from './series-dates.js';
import { seriesSource } from './series-source.js';
import { ianaZoneOf } from './zone-names.js';

/** Occurrences that the series of a file may have on one day together: 400 hourly ones. */
const mostPerDay = 12_000;
/** What working out the rules of a file may cost together, see `RecurrenceRule.work`. */
const mostWork = 200_000;

export interface CalendarReading {
  /** IANA name of the mailbox's zone: that of whole days, and of times without zone unless the file names another. */
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

export interface ReadCalendar extends Pick<ImportedCalendar, 'passedOver' | 'notes'> {
  readonly entries: readonly CalendarEntry[];
  readonly series: readonly CalendarSeries[];
  /** UIDs of cancelled events: what was read of them before goes. */
  readonly cancelled: readonly string[];
}

/** What an exception is known by whose series is not in its file. */
const exceptionName = (uid: string, occurrence: Instant): string => `${uid} ${occurrence}`;

/**
 * Reads an iCalendar file (RFC 5545): what can be read of it, with each entry that cannot be by line and reason. Other
 * components than events and time zones are no entries, nor is a cancelled event.
 * @throws {ExchangeError} for a file that is no calendar, or too large
 */
export function readCalendar(text: string, reading: CalendarReading): ReadCalendar {
  const file = readComponents(text);
  return new CalendarReader(file, reading).read();
}

class CalendarReader {
  readonly #report = new ReadingReport();
  readonly #zones: readonly CalendarComponent[];
  readonly #floating: string;
  /** For entries with times, and for those of whole days: a day is one where the owner is. */
  readonly #timed: ReadingContext;
  readonly #wholeDays: ReadingContext;
  readonly #entries: CalendarEntry[] = [];
  readonly #series = new Map<string, CalendarSeries>();
  /** Every series, those without UID among them. */
  readonly #allSeries: CalendarSeries[] = [];
  readonly #idFor: CalendarReading['idFor'];
  #perDay = 0;
  #work = 0;

  constructor(
    private readonly file: CalendarFile,
    private readonly reading: CalendarReading,
  ) {
    this.#zones = file.components.filter(({ name }) => name === 'VTIMEZONE');
    this.#floating = this.#zoneOfFile();
    const owner = reading.owner.map((address) => address.toLowerCase());
    const contextOf = (zone: string) => readingContext(this.#zones, this.#report, zone, owner);
    this.#timed = contextOf(this.#floating);
    this.#wholeDays =
      this.#floating === reading.timeZone ? this.#timed : contextOf(reading.timeZone);
    this.#idFor = namedOnce(reading.idFor);
  }

  read(): ReadCalendar {
    const events = this.#events();
    const whole = latestOf(
      events.filter(({ occurrence }) => occurrence === null),
      ({ uid }) => uid,
      this.#report,
    );
    const exceptions = latestOf(
      events.filter(({ occurrence }) => occurrence !== null),
      ({ uid, occurrence }) => uid && occurrence && exceptionName(uid, instantAt(occurrence)),
      this.#report,
    );
    const excepted = new Set(exceptions.map(({ uid }) => uid));
    const cancelled = new Set(
      whole.filter(({ component }) => isCancelled(component)).map(({ uid }) => uid),
    );
    for (const event of whole) {
      if (isCancelled(event.component)) continue;
      this.#attempt(event.component, () => this.#readWhole(event, excepted));
    }
    for (const event of exceptions) {
      if (event.uid !== null && cancelled.has(event.uid) && !this.#series.has(event.uid)) continue;
      const { occurrence } = event;
      if (occurrence) {
        this.#attempt(event.component, () => this.#readException(event, occurrence));
      }
    }
    for (const { line, problem } of this.file.strays) this.#report.note(`Line ${line}: ${problem}`);
    const { passedOver, notes } = this.#report;
    return {
      entries: this.#entries,
      series: this.#allSeries,
      cancelled: [...cancelled].filter((uid) => uid !== null),
      passedOver,
      notes,
    };
  }

  #contextOf(event: CalendarComponent): ReadingContext {
    return beginsAsDate(event) ? this.#wholeDays : this.#timed;
  }

  #events(): FileEvent[] {
    const events = this.file.components.filter(({ name }) => name === 'VEVENT');
    if (events.length === 0) {
      this.#report.note(
        'The file is a calendar without entries (VEVENT); tasks and the like are not read. Export the calendar itself.',
      );
    }
    return events.flatMap((component) => {
      const found: FileEvent[] = [];
      this.#attempt(component, () =>
        found.push(readFileEvent(component, this.#contextOf(component))),
      );
      return found;
    });
  }

  /** The zone of times without zone: the one the calendar names, as many programs write it, or the mailbox's. */
  #zoneOfFile(): string {
    const name = textOf(this.file.calendar, 'X-WR-TIMEZONE').trim();
    if (name === '') return this.reading.timeZone;
    const zone = ianaZoneOf(name);
    if (zone !== null) return zone;
    this.#report.note(
      `X-WR-TIMEZONE names no time zone that is known, "${name.slice(0, 100)}": times without zone were read as those of ${this.reading.timeZone}.`,
    );
    return this.reading.timeZone;
  }

  #readWhole({ component: whole, uid }: FileEvent, excepted: ReadonlySet<string | null>): void {
    const { component, rules } = readRules(whole, this.#report);
    const context = this.#contextOf(component);
    const content = readEvent(component, context);
    const isSeries =
      rules.length > 0 || hasProperty(component, 'RDATE') || (uid !== null && excepted.has(uid));
    const { now, timeZone } = this.reading;
    if (!isSeries) {
      this.#entries.push({ ...content.fields, id: this.#idFor(uid), createdAt: now });
      return;
    }
    const identity = {
      id: this.#idFor(uid),
      createdAt: now,
      source: seriesSource(component, this.#zones),
      timeZone: context === this.#wholeDays ? timeZone : this.#floating,
    };
    const dates = new SeriesDates(component, rules, content.start, context);
    const series = new CalendarSeries(identity, content, dates);
    this.#checkCost(series);
    this.#allSeries.push(series);
    if (uid !== null && !this.#series.has(uid)) this.#series.set(uid, series);
  }

  #checkCost(series: CalendarSeries): void {
    if (this.#work > mostWork) {
      throw new ExchangeError(
        'recurrence',
        'the series before it in the file took too long to work out. Import it in a file of its own.',
      );
    }
    try {
      series.check(this.reading.now);
    } finally {
      this.#work += series.work;
    }
    if (this.#perDay + series.mostPerDay > mostPerDay) {
      throw new ExchangeError(
        'recurrence',
        `with it the series of the file would have more than ${mostPerDay} occurrences a day. Let them repeat less often.`,
      );
    }
    this.#perDay += series.mostPerDay;
  }

  /** Puts an exception into its series; without one in the file it is an entry of its own. */
  #readException({ component, uid, isForLater }: FileEvent, meant: ZonedWall): void {
    const context = this.#contextOf(component);
    const series = this.#series.get(uid ?? '');
    const occurrence = series ? occurrenceAt(meant, series.content.start) : instantAt(meant);
    checkEntryTimes({ start: occurrence, end: occurrence });
    if (isCancelled(component)) {
      series?.change(occurrence, null);
      return;
    }
    const { fields } = readEvent(component, context);
    if (isForLater) {
      this.#report.note(
        `Line ${component.line}: the exception is for this and all later occurrences (RANGE=THISANDFUTURE), which Exchange does not know; it was read for this one alone. End the series before it (UNTIL in its RRULE) and give the later occurrences an event and UID of their own.`,
      );
    }
    const { now: createdAt } = this.reading;
    if (series) {
      series.change(occurrence, { ...fields, id: series.occurrenceId(occurrence), createdAt });
      return;
    }
    const id = this.#idFor(uid === null ? null : exceptionName(uid, occurrence));
    this.#entries.push({ ...fields, id, createdAt });
  }

  /** Passes over the entry when it cannot be read. */
  #attempt(component: CalendarComponent, work: () => void): void {
    try {
      if (component.problem !== null) throw new ExchangeError('malformed', component.problem);
      work();
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error;
      this.#report.passOver(component, error.message);
    }
  }
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
