import { formatWallTime, type WallTime } from '../../../../../shared/time/wall-time.js';
import type { Recurrence, RecurrencePattern } from '../../calendar/series.js';
import { escapeXml } from '../../xml/escape-xml.js';
import { formatUtc } from '../../xml/xml-date-time.js';
import { enumeration, type SchemaType, type SchemaTypes, sequence } from '../schema/schema.js';
import { capitalised } from '../zones/serializable-time-zone.js';
import { itemId, type StoredItem } from './stored-item.js';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

const element = (name: string, value: string | number): string => `<t:${name}>${value}</t:${name}>`;
const date = (wall: WallTime): string => formatWallTime(wall).slice(0, 10);

/** Recurrence of a master; empty for any other item, and for a rule that is no pattern of Exchange. */
export function writeRecurrence({ kind, series }: StoredItem): string {
  const recurrence = kind === 'RecurringMaster' ? series?.recurrence : null;
  if (!recurrence) return '';
  return `<t:Recurrence>${writePattern(recurrence.pattern)}${writeRange(recurrence)}</t:Recurrence>`;
}

function writePattern(pattern: RecurrencePattern): string {
  switch (pattern.kind) {
    case 'daily':
      return element('DailyRecurrence', element('Interval', pattern.interval));
    case 'weekly':
      return element(
        'WeeklyRecurrence',
        element('Interval', pattern.interval) +
          element('DaysOfWeek', pattern.days.map(capitalised).join(' ')) +
          element('FirstDayOfWeek', capitalised(pattern.firstDay)),
      );
    case 'monthly':
      return element(
        'AbsoluteMonthlyRecurrence',
        element('Interval', pattern.interval) + element('DayOfMonth', pattern.day),
      );
    case 'monthly-by-week':
      return element(
        'RelativeMonthlyRecurrence',
        element('Interval', pattern.interval) + writeWeek(pattern),
      );
    case 'yearly':
      return element(
        'AbsoluteYearlyRecurrence',
        element('DayOfMonth', pattern.day) + element('Month', months[pattern.month - 1] ?? ''),
      );
    case 'yearly-by-week':
      return element(
        'RelativeYearlyRecurrence',
        writeWeek(pattern) + element('Month', months[pattern.month - 1] ?? ''),
      );
  }
}

const writeWeek = ({ day, week }: { readonly day: string; readonly week: string }): string =>
  element('DaysOfWeek', capitalised(day)) + element('DayOfWeekIndex', capitalised(week));

function writeRange({ start, end }: Recurrence): string {
  const begin = element('StartDate', date(start));
  if (!end) return element('NoEndRecurrence', begin);
  return 'count' in end
    ? element('NumberedRecurrence', begin + element('NumberOfOccurrences', end.count))
    : element('EndDateRecurrence', begin + element('EndDate', date(end.until)));
}

/** How far to look for an occurrence that was not taken out. */
const mostTaken = 50;

/** The first occurrence that was not taken out. */
export const writeFirstOccurrence = (item: StoredItem): string =>
  writeOccurrence('FirstOccurrence', item, (tried) => 1 + tried);

/** The last one of a series whose number of occurrences is set. */
export function writeLastOccurrence(item: StoredItem): string {
  const end = item.series?.recurrence?.end;
  if (!end || !('count' in end)) return '';
  return writeOccurrence('LastOccurrence', item, (tried) => end.count - tried);
}

function writeOccurrence(
  name: string,
  { kind, series, mailbox }: StoredItem,
  indexOf: (tried: number) => number,
): string {
  if (kind !== 'RecurringMaster') return '';
  for (let tried = 0; tried < mostTaken; tried += 1) {
    const id = series?.occurrenceIdAt(indexOf(tried)) ?? null;
    if (id === null) return '';
    const entry = series?.find(id);
    if (entry) return element(name, writeTimes(itemId(mailbox, id), mailbox.revision, entry));
  }
  return '';
}

const writeTimes = (
  id: string,
  revision: number,
  { start, end, original = start }: { start: number; end: number; original?: number },
): string =>
  `<t:ItemId Id="${escapeXml(id)}" ChangeKey="${revision}"/>` +
  element('Start', formatUtc(start)) +
  element('End', formatUtc(end)) +
  element('OriginalStart', formatUtc(original));

export function writeModifiedOccurrences({ kind, series, mailbox }: StoredItem): string {
  const changed = kind === 'RecurringMaster' ? (series?.snapshot().changes ?? []) : [];
  const occurrences = changed.flatMap(({ occurrence, entry }) => {
    if (!entry) return [];
    const { start, end } = entry;
    const times = { start, end, original: occurrence };
    return [element('Occurrence', writeTimes(itemId(mailbox, entry.id), mailbox.revision, times))];
  });
  return occurrences.length > 0 ? element('ModifiedOccurrences', occurrences.join('')) : '';
}

export function writeDeletedOccurrences({ kind, series }: StoredItem): string {
  const deleted = kind === 'RecurringMaster' ? (series?.deleted ?? []) : [];
  const gone = deleted.map((start) =>
    element('DeletedOccurrence', element('Start', formatUtc(start))),
  );
  return gone.length > 0 ? element('DeletedOccurrences', gone.join('')) : '';
}

const oneOf = (...members: readonly string[]): SchemaType => ({ kind: 'choice', members });

export const recurrenceTypes: SchemaTypes = {
  RecurrenceType: sequence(
    oneOf(
      'RelativeYearlyRecurrence t:RelativeYearlyRecurrencePatternType',
      'AbsoluteYearlyRecurrence t:AbsoluteYearlyRecurrencePatternType',
      'RelativeMonthlyRecurrence t:RelativeMonthlyRecurrencePatternType',
      'AbsoluteMonthlyRecurrence t:AbsoluteMonthlyRecurrencePatternType',
      'WeeklyRecurrence t:WeeklyRecurrencePatternType',
      'DailyRecurrence t:DailyRecurrencePatternType',
    ),
    oneOf(
      'NoEndRecurrence t:NoEndRecurrenceRangeType',
      'EndDateRecurrence t:EndDateRecurrenceRangeType',
      'NumberedRecurrence t:NumberedRecurrenceRangeType',
    ),
  ),
  RelativeYearlyRecurrencePatternType: sequence(
    'DaysOfWeek t:DayOfWeekType',
    'DayOfWeekIndex t:DayOfWeekIndexType',
    'Month t:MonthNamesType',
  ),
  AbsoluteYearlyRecurrencePatternType: sequence('DayOfMonth xs:int', 'Month t:MonthNamesType'),
  RelativeMonthlyRecurrencePatternType: sequence(
    'Interval xs:int',
    'DaysOfWeek t:DayOfWeekType',
    'DayOfWeekIndex t:DayOfWeekIndexType',
  ),
  AbsoluteMonthlyRecurrencePatternType: sequence('Interval xs:int', 'DayOfMonth xs:int'),
  WeeklyRecurrencePatternType: sequence(
    'Interval xs:int',
    'DaysOfWeek t:DaysOfWeekType',
    'FirstDayOfWeek? t:DayOfWeekType',
  ),
  DailyRecurrencePatternType: sequence('Interval xs:int'),
  NoEndRecurrenceRangeType: sequence('StartDate xs:date'),
  EndDateRecurrenceRangeType: sequence('StartDate xs:date', 'EndDate xs:date'),
  NumberedRecurrenceRangeType: sequence('StartDate xs:date', 'NumberOfOccurrences xs:int'),
  DayOfWeekIndexType: enumeration('First', 'Second', 'Third', 'Fourth', 'Last'),
  MonthNamesType: enumeration(...months),
  OccurrenceInfoType: sequence(
    'ItemId t:ItemIdType',
    'Start xs:dateTime',
    'End xs:dateTime',
    'OriginalStart xs:dateTime',
  ),
  NonEmptyArrayOfOccurrenceInfoType: sequence('Occurrence+ t:OccurrenceInfoType'),
  NonEmptyArrayOfDeletedOccurrencesType: sequence('DeletedOccurrence+ t:DeletedOccurrenceInfoType'),
  DeletedOccurrenceInfoType: sequence('Start xs:dateTime'),
};
