import { type RefObject, useLayoutEffect } from 'react';
import type { StoreApi } from 'zustand';
import type { ClientUi } from './client-ui.js';

/** What the client windows of this page have open, by their elements. */
const opened = new WeakMap<Element, StoreApi<ClientUi>>();

/** Lets others see how a client window stands, for as long as its element is there. */
export function useSeenFromOutside(
  window: RefObject<HTMLElement | null>,
  ui: StoreApi<ClientUi>,
): void {
  useLayoutEffect(() => {
    if (window.current) opened.set(window.current, ui);
  }, [window, ui]);
}

/** What a client window has open, to be followed; `undefined` for an element that is none. */
export const uiOf = (window: Element): StoreApi<ClientUi> | undefined => opened.get(window);

/** What a client window has open; `undefined` for an element that is none. */
export const openedIn = (window: Element): ClientUi | undefined => uiOf(window)?.getState();
