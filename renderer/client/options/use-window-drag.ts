import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { boxIn, roomOf, zoomOf } from '../window-layer.js';

interface Offset {
  readonly x: number;
  readonly y: number;
}

const visibleMargin = 40;

/**
 * Lets a window that is centred in its layer be dragged by its title bar, never wholly out of
 * sight. Until then it lies in the middle of its owner, so that the dialogs of two clients lie apart.
 */
export function useWindowDrag(
  window: RefObject<HTMLElement | null>,
  owner: () => Element | null | undefined,
) {
  const [offset, setOffset] = useState<Offset>({ x: 0, y: 0 });
  const start = useRef(owner);
  const isDragged = useRef(false);
  useLayoutEffect(() => {
    const owned = start.current();
    const element = window.current;
    if (owned == null || element === null) return;
    const place = (): void => {
      if (isDragged.current) return;
      const zoom = zoomOf(element);
      const over = boxIn(zoom, owned.getBoundingClientRect());
      const box = boxIn(zoom, element.getBoundingClientRect());
      const within = roomOf(element);
      const room = Math.max(0, (within.width - box.width) / 2);
      const wanted = over.left + over.width / 2 - within.left - within.width / 2;
      setOffset({ x: clamp(wanted, -room, room), y: 0 });
    };
    place();
    // What is around may be resized, or go to a screen of another size.
    const observer = new ResizeObserver(place);
    observer.observe(owned);
    if (element.parentElement) observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, [window]);
  const grabbed = useRef<Offset | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || (event.target as HTMLElement).closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { x, y } = pointIn(event);
    grabbed.current = { x: x - offset.x, y: y - offset.y };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const element = window.current;
    if (grabbed.current === null || element === null) return;
    const box = boxIn(zoomOf(element), element.getBoundingClientRect());
    const { left, top, width, height } = roomOf(element);
    const home = { x: box.left - left - offset.x, y: box.top - top - offset.y };
    const { x, y } = pointIn(event);
    isDragged.current = true;
    setOffset({
      x: clamp(
        x - grabbed.current.x,
        visibleMargin - home.x - box.width,
        width - visibleMargin - home.x,
      ),
      y: clamp(y - grabbed.current.y, -home.y, height - visibleMargin - home.y),
    });
  };
  const release = () => {
    grabbed.current = null;
  };
  return {
    offset,
    grip: { onPointerDown, onPointerMove, onPointerUp: release, onPointerCancel: release },
  };
}

/** Where a pointer is, in the CSS pixels of what it is on. */
function pointIn({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Offset {
  const zoom = zoomOf(currentTarget);
  return { x: clientX / zoom, y: clientY / zoom };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
