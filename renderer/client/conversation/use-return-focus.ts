import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus back to where it was before the window, when the window goes with the focus in it. */
export function useReturnFocus(frame: RefObject<HTMLElement | null>): void {
  // Read while drawing for the first time: by the first effect the typing area has the focus.
  const before = useRef(document.activeElement);
  useEffect(() => {
    const element = frame.current;
    const { current } = before;
    return () => {
      const { activeElement } = document;
      if (activeElement !== document.body && !element?.contains(activeElement)) return;
      if (current instanceof HTMLElement) current.focus({ preventScroll: true });
    };
  }, [frame]);
}
