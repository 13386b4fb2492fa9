import type { BusyType } from '../../../../shared/lync/mailbox.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { ActivityToken } from '../../lync-server/presence/activity.js';
import { publishedAvailability } from '../../lync-server/presence/availability.js';
import type { ReadEntry } from './calendar-reading.js';

/** How strongly each kind claims its owner's time; the strongest at a moment decides. */
const strength: Readonly<Record<BusyType, number>> = { free: 0, tentative: 1, busy: 2, oof: 3 };

export type TimedEntry = Pick<ReadEntry, 'start' | 'end' | 'busyType'>;

/**
 * The entry that decides at `now`: Out of Office over Busy over Tentative, of equals the one that began first.
 * Follows `calendar/busy-types`, `calendar/overlap`.
 */
export function decidingEntry<E extends TimedEntry>(entries: readonly E[], now: Instant): E | null {
  let best: E | null = null;
  for (const entry of entries) {
    if (entry.start > now || now >= entry.end || strength[entry.busyType] === 0) continue;
    if (best === null || isStronger(entry, best)) best = entry;
  }
  return best;
}

function isStronger(entry: TimedEntry, best: TimedEntry): boolean {
  const difference = strength[entry.busyType] - strength[best.busyType];
  return difference > 0 || (difference === 0 && entry.start < best.start);
}

/** Whether presence shows an entry at all: free and tentative time is told in free/busy only. */
export const isShown = ({ busyType }: TimedEntry): boolean =>
  busyType === 'busy' || busyType === 'oof';

/** What a calendar state says of an entry. */
export function stateOfEntry(entry: Pick<ReadEntry, 'busyType' | 'isMeeting'>): {
  readonly availability: number | null;
  readonly activity: ActivityToken | null;
} {
  if (entry.busyType === 'oof') return { availability: null, activity: 'out-of-office' };
  return {
    availability: publishedAvailability.busy,
    activity: entry.isMeeting ? 'in-a-meeting' : null,
  };
}

/** What a watcher reads while only this is published and the machine is active. */
export function textOfEntry({ busyType, isMeeting }: Pick<ReadEntry, 'busyType' | 'isMeeting'>) {
  if (busyType === 'oof') return 'Out of office';
  if (busyType !== 'busy') return '';
  return isMeeting ? 'In a meeting' : 'Busy';
}

/** The first moment after `now` at which an entry begins or ends; null when none does. */
export function nextBoundary(entries: readonly TimedEntry[], now: Instant): Instant | null {
  let next: Instant | null = null;
  for (const { start, end } of entries) {
    const boundary = start > now ? start : end;
    if (boundary > now && (next === null || boundary < next)) next = boundary;
  }
  return next;
}
