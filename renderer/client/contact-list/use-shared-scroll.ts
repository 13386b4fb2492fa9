import { type RefObject, useEffect, useRef } from 'react';
import { type ClientUi, useClientUiStore } from '../client-ui.js';
import type { LinePlaces } from './line-places.js';
import { indexOfLine, type ListRows, nameOf } from './list-rows.js';
import { listMargin } from './row-heights.js';

/**
 * Tells the window how far the list is scrolled, by its first line, and scrolls it there when somebody else says so.
 * Lines may have other heights there: the same line comes to the top, not the same pixel.
 */
export function useSharedScroll(
  ref: RefObject<HTMLElement | null>,
  rows: ListRows,
  places: LinePlaces,
): void {
  const ui = useClientUiStore();
  /** What this list said, or did, last. */
  const known = useRef<ClientUi['top']>(null);
  const isObeying = useRef(false);
  useEffect(() => {
    const scroller = ref.current;
    if (!scroller) return;
    const say = (): void => {
      // Where a list ends is its own affair: one that follows does not lead back.
      if (isObeying.current) isObeying.current = false;
      else {
        known.current = topOf(scroller.scrollTop - listMargin, rows, places);
        ui.setState({ top: known.current });
      }
    };
    const obey = ({ top }: ClientUi): void => {
      if (top === null || top === known.current) return;
      known.current = top;
      const index = indexOfLine(rows, top.line);
      if (index < 0) return;
      const start = places.top(index);
      const former = scroller.scrollTop;
      scroller.scrollTop = listMargin + start + top.part * (places.top(index + 1) - start);
      isObeying.current = scroller.scrollTop !== former;
    };
    obey(ui.getState());
    scroller.addEventListener('scroll', say, { passive: true });
    const leave = ui.subscribe(obey);
    return () => {
      scroller.removeEventListener('scroll', say);
      leave();
    };
  }, [ref, rows, places, ui]);
}

function topOf(scrolled: number, rows: ListRows, places: LinePlaces): ClientUi['top'] {
  const index = places.lineAt(Math.max(0, scrolled));
  const row = rows.at(index);
  if (!row) return null;
  const start = places.top(index);
  const height = places.top(index + 1) - start;
  return { line: nameOf(row), part: Math.max(0, (scrolled - start) / height) };
}
