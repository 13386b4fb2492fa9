import type { Instant } from '../lync/time.js';

/** Who or what is behind an entry. */
export type LogActor = 'operator' | 'user' | 'client' | 'server' | 'clock' | 'host';

/** Level `user` entries may be shown to the person at the client; the rest is for the operator. */
export interface LogEntry {
  /** `e1`, `e2`, … in the order of happening. */
  readonly id: string;
  readonly at: Instant;
  /** What happened, as `noun.verb`: `policy.changed`, `client.signed-in`, `clock.played`. */
  readonly kind: string;
  readonly actor: LogActor;
  /** SIP address of the person concerned, if any. */
  readonly sip: string | null;
  /** One sentence in plain English. */
  readonly text: string;
  /** Id of the entry that made this one happen; `null` only for a command or the start. */
  readonly cause: string | null;
}
