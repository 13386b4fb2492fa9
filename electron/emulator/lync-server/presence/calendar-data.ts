import type { Instant } from '../../../../shared/lync/time.js';

/** Subject and place of the meeting that a calendar state stands for. */
export interface MeetingDetails {
  readonly subject: string;
  readonly location: string;
}

/** A half-open stretch of time. */
export interface TimeSpan {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The category calendarData of one mailbox: four days of free/busy in quarters of an hour, and the working
 * hours. Working hours are kept as the stretches they come to, so that no watcher needs the owner's time zone.
 * Follows `calendar/free-busy-category`.
 */
export interface CalendarData {
  /** SMTP address. */
  readonly mailbox: string;
  /** The moment of the first digit. */
  readonly start: Instant;
  /** One digit for each quarter of an hour: 0 free, 1 tentative, 2 busy, 3 out of office, 4 no data. */
  readonly freeBusy: string;
  /** In order of time; empty where the mailbox tells none. */
  readonly working: readonly TimeSpan[];
}

/** Automatic replies as they are published: they stand until withdrawn, also while nobody is signed in. */
export interface OutOfOffice {
  /** Null where policy or the user keeps the message out of presence. */
  readonly note: string | null;
  readonly publishedAt: Instant;
}

export const sameCalendarData = (one: CalendarData | null, other: CalendarData | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.start === other.start &&
    one.freeBusy === other.freeBusy &&
    one.mailbox === other.mailbox &&
    one.working.length === other.working.length &&
    one.working.every(({ from, to }, index) => {
      const span = other.working[index];
      return span?.from === from && span.to === to;
    }));
