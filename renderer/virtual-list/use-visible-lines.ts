import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Lines } from './lines.js';

/** Lines that are mounted above and below those in sight. */
const overscan = 4;

/** After this time without a scroll event the list stands still. */
const restMilliseconds = 150;

/** What of the list is in sight, in CSS pixels, and how many lines around it are mounted. */
interface Sight {
  readonly top: number;
  readonly height: number;
  readonly around: number;
}

export interface VisibleLines {
  /** For the element that scrolls. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Indices of the lines to mount, in order: those in sight, some around them, and `always`. */
  readonly indices: readonly number[];
  readonly scrolling: boolean;
  /** Scrolls as little as brings a line into sight. */
  reveal(index: number): void;
}

/**
 * Which lines of a list are worth mounting. Renders when that changes, not with each pixel, and
 * within the scroll event, so that no frame shows a gap.
 * @param always index of a line that stays mounted, such as the one in focus; -1 for none
 * @param margin what is left free above and below the lines, in CSS pixels
 * @param fixed how far a picture of the list is scrolled, and how much of it is in sight; nothing is measured there
 */
export function useVisibleLines(
  places: Lines,
  always: number,
  margin = 0,
  fixed: Pick<Sight, 'top' | 'height'> | null = null,
): VisibleLines {
  const ref = useRef<HTMLDivElement>(null);
  // A list is on the screen sooner without the lines around it; they come when it first stands still.
  const around = useRef(0);
  const [sight, setSight] = useState<Sight | null>(
    fixed && { top: fixed.top - margin, height: fixed.height, around: 0 },
  );
  const [scrolling, setScrolling] = useState(false);

  const look = (): void => {
    const scroller = ref.current;
    if (!scroller) return;
    const next = {
      top: scroller.scrollTop - margin,
      height: scroller.clientHeight,
      around: around.current,
    };
    setSight((known) => (known && sameLines(places, known, next) ? known : next));
  };
  const latest = useRef(look);
  useLayoutEffect(() => {
    latest.current = look;
  });

  useLayoutEffect(() => latest.current(), []);
  useEffect(() => {
    const scroller = ref.current;
    if (!scroller) return;
    const onRest = (): void => {
      around.current = overscan;
      setScrolling(false);
      latest.current();
    };
    let rest = setTimeout(onRest, restMilliseconds);
    const onScroll = (): void => {
      clearTimeout(rest);
      rest = setTimeout(onRest, restMilliseconds);
      around.current = overscan;
      flushSync(() => {
        setScrolling(true);
        latest.current();
      });
    };
    const sized = new ResizeObserver(() => latest.current());
    scroller.addEventListener('scroll', onScroll, { passive: true });
    sized.observe(scroller);
    return () => {
      clearTimeout(rest);
      scroller.removeEventListener('scroll', onScroll);
      sized.disconnect();
    };
  }, []);

  return {
    ref,
    indices: sight ? indicesIn(places, sight, always) : [],
    scrolling,
    reveal: (index) => {
      const scroller = ref.current;
      if (!scroller) return;
      const top = places.top(index);
      const end = places.top(index + 1) + 2 * margin - scroller.clientHeight;
      if (top < scroller.scrollTop) scroller.scrollTop = top;
      else if (end > scroller.scrollTop) scroller.scrollTop = end;
      look();
    },
  };
}

function linesIn(places: Lines, { top, height }: Sight): readonly [number, number] {
  return [places.lineAt(top), places.lineAt(top + height)];
}

function sameLines(places: Lines, a: Sight, b: Sight): boolean {
  const [first, last] = linesIn(places, a);
  const [otherFirst, otherLast] = linesIn(places, b);
  return first === otherFirst && last === otherLast && a.around === b.around;
}

function indicesIn(places: Lines, sight: Sight, always: number): number[] {
  const [inSight, last] = linesIn(places, sight);
  const first = Math.max(0, inSight - sight.around);
  const end = Math.min(places.count, last + 1 + sight.around);
  const indices = Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place);
  if (always >= 0 && always < first) indices.unshift(always);
  else if (always >= end && always < places.count) indices.push(always);
  return indices;
}
