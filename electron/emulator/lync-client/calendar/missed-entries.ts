import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { CalendarCache } from './calendar-poller.js';
import type { CalendarPorts } from './calendar-ports.js';
import type { ReadEntry } from './calendar-reading.js';
import { isShown } from './calendar-state.js';

export const seenEntriesSchema = z.record(
  z.string(),
  lateObject(() => ({
    /** The poll that saw it first. */
    seenAt: instantSchema,
    /** A publication fell into it, or it was told that none did. */
    settled: z.boolean(),
  })),
);
/** What is known of the entries of a cache, by id, start and end. */
export type SeenEntries = Data<typeof seenEntriesSchema>;

type MissedPorts = Pick<CalendarPorts, 'sip' | 'log' | 'signedInAt' | 'timeText'>;

/**
 * Finds the entries that no publication fell into, and says why in the log. Asked with each publication.
 * @returns what is known now
 */
export function tellMissedEntries(
  ports: MissedPorts,
  seen: SeenEntries,
  cache: CalendarCache,
  now: Instant,
): SeenEntries {
  const known: Record<string, SeenEntries[string]> = {};
  for (const entry of cache.reading.entries) {
    if (!isShown(entry) || entry.end <= ports.signedInAt) continue;
    const key = `${entry.id} ${entry.start} ${entry.end}`;
    const before = seen[key] ?? { seenAt: cache.readAt, settled: false };
    const isDue = !before.settled && now >= entry.start;
    known[key] = isDue ? { ...before, settled: true } : before;
    if (isDue && now >= entry.end) tell(ports, entry, before.seenAt);
  }
  return known;
}

function tell({ log, sip, timeText }: MissedPorts, entry: ReadEntry, seenAt: Instant): void {
  const name = entry.subject === '' ? 'An entry' : `"${entry.subject}"`;
  const span = `${timeText(entry.start)} to ${timeText(entry.end)}`;
  const why =
    seenAt >= entry.end
      ? `the poll at ${timeText(seenAt)} was the first to see it, and it was over`
      : 'no publication fell into it';
  const text = `${name}, ${span}, never showed: ${why}.`;
  log.append({ kind: 'calendar.swallowed', actor: 'client', sip, text });
}
