import type { MailboxEntryView } from '../../../shared/contract/index.js';
import { dayMilliseconds, minuteMilliseconds } from '../../../shared/lync/time.js';
import { later, type WallTime } from '../../../shared/time/wall-time.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';
import { dayMinutes } from './use-slot-drawing.js';

/** A part of an entry within one day, and its place among those it overlaps. */
export interface PlacedEntry {
  readonly entry: MailboxEntryView;
  readonly startMinutes: number;
  readonly endMinutes: number;
  /** Which of `columns` side by side it takes. */
  readonly column: number;
  readonly columns: number;
  /** Whether it starts, and whether it ends, on this day. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One day of the calendar. */
export interface CalendarDay {
  /** Its midnight. */
  readonly wall: WallTime;
  readonly label: string;
  /** Entries of whole days. */
  readonly allDay: readonly MailboxEntryView[];
  readonly timed: readonly PlacedEntry[];
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});

/** The days from a midnight on, each with its entries; an entry past midnight is in both its days. */
export function calendarDays(
  first: WallTime,
  count: number,
  entries: readonly MailboxEntryView[],
  clock: ZoneClock,
): readonly CalendarDay[] {
  const known = entries.map((entry) => ({
    entry,
    start: clock.wallAt(entry.start),
    end: clock.wallAt(entry.end),
  }));
  return Array.from({ length: count }, (_, index) => {
    const wall = later(first, index * dayMilliseconds);
    const there = known.filter(
      // What takes no time stands on the day of its start.
      ({ start, end }) => start < wall + dayMilliseconds && (end > wall || start >= wall),
    );
    const whole = there.filter(({ entry }) => entry.isAllDay);
    const parts = there
      .filter(({ entry }) => !entry.isAllDay)
      .map(({ entry, start, end }) => ({
        entry,
        startMinutes: Math.max(0, (start - wall) / minuteMilliseconds),
        endMinutes: Math.min(dayMinutes, (end - wall) / minuteMilliseconds),
        isFirst: start >= wall,
        isLast: end <= wall + dayMilliseconds,
      }));
    return {
      wall,
      label: dayFormat.format(wall).replace(',', ''),
      allDay: whole.map(({ entry }) => entry),
      timed: sideBySide(parts),
    };
  });
}

type Part = Omit<PlacedEntry, 'column' | 'columns'>;

/** Puts what overlaps side by side: each chain of overlapping entries shares its width evenly. */
function sideBySide(parts: readonly Part[]): readonly PlacedEntry[] {
  const sorted = [...parts].sort(
    (a, b) => a.startMinutes - b.startMinutes || b.endMinutes - a.endMinutes,
  );
  const placed: PlacedEntry[] = [];
  let chain: (Part & { readonly column: number })[] = [];
  let ends: number[] = [];
  const settle = (): void => {
    for (const part of chain) placed.push({ ...part, columns: ends.length });
    chain = [];
    ends = [];
  };
  for (const part of sorted) {
    if (ends.every((end) => end <= part.startMinutes)) settle();
    const free = ends.findIndex((end) => end <= part.startMinutes);
    const column = free < 0 ? ends.length : free;
    ends[column] = part.endMinutes;
    chain.push({ ...part, column });
  }
  settle();
  return placed;
}
