import type { CommandOf, MailboxEntryView } from '../../../shared/contract/index.js';
import type { BusyType } from '../../../shared/lync/mailbox.js';
import { formatWallTime, later, type WallTime } from '../../../shared/time/wall-time.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';

/** What the entry form holds; times as its fields have them. */
export interface EntryDraft {
  /** `null` for an entry that is still to be made. */
  readonly id: string | null;
  readonly subject: string;
  readonly location: string;
  /** `2011-01-14T09:00`, with seconds where there are any. */
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly busyType: BusyType;
  readonly meeting: boolean;
}

const fieldText = (wall: WallTime): string => formatWallTime(wall).replace(/:00$/, '');

/** A new entry for a stretch of time. */
export const newDraft = (start: WallTime, end: WallTime): EntryDraft => ({
  id: null,
  subject: '',
  location: '',
  start: fieldText(start),
  end: fieldText(end),
  allDay: false,
  busyType: 'busy',
  meeting: true,
});

export const draftOf = (entry: MailboxEntryView, clock: ZoneClock): EntryDraft => ({
  id: entry.id,
  subject: entry.subject,
  location: entry.location,
  start: fieldText(clock.wallAt(entry.start)),
  // The form names the last day, the entry ends at the midnight after it.
  end: fieldText(later(clock.wallAt(entry.end), entry.isAllDay ? -1000 : 0)),
  allDay: entry.isAllDay,
  busyType: entry.busyType,
  meeting: entry.isMeeting,
});

/** The command that brings a draft into the mailbox. */
export function saveCommand(
  mailbox: string,
  draft: EntryDraft,
): CommandOf<'exchange.add-entry'> | CommandOf<'exchange.change-entry'> {
  const { id, subject, location, start, end, allDay, busyType, meeting } = draft;
  // Both days of the form count whole.
  const times = allDay
    ? { start: `${start.slice(0, 10)}T00:00`, end: `${end.slice(0, 10)}T23:59` }
    : { start, end };
  const fields = { mailbox, subject, location, ...times, busyType, meeting, allDay };
  if (id !== null) return { name: 'exchange.change-entry', entry: id, ...fields };
  return { name: 'exchange.add-entry', ...fields };
}

/** The series that an occurrence belongs to; `null` for an entry of its own. */
export function seriesOf(id: string): string | null {
  const mark = id.indexOf('#');
  return mark < 0 ? null : id.slice(0, mark);
}
