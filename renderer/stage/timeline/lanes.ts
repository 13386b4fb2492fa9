import type { TimelineSpan, TimelineTick, TimelineView } from '../../../shared/contract/index.js';
import { type Relationship, relationshipNames } from '../../../shared/lync/presence.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import { timelineStrings as text } from './strings.js';

/** A stretch, and whether it goes on: beyond the range, or until something else happens. */
interface LaneSpan extends TimelineSpan {
  readonly goesOn: boolean;
  /** Whether it lasts until the present, whatever that is by now; `to` is when it was read then. */
  readonly isOpen: boolean;
}

/** One row of the timeline. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  /** A second line to the label, such as a watcher's relationship. */
  readonly detail: string;
  /** In the order of time, none over another, except in the calendar. */
  readonly spans: readonly LaneSpan[];
}

/**
 * The rows of a timeline from cause to effect: calendar, cache, publication, each watcher. What
 * was published and seen when it was read goes on until the present, that moment included; calendar
 * and cache reveal the future too.
 */
export function lanesOf(view: TimelineView): readonly Lane[] {
  const known = (spans: readonly TimelineSpan[]): readonly LaneSpan[] =>
    spans.map((span) => ({ ...span, goesOn: span.to >= view.to, isOpen: false }));
  const happened = (spans: readonly TimelineSpan[]): readonly LaneSpan[] =>
    spans.map((span) => {
      const isOpen = span.to >= view.until;
      return { ...span, goesOn: isOpen, isOpen };
    });
  const watchers = view.watchers.map(({ sip, displayName, relationship, spans }) => ({
    id: sip,
    label: displayName,
    detail: relationshipNames[relationship as Relationship] ?? relationship,
    spans: happened(spans),
  }));
  return [
    { id: 'calendar', label: text.calendar, detail: '', spans: known(view.calendar) },
    { id: 'polled', label: text.polled, detail: '', spans: known(view.polled) },
    { id: 'published', label: text.published, detail: '', spans: happened(view.published) },
    ...watchers,
  ];
}

/** Whether two rows show the same by now. */
export const isSameLane = (one: Lane, other: Lane): boolean =>
  one.id === other.id &&
  one.label === other.label &&
  one.detail === other.detail &&
  areSame(
    one.spans,
    other.spans,
    (a, b) =>
      a.from === b.from &&
      a.text === b.text &&
      a.class === b.class &&
      a.goesOn === b.goesOn &&
      a.isOpen === b.isOpen &&
      (a.isOpen || a.to === b.to),
  );

export const isSameTick = (one: TimelineTick, other: TimelineTick): boolean =>
  one.at === other.at && one.failed === other.failed && one.text === other.text;

export const areSame = <T>(
  some: readonly T[],
  others: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean =>
  some.length === others.length &&
  some.every((one, index) => {
    const other = others[index];
    return other !== undefined && isSame(one, other);
  });

/**
 * What a lane shows at a moment of the range, in words.
 * @param hasCome whether the moment is not in the future
 */
export function readLane(lane: Lane, at: Instant, hasCome: boolean): string {
  const there = lane.spans.filter(
    ({ from, to, isOpen }) => from <= at && (at < to || (isOpen && hasCome)),
  );
  return there.length === 0 ? text.nothing : there.map((span) => span.text).join('; ');
}

/** What the last tick before a moment was: `08:30:00`, and what it brought. */
export function readTicks(
  ticks: readonly TimelineTick[],
  at: Instant,
  time: (at: Instant) => string,
): string {
  const tick = lastTick(ticks, at);
  if (!tick) return text.none;
  const outcome = tick.failed ? [text.failed] : [];
  return [time(tick.at), ...outcome, ...(tick.text === '' ? [] : [tick.text])].join(', ');
}

/** The last tick at or before a moment. */
function lastTick(ticks: readonly TimelineTick[], at: Instant): TimelineTick | undefined {
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

/** Every moment at which a lane changes, in order, each once; what lasts until the present ends right after it. */
export function changesOf(lanes: readonly Lane[], now: Instant): readonly Instant[] {
  const moments = lanes.flatMap(({ spans }) =>
    spans.flatMap(({ from, to, isOpen }) => [from, isOpen ? toInstant(Math.max(to, now + 1)) : to]),
  );
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
