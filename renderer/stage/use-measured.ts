import { useLayoutEffect, useState } from 'react';

interface Measured<T> {
  /** The element; the same function at every render. */
  readonly find: () => HTMLElement | null;
  /** What is measured in it; the same function at every render until something else is to be measured. */
  readonly measure: (element: HTMLElement) => readonly T[];
  /** The attributes within the element that move things; the same list at every render. */
  readonly attributes: readonly string[];
}

/**
 * What is measured in an element, followed as its content, its size, the window and any scrolling move things: at most
 * once a frame. It is the same list until something has moved.
 */
export function useMeasured<T>({ find, measure, attributes }: Measured<T>): readonly T[] {
  const [measured, setMeasured] = useState<readonly T[]>([]);
  useLayoutEffect(() => {
    const element = find();
    if (!element) return;
    let request = 0;
    const look = (): void => {
      request = 0;
      const next = measure(element);
      setMeasured((known) => (JSON.stringify(known) === JSON.stringify(next) ? known : next));
    };
    const later = (): void => {
      request ||= requestAnimationFrame(look);
    };
    look();
    const sizes = new ResizeObserver(later);
    sizes.observe(element);
    const changes = new MutationObserver(later);
    changes.observe(element, {
      subtree: true,
      childList: true,
      attributeFilter: [...attributes],
    });
    document.addEventListener('scroll', later, { capture: true, passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(request);
      sizes.disconnect();
      changes.disconnect();
      document.removeEventListener('scroll', later, { capture: true });
      window.removeEventListener('resize', later);
    };
  }, [find, measure, attributes]);
  return measured;
}
