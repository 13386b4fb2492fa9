import {
  type CSSProperties,
  type PointerEvent,
  type RefObject,
  useLayoutEffect,
  useState,
} from 'react';
import { boxIn, type WindowRoom, zoomOf } from '../window-layer.js';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The size of the page; all of these in CSS pixels of the client, which may be enlarged. */
  readonly page: { readonly width: number; readonly height: number };
}

/** What stays free of the owner: their own picture and name at the top, and a little at the left. */
const free = { top: 84, part: 0.14, left: 12 } as const;
const least = { width: 228, height: 240 } as const;
const most = { width: 460, height: 560 } as const;
const edge = 4;

/**
 * Where a window of a client lies: over the lower part of its owner, which it follows, until the
 * user drags it by its title bar. It never leaves the page.
 * @param owner an element inside the part that owns the window
 */
export function useWindowPlace(owner: RefObject<HTMLElement | null>): {
  readonly style: CSSProperties;
  readonly grip: { onPointerDown(event: PointerEvent<HTMLElement>): void };
} {
  const [home, setHome] = useState<Place | null>(null);
  const [moved, setMoved] = useState({ x: 0, y: 0 });
  useLayoutEffect(() => {
    const part = owner.current?.parentElement;
    if (!part) return;
    const place = (): void => {
      const zoom = zoomOf(part);
      const box = boxIn(zoom, part.getBoundingClientRect());
      setHome(placeOver(box, { width: innerWidth / zoom, height: innerHeight / zoom }));
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(part);
    // The row of clients scrolls, and panes beside it change their size.
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [owner]);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || (event.target as HTMLElement).closest('button')) return;
    const bar = event.currentTarget;
    const zoom = zoomOf(bar);
    const start = { x: event.clientX / zoom - moved.x, y: event.clientY / zoom - moved.y };
    bar.setPointerCapture(event.pointerId);
    const move = (to: globalThis.PointerEvent): void =>
      setMoved({ x: to.clientX / zoom - start.x, y: to.clientY / zoom - start.y });
    const release = (): void => {
      bar.removeEventListener('pointermove', move);
      bar.removeEventListener('lostpointercapture', release);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', release);
  };
  // Not hidden: the typing area takes the focus before the place is known.
  if (!home) return { style: { opacity: 0 }, grip: { onPointerDown } };
  const { width, height, page } = home;
  const left = clamp(home.left + moved.x, edge - width / 2, page.width - width / 2);
  const top = clamp(home.top + moved.y, edge, page.height - 2 * free.left);
  return { style: { left, top, width, height }, grip: { onPointerDown } };
}

function placeOver(owner: WindowRoom, page: Place['page']): Place {
  const width = clamp(owner.width - free.left - edge, least.width, most.width);
  const top = Math.min(free.top, owner.height * free.part);
  const height = clamp(owner.height - top, least.height, most.height);
  return {
    page,
    width: Math.min(width, page.width - 2 * edge),
    height: Math.min(height, page.height - 2 * edge),
    left: Math.max(edge, owner.left + owner.width - width - edge),
    top: Math.max(edge, owner.top + owner.height - height - edge),
  };
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));
