import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import { dayMilliseconds, type Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { historyStart, mostKept } from '../../clock/look-back.js';
import { Calendar } from '../calendar/calendar.js';
import { type CalendarEntry, calendarEntrySchema } from '../calendar/calendar-entry.js';
import { type Series, seriesSnapshotSchema } from '../calendar/series.js';
import { readSeries, unreadable } from '../icalendar/series-source.js';

/** The calendar of a mailbox at one moment. */
export interface CalendarHoldings {
  readonly calendar: Calendar;
  readonly series: ReadonlyMap<string, Series>;
}

/** An entry as of a moment, and the entry of the log that last changed it; null where it came with the organisation. */
export interface EntryAsOf {
  readonly entry: CalendarEntry;
  readonly cause: string | null;
}

export const readableSeriesSchema = seriesSnapshotSchema.superRefine((series, context) => {
  const reason = unreadable(series);
  if (reason === null) return;
  const message = `a series that can be read (${reason})`;
  context.addIssue({ code: 'custom', path: ['source'], message });
});

/** One id that changed: what stood under it before; nothing where it was new. */
const calendarChangeSchema = lateObject(() => ({
  at: instantSchema,
  /** The entry of the log behind it. */
  cause: z.string().nullable(),
  id: z.string().min(1).max(200),
  entry: calendarEntrySchema.exactOptional(),
  series: readableSeriesSchema.exactOptional(),
  /** Where nothing stands under the id since. */
  gone: z.literal(true).exactOptional(),
}));
type CalendarChange = Data<typeof calendarChangeSchema>;

/** What a calendar held before each of its changes, so that it can be looked at as it was. */
export const mailboxPastSchema = lateObject(() => ({
  /** The earliest moment that can be looked at; null where nothing is forgotten. */
  since: instantSchema.nullable(),
  /** In the order in which they were made. */
  changes: z.array(calendarChangeSchema),
}));
export type MailboxPast = Data<typeof mailboxPastSchema>;

export const noPast: MailboxPast = { since: null, changes: [] };

/** An entry counts 1 of `mostKept.mailboxChanges`, a series as many as its source has times so many characters. */
const charactersOfOne = 500;

/** A client reads from the day before: what ended earlier than this before a moment is not seen at it. */
const furthestSeen = 2 * dayMilliseconds;

/** The root of an id: an occurrence stands for its series. */
const rootOf = (id: string): string => (id.includes('#') ? (id.split('#', 1)[0] ?? id) : id);

/** What is done to entries and series: under which ids, when, and with what they are gone. */
interface Doing {
  readonly ids: Iterable<string>;
  readonly at: Instant;
  readonly cause: string | null;
  readonly gone: (id: string) => boolean;
}

/**
 * The past with what stands under these ids before they change; without what is older than histories reach, what nobody
 * could see any more, and too much to keep.
 */
export function withChange(
  past: MailboxPast,
  { calendar, series }: CalendarHoldings,
  { ids, at, cause, gone }: Doing,
): MailboxPast {
  const made = [...new Set([...ids].map(rootOf))].map((id): CalendarChange => {
    const entry = calendar.find(id);
    const former = series.get(id)?.snapshot();
    const isGone = gone(id);
    // Most changes add an entry: those take no memory for what they have not.
    if (!entry && !former && !isGone) return { at, cause, id };
    return {
      at,
      cause,
      id,
      ...(entry && { entry }),
      ...(former && { series: former }),
      ...(isGone && { gone: true }),
    };
  });
  const begins = historyStart(at);
  const isSeen = (change: CalendarChange): boolean =>
    change.gone !== true || change.entry === undefined || change.entry.end >= begins - furthestSeen;
  const changes = [...past.changes, ...made].filter(isSeen);
  let kept = changes.reduce((total, each) => total + sizeOf(each), 0);
  let forgotten = 0;
  for (const each of changes) {
    if (each.at >= begins && kept <= mostKept.mailboxChanges) break;
    kept -= sizeOf(each);
    forgotten += 1;
  }
  const since = changes[forgotten - 1]?.at ?? past.since;
  // What happened at that very moment is forgotten as a whole.
  return { since, changes: changes.slice(forgotten).filter((each) => each.at !== since) };
}

const sizeOf = ({ series }: CalendarChange): number =>
  1 + (series?.source.length ?? 0) / charactersOfOne;

/** The calendar as it was right after all that happened at a moment. */
export function holdingsAt(
  now: CalendarHoldings,
  { changes }: MailboxPast,
  moment: Instant,
): CalendarHoldings {
  const later = changes.filter(({ at }) => at > moment);
  if (later.length === 0) return now;
  const entries = new Map(now.calendar.snapshot().map((entry) => [entry.id, entry]));
  const series = new Map(now.series);
  for (const { id, entry, series: former } of later.toReversed()) {
    putOrDelete(entries, id, entry);
    putOrDelete(series, id, former && readSeries(former));
  }
  const byStart = [...entries.values()].sort((one, other) => one.start - other.start);
  return { calendar: new Calendar(byStart), series };
}

function putOrDelete<T>(items: Map<string, T>, id: string, item: T | undefined): void {
  if (item === undefined) items.delete(id);
  else items.set(id, item);
}

/** The last change of an entry or its series up to a moment; null where it is as it came with the organisation. */
export const lastChangeOf = (
  { changes }: MailboxPast,
  id: string,
  moment: Instant,
): CalendarChange | null =>
  changes.findLast((change) => change.at <= moment && change.id === rootOf(id)) ?? null;

/** Entries and occurrences that share time with [from, to), or stand in it without length, by start. */
export function entriesBetween(
  { calendar, series }: CalendarHoldings,
  from: Instant,
  to: Instant,
): CalendarEntry[] {
  const entries = calendar.between(from, to);
  if (series.size === 0) return entries;
  for (const one of series.values()) entries.push(...one.between(from, to));
  return entries.sort((a, b) => a.start - b.start);
}
