import type { CalendarModel, Flips } from '../../../../shared/contract/views/calendar.js';
import { type Instant, type Seconds, toInstant } from '../../../../shared/lync/time.js';
import type { RuleId } from '../../../../shared/reference/rules.js';

/** The timers of one sign-in. */
export interface Grid {
  readonly signedInAt: Instant;
  readonly poll: Seconds;
  readonly publication: Seconds;
}

export interface ModelEntry {
  /** When the entry came into the calendar. */
  readonly createdAt: Instant;
  readonly start: Instant;
  readonly end: Instant;
}

/** The readings of how polls become presence. The first is the one that this emulator lives by. */
export const calendarModels: readonly {
  readonly model: CalendarModel;
  readonly title: string;
  readonly note: string;
  readonly rule: RuleId;
}[] = [
  {
    model: 'two-timers',
    title: 'Two timers',
    note: "The source article's author's understanding: polls fill a cache, publications on their own grid turn it into presence.",
    rule: 'calendar/two-timers',
  },
  {
    model: 'chained',
    title: 'Chained',
    note: 'Each poll is followed by one publication, the publication interval later.',
    rule: 'calendar/chained',
  },
  {
    model: 'boundary-aware',
    title: 'Boundary-aware',
    note: 'The client changes presence at the start and the end of what it has read.',
    rule: 'calendar/boundary-aware',
  },
];

/** When presence shows an entry and stops, if nothing else is in the calendar and every poll succeeds. */
export function flipsUnder(model: CalendarModel, entry: ModelEntry, grid: Grid): Flips {
  const { signedInAt, poll, publication } = grid;
  const seenAt = nextTick(signedInAt, poll, entry.createdAt);
  const due = toInstant(Math.max(entry.start, seenAt));
  const tick = (at: Instant): Instant => {
    if (model === 'boundary-aware') return at;
    if (model === 'two-timers') return nextTick(signedInAt, publication, at);
    const chain = toInstant(signedInAt + publication * 1000);
    return nextTick(chain, poll, at);
  };
  // A chained publication tells what its own poll has read.
  const flipsAt =
    model === 'chained'
      ? tick(toInstant(Math.max(entry.start, seenAt + publication * 1000)))
      : tick(due);
  return flipsAt < entry.end
    ? { flipsAt, returnsAt: tick(entry.end) }
    : { flipsAt: null, returnsAt: null };
}

/** The first tick of `start`, `start + every`, … that is not before `at`. */
export function nextTick(start: Instant, every: Seconds, at: Instant): Instant {
  const step = every * 1000;
  return toInstant(start + Math.max(0, Math.ceil((at - start) / step)) * step);
}
