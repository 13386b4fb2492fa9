import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Offset {
  readonly x: number;
  readonly y: number;
}

const visibleMargin = 40;

/**
 * Lets a window that is centred on the page be dragged by its title bar, never wholly out of
 * sight. It starts in the middle of its owner, so that the dialogs of two clients lie apart.
 */
export function useWindowDrag(
  window: RefObject<HTMLElement | null>,
  owner: () => Element | null | undefined,
) {
  const [offset, setOffset] = useState<Offset>({ x: 0, y: 0 });
  const start = useRef(owner);
  useLayoutEffect(() => {
    const over = start.current()?.getBoundingClientRect();
    const box = window.current?.getBoundingClientRect();
    if (over === undefined || box === undefined) return;
    const room = Math.max(0, (globalThis.window.innerWidth - box.width) / 2);
    const wanted = over.left + over.width / 2 - globalThis.window.innerWidth / 2;
    setOffset({ x: clamp(wanted, -room, room), y: 0 });
  }, [window]);
  const grabbed = useRef<Offset | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || (event.target as HTMLElement).closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX - offset.x, y: event.clientY - offset.y };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = window.current?.getBoundingClientRect();
    if (grabbed.current === null || box === undefined) return;
    const home = { x: box.left - offset.x, y: box.top - offset.y };
    const { innerWidth, innerHeight } = globalThis.window;
    setOffset({
      x: clamp(
        event.clientX - grabbed.current.x,
        visibleMargin - home.x - box.width,
        innerWidth - visibleMargin - home.x,
      ),
      y: clamp(event.clientY - grabbed.current.y, -home.y, innerHeight - visibleMargin - home.y),
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

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
