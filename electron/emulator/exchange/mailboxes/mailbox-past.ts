import { z } from 'zod';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { historyStart } from '../../clock/look-back.js';
import { Calendar } from '../calendar/calendar.js';
import { type CalendarEntry, calendarEntrySchema } from '../calendar/calendar-entry.js';
import { type Series, seriesSnapshotSchema } from '../calendar/series.js';
import { readSeries, unreadable } from '../icalendar/series-source.js';

/** The calendar of a mailbox at one moment. */
export interface CalendarHoldings {
  readonly calendar: Calendar;
  readonly series: ReadonlyMap<string, Series>;
}

export const readableSeriesSchema = seriesSnapshotSchema.superRefine((series, context) => {
  const reason = unreadable(series);
  if (reason === null) return;
  const message = `a series that can be read (${reason})`;
  context.addIssue({ code: 'custom', path: ['source'], message });
});

/** What stood under an id before a change; neither where there was nothing. */
const formerItemSchema = z.strictObject({
  id: z.string().min(1).max(200),
  entry: calendarEntrySchema.nullable(),
  series: readableSeriesSchema.nullable(),
});
type FormerItem = Data<typeof formerItemSchema>;

const calendarChangeSchema = z.strictObject({
  at: instantSchema,
  /** The entry of the log behind it. */
  cause: z.string().nullable(),
  before: z.array(formerItemSchema),
});
type CalendarChange = Data<typeof calendarChangeSchema>;

/** What a calendar held before each of its changes, so that it can be looked at as it was. */
export const mailboxPastSchema = z.strictObject({
  /** The earliest moment that can be looked at; null where nothing is forgotten. */
  since: instantSchema.nullable(),
  /** In the order in which they were made. */
  changes: z.array(calendarChangeSchema),
});
export type MailboxPast = Data<typeof mailboxPastSchema>;

export const noPast: MailboxPast = { since: null, changes: [] };

/** What is kept of one mailbox: an entry counts 1, a series as many as its source has times so many characters. */
const mostKept = 2000;
const charactersOfOne = 500;

/** The root of an id: an occurrence stands for its series. */
const rootOf = (id: string): string => id.split('#', 1)[0] ?? id;

/** What stands under these ids before they change. */
export function itemsBefore(
  { calendar, series }: CalendarHoldings,
  ids: Iterable<string>,
): readonly FormerItem[] {
  return [...new Set([...ids].map(rootOf))].map((id) => ({
    id,
    entry: calendar.find(id) ?? null,
    series: series.get(id)?.snapshot() ?? null,
  }));
}

/** The past with one more change, without what is older than histories reach or too much to keep. */
export function withChange(past: MailboxPast, change: CalendarChange): MailboxPast {
  const changes = [...past.changes, change];
  let kept = changes.reduce((total, each) => total + sizeOf(each), 0);
  const begins = historyStart(change.at);
  let forgotten = 0;
  for (const each of changes) {
    if (each.at >= begins && kept <= mostKept) break;
    kept -= sizeOf(each);
    forgotten += 1;
  }
  const since = changes[forgotten - 1]?.at ?? past.since;
  return { since, changes: changes.slice(forgotten) };
}

const sizeOf = ({ before }: CalendarChange): number =>
  before.reduce(
    (total, { series }) => total + 1 + (series?.source.length ?? 0) / charactersOfOne,
    0,
  );

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
  for (const { before } of later.toReversed()) {
    for (const { id, entry, series: former } of before) {
      putOrDelete(entries, id, entry);
      putOrDelete(series, id, former && readSeries(former));
    }
  }
  const byStart = [...entries.values()].sort((one, other) => one.start - other.start);
  return { calendar: new Calendar(byStart), series };
}

function putOrDelete<T>(items: Map<string, T>, id: string, item: T | null): void {
  if (item === null) items.delete(id);
  else items.set(id, item);
}

/** The last change of an entry or its series up to a moment; null where it is as it came with the organisation. */
export const lastChangeOf = (
  { changes }: MailboxPast,
  id: string,
  moment: Instant,
): CalendarChange | null =>
  changes.findLast(
    ({ at, before }) => at <= moment && before.some((item) => item.id === rootOf(id)),
  ) ?? null;

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
