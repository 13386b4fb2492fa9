import type { BusyType } from '../../../../shared/lync/mailbox.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import type { TimeSpan } from '../../lync-server/presence/calendar-data.js';

/** One calendar entry as the client read it: the half-open time [start, end). */
export interface ReadEntry {
  /** As Exchange names it; made from its times where the answer names none. */
  readonly id: string;
  /** Empty where Exchange tells no details. */
  readonly subject: string;
  readonly location: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly busyType: BusyType;
  readonly isMeeting: boolean;
}

/** Automatic replies; `from` and `to` are null unless they are scheduled. */
export interface ReadAutomaticReplies {
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** The message without markup. */
  readonly message: string;
}

/** Free/busy, as far as one question asks for it. */
export interface FreeBusyReading {
  /** The window, which begins a day before the day of asking. */
  readonly window: TimeSpan;
  readonly entries: readonly ReadEntry[];
  /** One digit for each quarter of an hour of the window. */
  readonly merged: string;
  readonly working: readonly TimeSpan[];
}

/** What one poll brought. */
export interface CalendarReading extends FreeBusyReading {
  /** Null when they are off. */
  readonly automaticReplies: ReadAutomaticReplies | null;
}

const day = 86_400_000;

/** Four days from the start of yesterday, UTC: what the client keeps of a calendar. */
export function readingWindow(now: Instant): TimeSpan {
  const from = now - (now % day) - day;
  return { from: toInstant(from), to: toInstant(from + 4 * day) };
}

/**
 * The same text in memory of its own, for what is kept long: a piece of a longer text holds on to all of it, and a
 * text put together of pieces to each of them.
 */
export const ownText = (text: string): string => [...text].join('');
