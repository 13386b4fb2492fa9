import type { Instant } from '../../../../shared/lync/time.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { defineTimer, type TimerOf } from '../../clock/timer.js';
import type { Aggregates } from './aggregate.js';

/** A person as far as presence is concerned. */
export interface PresencePerson {
  /** In lower case, without `sip:`. */
  readonly sip: string;
  readonly federated: boolean;
}

export interface PresenceDirectory {
  find(sip: string): PresencePerson | undefined;
}

/** The end of a status that lapses; at most one per person. Follows `presence/manual-expiry`. */
export const statusLapse = defineTimer(
  'status-lapse',
  { sip: z.string() },
  {
    key: ({ sip }) => sip,
    look: ({ sip }) => ({ label: `Manual status of ${sip} lapses`, sip }),
  },
);
type StatusLapse = TimerOf<typeof statusLapse>;

/** The virtual clock, as the server uses it. */
export interface PresenceScheduler {
  now(): Instant;
  at(at: Instant, timer: StatusLapse): void;
  cancel(timer: StatusLapse): void;
}

export interface PresenceServerOptions {
  readonly directory: PresenceDirectory;
  readonly scheduler: PresenceScheduler;
  /** Told whose presence a watcher may now see differently, and what was aggregated of it before. */
  readonly changed: (subjectSip: string, before: Aggregates) => void;
  /** Tells a client of `contact` that `owner` put them on the contact list. */
  readonly tellAdded?: (contact: string, owner: string) => void;
  /** Whether a later calendar state counts against a manual Available; true unless given. */
  readonly calendarMayOverrideManualAvailable?: boolean;
  /** Whether `contact` is on the contact list of `owner`; nobody is unless given. */
  readonly isContact?: (owner: string, contact: string) => boolean;
}
