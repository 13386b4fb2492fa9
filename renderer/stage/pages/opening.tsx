import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import { usePage } from './open-page.js';
import { pagesStrings } from './strings.js';

/** Keys that a page may have of its own. All others stay the browser's, Esc and Tab the frame's. */
const ofPages = /^(.|Enter|Backspace|Home|End|F8|Arrow\w+|Page\w+)$/u;

/** What uses such keys itself. */
const own = 'button, a, summary, input, textarea, select, dialog, [role="menu"]';

/** Stands where a page is on its way, and keeps what is pressed meanwhile for the keys of that page. */
export function Opening(): ReactNode {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey || isComposing) return;
      if (!ofPages.test(key) || (target instanceof Element && target.closest(own))) return;
      event.preventDefault();
      usePage.setState(({ early }) => ({ early: [...early, event] }));
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  return <p role="status">{pagesStrings.opening}</p>;
}

/** Has what was pressed while a page was on its way pressed again. To be used after all keys of the page. */
export function useEarlyKeys(): void {
  useEffect(() => {
    const { early } = usePage.getState();
    usePage.setState({ early: [] });
    for (const event of early)
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', event));
  }, []);
}
