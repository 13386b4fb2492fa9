import type { Effective } from '../../lync/effective.js';
import type { PresenceClass } from '../../lync/presence.js';
import type { Instant } from '../../lync/time.js';

/** How a calendar counts a time, as Exchange names it. */
export type BusyType = 'free' | 'tentative' | 'busy' | 'oof';

/** A reading of how calendar data becomes presence. */
export type CalendarModel = 'two-timers' | 'chained' | 'boundary-aware';

/** When presence shows an entry; both null when it never does. */
export interface Flips {
  readonly flipsAt: Instant | null;
  readonly returnsAt: Instant | null;
}

/** What will come of one calendar entry. */
export interface ForecastEntry extends Flips {
  /** Id of the entry in Exchange; of a deleted one, that of the copy in the client's cache. */
  readonly entry: string;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly busyType: BusyType;
  /** What watchers read while it is published, such as `In a meeting`; empty when nothing is published. */
  readonly text: string;
  /** Whole sentences: which poll sees it, which publication shows it, or why none does. */
  readonly why: string;
  /** The same under each model. */
  readonly byModel: Readonly<Record<CalendarModel, Flips>>;
}

export interface ForecastView {
  readonly entries: readonly ForecastEntry[];
  readonly pollInterval: Effective<number>;
  readonly publicationInterval: Effective<number>;
  /** Seconds from a change in the calendar to presence: always less than this. */
  readonly worstLagSeconds: number;
  readonly meanLagSeconds: number;
  /** Of one client. */
  readonly pollsPerHour: number;
  readonly models: readonly {
    readonly model: CalendarModel;
    readonly title: string;
    readonly note: string;
    readonly isDefault: boolean;
  }[];
}

/** How a span of the timeline is coloured. */
export type TimelineClass = PresenceClass | BusyType;

/** One stretch of a lane; half-open. Where nothing is, there is no span. */
export interface TimelineSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly text: string;
  readonly class: TimelineClass;
}

export interface TimelineTick {
  readonly at: Instant;
  readonly failed: boolean;
  /** What the tick brought; empty when it brought nothing new. */
  readonly text: string;
}

export interface TimelineView {
  readonly from: Instant;
  readonly to: Instant;
  /** Where what was published and seen ends: right after the present, or with the range. */
  readonly until: Instant;
  /** The mailbox as it is now. */
  readonly calendar: readonly TimelineSpan[];
  /** The client's cache as it was at each moment. */
  readonly polled: readonly TimelineSpan[];
  /** The calendar state as it was published at each moment. */
  readonly published: readonly TimelineSpan[];
  readonly watchers: readonly {
    readonly sip: string;
    readonly displayName: string;
    readonly relationship: string;
    readonly spans: readonly TimelineSpan[];
  }[];
  readonly polls: readonly TimelineTick[];
  readonly publications: readonly TimelineTick[];
}
