import { z } from 'zod';
import { textOf } from '../../../../shared/contract/text-kinds.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import { busyTypes } from '../../../../shared/lync/mailbox.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { isTimeZone } from '../../../../shared/time/zone-clock.js';
import {
  type CalendarEntry,
  calendarEntrySchema,
  exchangeInstantSchema,
} from './calendar-entry.js';

/** A series as data. Whether its source can be read is for the reader of iCalendar to say. */
export const seriesSnapshotSchema = z.strictObject({
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
});
export type SeriesSnapshot = Data<typeof seriesSnapshotSchema>;

/** Entries that repeat. Occurrences are worked out when a window is looked at. */
export interface Series {
  readonly id: string;
  /** Occurrences that share time with [from, to), or stand in it without length, by start. */
  between(from: Instant, to: Instant): CalendarEntry[];
  /** The occurrence of that id. */
  find(id: string): CalendarEntry | undefined;
  /** The very same object as last time while nothing changed. */
  snapshot(): SeriesSnapshot;
  /** Puts an entry in the place of an occurrence, or takes it out. */
  replace(id: string, entry: CalendarEntry | null): void;
}
