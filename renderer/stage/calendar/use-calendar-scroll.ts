import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { dayMinutes, rowHeight, slotMinutes } from './use-slot-drawing.js';

/** What of the calendar is in sight. */
export interface Sight {
  /** Minutes of a day. */
  readonly from: number;
  readonly to: number;
  /** Where the hours begin and end on the area, in pixels from its edges. */
  readonly top: number;
  readonly right: number;
}

export interface CalendarScroll {
  readonly area: RefObject<HTMLDivElement | null>;
  /** The headings, which cover the top of the area. */
  readonly headings: RefObject<HTMLDivElement | null>;
  readonly sight: Sight;
  /** Reads what is in sight, after the calendar was scrolled. */
  readonly read: () => void;
  /** Brings a time into the upper part of what is in sight. */
  readonly reveal: (minutes: number) => void;
}

/** Minutes in sight above a time that was asked for. */
const before = 45;
const minutesOf = (pixels: number): number => (pixels / rowHeight) * slotMinutes;

/** Where the calendar is scrolled to: at `place` when it is opened, and whenever there is another place. */
export function useCalendarScroll(place: { readonly minutes: number }): CalendarScroll {
  const area = useRef<HTMLDivElement>(null);
  const headings = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ from: 0, to: dayMinutes, top: 0, right: 0 });
  const read = useCallback(() => {
    if (!area.current) return;
    const { scrollTop, clientHeight, clientWidth, offsetWidth } = area.current;
    const top = headings.current?.offsetHeight ?? 0;
    const from = minutesOf(scrollTop);
    // Without a layout everything is in sight.
    const to = clientHeight === 0 ? dayMinutes : from + minutesOf(clientHeight - top);
    const now = { from, to, top, right: offsetWidth - clientWidth };
    setSight((former) => (isSame(former, now) ? former : now));
  }, []);
  const reveal = useCallback(
    (minutes: number) => {
      const top = (Math.max(0, minutes - before) / slotMinutes) * rowHeight;
      if (area.current) area.current.scrollTop = top;
      read();
    },
    [read],
  );
  useLayoutEffect(() => reveal(place.minutes), [reveal, place]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(read);
    if (area.current) observer.observe(area.current);
    return () => observer.disconnect();
  }, [read]);
  return { area, headings, sight, read, reveal };
}

const isSame = (one: Sight, other: Sight): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.top === other.top &&
  one.right === other.right;
