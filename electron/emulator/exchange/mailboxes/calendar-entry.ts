import type { Instant } from '../../../../shared/lync/time.js';
import { ExchangeError } from '../exchange-error.js';

export const busyTypes = ['free', 'tentative', 'busy', 'oof'] as const;
/** What an entry makes of its owner's time, weakest first; Exchange's LegacyFreeBusyStatus. */
export type BusyType = (typeof busyTypes)[number];

/** One entry of a calendar, or one occurrence of a series: the half-open time [start, end). */
export interface CalendarEntry {
  /** `<series>#<start>` for an occurrence, where start is the one that its rule gives. */
  readonly id: string;
  readonly subject: string;
  readonly location: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly busyType: BusyType;
  /** True when others are invited or invited the owner; false for an appointment of his own. */
  readonly isMeeting: boolean;
  readonly isAllDay: boolean;
  /** When it came into the mailbox, on the virtual clock. */
  readonly createdAt: Instant;
}

export type CalendarEntryFields = Omit<CalendarEntry, 'id' | 'createdAt'>;

/**
 * Refuses what no calendar can hold.
 * @throws {ExchangeError} `zero-length-entry`, `negative-entry`
 */
export function checkEntryTimes({ start, end }: Pick<CalendarEntry, 'start' | 'end'>): void {
  if (end === start) {
    throw new ExchangeError(
      'zero-length-entry',
      'The entry ends when it starts. An entry needs a length: give an end after the start.',
    );
  }
  if (end < start) {
    throw new ExchangeError(
      'negative-entry',
      'The entry ends before it starts. Give an end after the start; an entry past midnight ends on the next day.',
    );
  }
}
