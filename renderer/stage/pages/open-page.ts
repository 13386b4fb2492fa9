import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import { pagesStrings } from './strings.js';

export type PageName = keyof typeof pagesStrings.titles;

/** What a page is about, such as the address of a person: texts by their names. */
export type PageParameters = Readonly<Record<string, string>>;

/** A full page and what it is about. */
export interface PageAddress {
  readonly name: PageName;
  readonly parameters: PageParameters;
}

const isPage = (name: string): name is PageName => Object.hasOwn(pagesStrings.titles, name);

/** The page that the fragment of an address names, as `#page=policy&person=…`; null where it names none. */
export function pageIn(fragment: string): PageAddress | null {
  const { page, ...parameters } = Object.fromEntries(
    new URLSearchParams(fragment.replace(/^#/, '')),
  );
  return page !== undefined && isPage(page) ? { name: page, parameters } : null;
}

/** The fragment that names a page. */
const fragmentOf = ({ name, parameters }: PageAddress): string =>
  `#${new URLSearchParams({ page: name, ...parameters })}`;

interface PageState {
  /** The page that stands in the place of the stage's body; null while the stage itself shows. */
  readonly page: PageAddress | null;
  /** What had the keyboard on the stage before a page was opened. */
  readonly left: Element | null;
  /** What was pressed before the page was there, for its own keys. */
  readonly early: readonly KeyboardEvent[];
}

/** Which full page is open. The address of the window says the same, so that Back and bookmarks work. */
export const usePage = create<PageState>()(() => ({
  page: pageIn(window.location.hash),
  left: null,
  early: [],
}));

const show = (page: PageAddress | null): void =>
  usePage.setState(({ page: shown, left, early }) => ({
    page,
    left: shown === null ? document.activeElement : left,
    early: shown?.name === page?.name ? early : [],
  }));

/** Opens a full page, or the open one on something else. */
export function openPage(name: PageName, parameters: PageParameters = {}): void {
  const page = { name, parameters };
  window.location.hash = fragmentOf(page);
  show(page);
}

/** Goes back to the stage; nothing happens where the stage itself shows. */
export function leavePage(): void {
  if (usePage.getState().page === null) return;
  const { pathname, search } = window.location;
  window.history.pushState(null, '', pathname + search);
  show(null);
}

/**
 * The page that is open, as the address of the window goes. When it is left, the keyboard comes back to where it was,
 * or to the clients when that is gone.
 */
export function useAddressedPage(): PageAddress | null {
  const { page, left } = usePage();
  useEffect(() => {
    const follow = (): void => show(pageIn(window.location.hash));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const isOpen = page !== null;
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    const isLeft = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!isLeft || isFocused()) return;
    if (left instanceof HTMLElement && left.isConnected) left.focus();
    if (!isFocused()) document.getElementById('clients')?.focus();
  }, [isOpen, left]);
  return page;
}

const isFocused = (): boolean =>
  document.activeElement !== null && document.activeElement !== document.body;
