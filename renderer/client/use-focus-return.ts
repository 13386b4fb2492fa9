import { type FocusEventHandler, useEffect, useRef } from 'react';

/**
 * Gives the focus back when a window is no longer inert. An inert part cannot take it in the same
 * commit that closes its dialog, so the dialog cannot do this by itself.
 */
export function useFocusReturn(inert: boolean): { readonly onFocusCapture: FocusEventHandler } {
  const last = useRef<HTMLElement | null>(null);
  const wasInert = useRef(inert);
  useEffect(() => {
    if (wasInert.current && !inert && document.activeElement === document.body)
      last.current?.focus();
    wasInert.current = inert;
  }, [inert]);
  return {
    onFocusCapture: ({ target }) => {
      if (target instanceof HTMLElement) last.current = target;
    },
  };
}
