import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { OptionsPage } from '../../../shared/contract/index.js';
import { asks } from '../why/asks.js';
import styles from './options.module.css';
import { optionsStrings } from './strings.js';

interface PageListProps {
  readonly id: string;
  readonly pages: readonly OptionsPage[];
  readonly current: OptionsPage;
  readonly onTurn: (page: string) => void;
}

export const tabId = (id: string, page: OptionsPage) => `${id}-tab-${page.id}`;
export const panelId = (id: string, page: OptionsPage) => `${id}-panel-${page.id}`;

/** The list at the left: arrows, Home, End and first letters turn the page. */
export function PageList({ id, pages, current, onTurn }: PageListProps): ReactNode {
  const selected = useRef<HTMLButtonElement>(null);
  // Also when the page that held the focus is gone: Ctrl+Tab, or a policy that took it away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the page.
  useEffect(() => {
    const { current: tab } = selected;
    // A dialog that opened by itself leaves the keyboard where it is.
    if (tab?.closest('dialog')?.contains(document.activeElement)) tab.focus();
  }, [current.id]);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Enter') {
      // As in a list of Windows: Enter is OK, not a click on the page it is on.
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
      return;
    }
    const next = nextPage(event, pages, current);
    if (next === undefined) return;
    event.preventDefault();
    onTurn(next.id);
  };
  return (
    <div
      className={styles.pages}
      role="tablist"
      aria-orientation="vertical"
      aria-label={optionsStrings.pages}
    >
      {pages.map((page) => (
        <button
          key={page.id}
          ref={page === current ? selected : null}
          type="button"
          role="tab"
          id={tabId(id, page)}
          className={styles.page}
          {...asks('options-page', { part: page.id })}
          aria-selected={page === current}
          aria-controls={page === current ? panelId(id, page) : undefined}
          tabIndex={page === current ? 0 : -1}
          onClick={() => onTurn(page.id)}
          onKeyDown={onKeyDown}
        >
          {page.title}
        </button>
      ))}
    </div>
  );
}

function nextPage(
  event: KeyboardEvent,
  pages: readonly OptionsPage[],
  current: OptionsPage,
): OptionsPage | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const index = pages.indexOf(current);
  switch (event.key) {
    case 'ArrowDown':
      return pages[Math.min(index + 1, pages.length - 1)];
    case 'ArrowUp':
      return pages[Math.max(index - 1, 0)];
    case 'Home':
      return pages[0];
    case 'End':
      return pages.at(-1);
    default: {
      if (event.key.length !== 1 || event.key === ' ') return undefined;
      const letter = event.key.toLowerCase();
      return [...pages.slice(index + 1), ...pages.slice(0, index)].find((page) =>
        page.title.toLowerCase().startsWith(letter),
      );
    }
  }
}
