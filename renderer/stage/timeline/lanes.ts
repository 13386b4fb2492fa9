import type { TimelineSpan, TimelineTick, TimelineView } from '../../../shared/contract/index.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import { presenceStrings } from '../presence-strings.js';

const text = presenceStrings.timeline;

/** One row of the timeline. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  /** A second line to the label, such as a watcher's relationship. */
  readonly detail: string;
  /** In the order of time, none over another, except in the calendar. */
  readonly spans: readonly TimelineSpan[];
}

/** The rows of a timeline from cause to effect: calendar, cache, publication, each watcher. */
export function lanesOf(view: TimelineView): readonly Lane[] {
  return [
    { id: 'calendar', label: text.calendar, detail: '', spans: view.calendar },
    { id: 'polled', label: text.polled, detail: '', spans: view.polled },
    { id: 'published', label: text.published, detail: '', spans: view.published },
    ...view.watchers.map(({ sip, displayName, relationship, spans }) => ({
      id: sip,
      label: displayName,
      detail: relationship,
      spans,
    })),
  ];
}

/** What a lane shows at a moment: its spans there in words, or that there is nothing. */
export function readLane(lane: Lane, at: Instant): string {
  const there = lane.spans.filter(({ from, to }) => from <= at && at < to);
  return there.length === 0 ? text.nothing : there.map((span) => span.text).join('; ');
}

/**
 * Where to read the lanes of what has happened: they end at the present, or at the last moment
 * that was asked for, and there they still show what they last showed.
 */
export function knownMoment(lanes: readonly Lane[], at: Instant, now: Instant): Instant {
  const happened = lanes.filter(({ id }) => id !== 'calendar');
  const end = Math.max(0, ...happened.map(({ spans }) => spans.at(-1)?.to ?? 0));
  return at > now || at < end || end === 0 ? at : toInstant(end - 1);
}

/** The last tick at or before a moment. */
export function lastTick(ticks: readonly TimelineTick[], at: Instant): TimelineTick | undefined {
  let low = 0;
  let high = ticks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tick = ticks[middle];
    if (tick && tick.at <= at) low = middle + 1;
    else high = middle;
  }
  return ticks[low - 1];
}

/** Every moment at which a lane changes, in order, each once. */
export function changesOf(lanes: readonly Lane[]): readonly Instant[] {
  const moments = lanes.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  return [...new Set(moments)].sort((a, b) => a - b);
}

/** The next change after a moment, or the last one before it. */
export function changeBeside(
  changes: readonly Instant[],
  at: Instant,
  direction: 1 | -1,
): Instant | undefined {
  return direction === 1
    ? changes.find((change) => change > at)
    : changes.findLast((change) => change < at);
}
