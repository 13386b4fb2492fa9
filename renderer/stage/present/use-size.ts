import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './scene-layout.js';

/** The size of an element, as it is and becomes; that of a usual room until it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 1280, height: 560 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = (): void =>
      setSize(({ width, height }) => {
        const now = { width: current.clientWidth, height: current.clientHeight };
        return now.width === width && now.height === height ? { width, height } : now;
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
