import type { Instant } from '../../../../shared/lync/time.js';

/** A person as far as presence is concerned. */
export interface PresencePerson {
  /** In lower case, without `sip:`. */
  readonly sip: string;
  readonly federated: boolean;
}

export interface PresenceDirectory {
  find(sip: string): PresencePerson | undefined;
}

/** A handle to scheduled work. */
export interface PresenceTimer {
  cancel(): void;
}

/** The virtual clock, as the server uses it. */
export interface PresenceScheduler {
  now(): Instant;
  at(
    at: Instant,
    options: { band: 'other'; label: string; sip: string },
    work: () => void,
  ): PresenceTimer;
}

export interface PresenceServerOptions {
  readonly directory: PresenceDirectory;
  readonly scheduler: PresenceScheduler;
  /** Told whose presence a watcher may now see differently. */
  readonly changed: (subjectSip: string) => void;
  /** Tells a client of `contact` that `owner` put them on the contact list. */
  readonly tellAdded?: (contact: string, owner: string) => void;
  /** Whether a later calendar state counts against a manual Available; true unless given. */
  readonly calendarMayOverrideManualAvailable?: boolean;
  /** Whether `contact` is on the contact list of `owner`; nobody is unless given. */
  readonly isContact?: (owner: string, contact: string) => boolean;
}
