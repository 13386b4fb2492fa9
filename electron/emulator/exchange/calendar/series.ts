import { textOf } from '../../../../shared/contract/text-kinds.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import { busyTypes } from '../../../../shared/lync/mailbox.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { WallTime, Weekday } from '../../../../shared/time/wall-time.js';
import { isTimeZone } from '../../../../shared/time/zone-clock.js';
import {
  type CalendarEntry,
  calendarEntrySchema,
  exchangeInstantSchema,
} from './calendar-entry.js';

/** A series as data. Whether its source can be read is for the reader of iCalendar to say. */
export const seriesSnapshotSchema = lateObject(() => ({
  id: z.string().min(1).max(200),
  createdAt: exchangeInstantSchema,
  /** The series as an iCalendar file of its own. */
  source: z.string().max(5_000_000),
  /** The zone of its floating times. */
  timeZone: textOf('program', z.string().refine(isTimeZone, 'an IANA time zone')),
  isMeeting: z.boolean(),
  /** What it makes of its owner's time; absent in older files, whose source says it. */
  busyType: z.enum(busyTypes).optional(),
  /** Occurrences that differ, by the start that the rule gives them; `null` where one was taken out. */
  changes: z.array(
    z.strictObject({ occurrence: exchangeInstantSchema, entry: calendarEntrySchema.nullable() }),
  ),
}));
export type SeriesSnapshot = Data<typeof seriesSnapshotSchema>;

export type WeekOfMonth = 'first' | 'second' | 'third' | 'fourth' | 'last';

/** The patterns of repetition that Exchange has (RecurrenceType of its schema). Months from 1 to 12. */
export type RecurrencePattern =
  | { readonly kind: 'daily'; readonly interval: number }
  | {
      readonly kind: 'weekly';
      readonly interval: number;
      readonly days: readonly Weekday[];
      readonly firstDay: Weekday;
    }
  | { readonly kind: 'monthly'; readonly interval: number; readonly day: number }
  | {
      readonly kind: 'monthly-by-week';
      readonly interval: number;
      readonly day: Weekday;
      readonly week: WeekOfMonth;
    }
  | { readonly kind: 'yearly'; readonly day: number; readonly month: number }
  | {
      readonly kind: 'yearly-by-week';
      readonly day: Weekday;
      readonly week: WeekOfMonth;
      readonly month: number;
    };

export interface Recurrence {
  readonly pattern: RecurrencePattern;
  /** Day of the first start, by the clocks of the series. */
  readonly start: WallTime;
  /** The last day on which it may start, or how often it does; `null` without end. */
  readonly end: { readonly until: WallTime } | { readonly count: number } | null;
}

/** Entries that repeat. Occurrences are worked out when a window is looked at. */
export interface Series {
  readonly id: string;
  /** The series as one entry with the times of its first occurrence, and its id. */
  readonly master: CalendarEntry;
  /** `null` for rules that are no pattern of Exchange. */
  readonly recurrence: Recurrence | null;
  /** Occurrences that share time with [from, to), or stand in it without length, by start. */
  between(from: Instant, to: Instant): CalendarEntry[];
  /** The occurrence of that id. */
  find(id: string): CalendarEntry | undefined;
  /** Starts that its rule gives and that were taken out, rising. */
  readonly deleted: readonly Instant[];
  /** The id of its occurrence of that number, 1 for the first, those taken out counted; `null` where there is none. */
  occurrenceIdAt(index: number): string | null;
  /** The very same object as last time while nothing changed. */
  snapshot(): SeriesSnapshot;
  /** Puts an entry in the place of an occurrence, or takes it out. */
  replace(id: string, entry: CalendarEntry | null): void;
}
