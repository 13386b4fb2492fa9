import type { FaultKind, FaultTarget } from '../../lync/exchange-faults.js';
import type { Instant } from '../../lync/time.js';
import type { BusyType } from './calendar.js';

/** An entry or an occurrence in a mailbox, as Exchange holds it: the half-open time [start, end). */
export interface MailboxEntryView {
  /** `<series>#<start>` for an occurrence. */
  readonly id: string;
  readonly subject: string;
  readonly location: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly busyType: BusyType;
  readonly isMeeting: boolean;
  readonly isAllDay: boolean;
  readonly createdAt: Instant;
}

/** An entry of an iCalendar file that was not read. */
export interface PassedOverEntry {
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** Its subject, or its UID; empty where it has neither. */
  readonly entry: string;
  /** What is wrong, and what to do about it. */
  readonly reason: string;
}

/** What came of reading an iCalendar file. */
export interface ImportedCalendar {
  /** Entries and series. */
  readonly imported: number;
  /** Of what the mailbox held before, how much was replaced or taken out. */
  readonly replaced: number;
  /** In the order of the file; at most 1000, the rest is counted in the notes. */
  readonly passedOver: readonly PassedOverEntry[];
  /** What was taken for granted or skipped, in sentences. */
  readonly notes: readonly string[];
}

/** A fault in force, see `exchange.set-fault`. */
export interface ExchangeFaultView {
  readonly target: FaultTarget;
  readonly kind: FaultKind;
  /** `null` for all mailboxes. */
  readonly mailbox: string | null;
  /** Requests it strikes yet; `null` without count. */
  readonly times: number | null;
  readonly until: Instant | null;
}

/** The mailbox of a signed-in person on the stage: `mailbox/<sip>`. */
export interface MailboxView {
  readonly sip: string;
  readonly displayName: string;
  readonly smtpAddress: string;
  readonly version: '2003' | '2007' | '2010';
  readonly workingHours: {
    readonly timeZone: string;
    readonly days: readonly string[];
    readonly startMinutes: number;
    readonly endMinutes: number;
  };
  readonly automaticReplies: {
    readonly state: 'disabled' | 'enabled' | 'scheduled';
    readonly start: Instant | null;
    readonly end: Instant | null;
    readonly internalMessage: string;
    readonly externalMessage: string;
  };
  /** Seven days back and seven ahead, by start; at most 500. */
  readonly entries: readonly MailboxEntryView[];
  /** Faults that may strike this mailbox. */
  readonly faults: readonly ExchangeFaultView[];
}
