import type { Instant } from '../../../../shared/lync/time.js';
import type { Activity } from './activity.js';
import type { MeetingDetails } from './calendar-data.js';

export type StateType = 'machineState' | 'userState' | 'calendarState' | 'phoneState';

/**
 * How long a publication lives: with its endpoint, until a moment, or until it is replaced. Follows
 * `presence/life-of-states`, `calendar/state-life`.
 */
export type Lifetime =
  | { readonly kind: 'endpoint'; readonly endpoint: string }
  | { readonly kind: 'time'; readonly until: Instant }
  | { readonly kind: 'static' };

/** One instance of the state category. Type and instance together are its key. */
export interface StatePublication {
  readonly type: StateType;
  readonly instance: string;
  /** Null for an out-of-office state, which has an activity only. */
  readonly availability: number | null;
  readonly activity: Activity | null;
  /** Of a calendar state, where its publisher tells them. */
  readonly meeting?: MeetingDetails | null;
  /** The server's time, so that the clocks of PCs do not matter. */
  readonly publishedAt: Instant;
  readonly lifetime: Lifetime;
}

/** Alive at `now`; a timed publication is dead at the very moment it ends. */
export const isAlive = ({ lifetime }: StatePublication, now: Instant): boolean =>
  lifetime.kind !== 'time' || now < lifetime.until;
