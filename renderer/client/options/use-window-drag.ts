import { type PointerEvent, type RefObject, useRef, useState } from 'react';

interface Offset {
  readonly x: number;
  readonly y: number;
}

const visibleMargin = 40;

/** Lets a window be dragged by its title bar, never wholly out of sight. */
export function useWindowDrag(window: RefObject<HTMLElement | null>) {
  const [offset, setOffset] = useState<Offset>({ x: 0, y: 0 });
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
