import { type RefObject, useLayoutEffect } from 'react';
import { create } from 'zustand';
import { useDock } from './dock-store.js';
import { arrangementNow } from './panes/arrangement.js';
import { useLayout } from './panes/layout-store.js';

type Place = 'people' | 'shell';

/** A wish, from elsewhere on the stage, that the keyboard go to a place. */
export const useFocusRequest = create<{
  readonly place: Place | null;
  /** Grows with each wish, so that the same place can be wished for twice. */
  readonly count: number;
  request(place: Place): void;
}>()((set) => ({
  place: null,
  count: 0,
  request: (place) => {
    if (place === 'people') useLayout.getState().unfold('people');
    // Elsewhere the bar has the line.
    else if (arrangementNow().dock === 'beneath') useDock.getState().open('shell');
    set(({ count }) => ({ place, count: count + 1 }));
  },
}));

/** Focuses an element each time its place is wished for, before the next key. */
export function useFocusOnRequest(place: Place, element: RefObject<HTMLElement | null>): void {
  const count = useFocusRequest((focus) => (focus.place === place ? focus.count : 0));
  useLayoutEffect(() => {
    if (count > 0) element.current?.focus();
  }, [count, element]);
}
