import { dayMilliseconds, type Instant } from '../../../shared/lync/time.js';

/** How far histories reach back, in milliseconds: this week and the whole one before it. */
export const lookBack = 14 * dayMilliseconds;

/** Where the history of a moment begins; what ended earlier is forgotten with the next thing that is kept. */
export const historyStart = (now: Instant): number => now - lookBack;

/**
 * How many things one history of one person keeps within that time, however much happens; the oldest go first. With
 * `lookBack` it bounds the memory of a client by rule. A client with three meetings a day adds some 3 KB a day.
 */
export const mostKept = {
  /** Values of one kind, each from a moment on: what a client has read, what it publishes, the presence of its user. */
  versions: 1000,
  /** Polls, and as many publications, that had something to tell. */
  notes: 1000,
  /** Runs of polls, and of publications, at equal steps. */
  tickRuns: 500,
  /** Changes of a mailbox: that of an entry counts 1, that of a series more (`mailbox-past.ts`). */
  mailboxChanges: 2000,
} as const;
