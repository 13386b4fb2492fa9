import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { zoomOf } from '../window-layer.js';
import { placePopup } from './placement.js';
import type { PopupAnchor } from './popup-anchor.js';

/**
 * Shows a popover beside its anchor for as long as it is mounted. With `popover="auto"` a click
 * elsewhere, or the platform's close request, calls `onDismiss`.
 */
export function usePopup(
  anchor: PopupAnchor,
  onDismiss: () => void,
): RefObject<HTMLDivElement | null> {
  const popup = useRef<HTMLDivElement>(null);
  const dismiss = useRef(onDismiss);
  useEffect(() => {
    dismiss.current = onDismiss;
  });

  useLayoutEffect(() => {
    const element = popup.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const toggled = (event: ToggleEvent): void => {
      if (event.target === element && event.newState === 'closed') dismiss.current();
    };
    element.addEventListener('toggle', toggled);
    return () => element.removeEventListener('toggle', toggled);
  }, []);

  useLayoutEffect(() => {
    const element = popup.current;
    if (!element) return;
    const place = (): void => {
      const { width, height } = element.getBoundingClientRect();
      const viewport = { width: window.innerWidth, height: window.innerHeight };
      const { left, top } = placePopup(anchor.box, anchor.side, { width, height }, viewport);
      // All of the viewport until here; a client that is enlarged has pixels of its own.
      const zoom = zoomOf(element);
      element.style.left = `${left / zoom}px`;
      element.style.top = `${top / zoom}px`;
    };
    place();
    // A popup whose content comes later, or opens and closes, may need another place.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [anchor]);

  return popup;
}
