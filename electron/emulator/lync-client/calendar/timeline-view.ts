import type { TimelineSpan, TimelineView } from '../../../../shared/contract/views/calendar.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import type { CalendarHistory } from './calendar-history.js';
import type { ReadEntry } from './calendar-reading.js';
import { decidingEntry, textOfEntry } from './calendar-state.js';

/** The lanes that one client's calendar side knows. */
export type CalendarLanes = Omit<TimelineView, 'from' | 'to' | 'until' | 'watchers'>;

/** What is in the calendar and in the cache within [from, to), and what was published until the present. */
export function calendarLanes(
  history: CalendarHistory,
  calendar: readonly ReadEntry[],
  { from, to, until }: Pick<TimelineView, 'from' | 'to' | 'until'>,
): CalendarLanes {
  return {
    calendar: spansOf(calendar, from, to),
    polled: history.cache
      .between(from, to)
      .flatMap((span) => spansOf(span.value, span.from, span.to)),
    published: history.published.between(from, until).flatMap((span): readonly TimelineSpan[] => {
      const { value: entry } = span;
      if (entry === null) return [];
      return [{ from: span.from, to: span.to, text: textOfEntry(entry), class: entry.busyType }];
    }),
    polls: history.polls(from, to),
    publications: history.publications(from, to),
  };
}

/** The entry that decides at each moment, as spans without overlap. */
function spansOf(entries: readonly ReadEntry[], from: Instant, to: Instant): TimelineSpan[] {
  const within = entries.filter(({ start, end }) => start < to && end > from);
  const moments = within.flatMap(({ start, end }) => [start, end]);
  const inside = moments.filter((at) => at > from && at < to);
  const bounds = [...new Set([from, ...inside, to])].sort((one, other) => one - other);
  const spans: TimelineSpan[] = [];
  for (const [index, begins] of bounds.slice(0, -1).entries()) {
    const ends = toInstant(bounds[index + 1] ?? to);
    const entry = decidingEntry(within, begins);
    if (entry === null) continue;
    const text = entry.subject === '' ? textOfEntry(entry) : entry.subject;
    const last = spans.at(-1);
    if (last?.to === begins && last.text === text && last.class === entry.busyType) {
      spans[spans.length - 1] = { ...last, to: ends };
    } else spans.push({ from: begins, to: ends, text, class: entry.busyType });
  }
  return spans;
}
