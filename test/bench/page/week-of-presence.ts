import type { TimelineSpan, TimelineView } from '../../../shared/contract/index.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const watchers = 6;

/**
 * What the engine reports a full week at default intervals: six meetings on each day, read at the
 * poll and shown at the publication that follow, six watchers, and each poll and publication.
 */
export function weekOfPresence(from: Instant, to: Instant, now: Instant): TimelineView {
  const until = toInstant(Math.max(from, Math.min(to, now)));
  const meetings = every(from, to, day).flatMap((midnight) =>
    Array.from({ length: 6 }, (_, index) => midnight + 8 * hour + index * 100 * minute),
  );
  const spans = (delay: number, end: number, text: string): TimelineSpan[] =>
    meetings
      .filter((start) => start + delay < end)
      .map((start, index) => ({
        from: toInstant(start + delay),
        to: toInstant(Math.min(end, start + delay + hour)),
        text: `${text} ${index}`,
        class: 'busy',
      }));
  return {
    from,
    to,
    until,
    calendar: spans(0, to, 'Review'),
    polled: spans(20 * minute, to, 'Review'),
    published: spans(25 * minute, until, 'In a meeting'),
    watchers: Array.from({ length: watchers }, (_, index) => ({
      sip: `watcher${index}@contoso.com`,
      displayName: `Watcher ${index}`,
      relationship: 'colleagues',
      spans: spans(25 * minute, until, 'In a meeting'),
    })),
    polls: every(from, until, 30 * minute).map((at) => ({
      at: toInstant(at),
      failed: false,
      text: '',
    })),
    publications: every(from, until, 5 * minute).map((at, index) => ({
      at: toInstant(at),
      failed: false,
      text: index % 40 === 0 ? 'In a meeting is published.' : '',
    })),
  };
}

function every(from: number, to: number, step: number): readonly number[] {
  return Array.from(
    { length: Math.max(0, Math.ceil((to - from) / step)) },
    (_, index) => from + index * step,
  );
}
