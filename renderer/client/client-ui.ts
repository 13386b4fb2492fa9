import { createContext, useCallback, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { failureText } from '../bridge/command-failure.js';
import { useClientCommand } from '../bridge/hooks.js';
import type { LineName } from './contact-list/list-rows.js';
import type { PopupAnchor } from './menu/popup-anchor.js';

export type Pane = 'contacts' | 'feeds' | 'conversations' | 'phone';

/** What one client window has open; gone when the window is closed. */
export interface ClientUi {
  readonly pane: Pane;
  readonly dialog: 'options' | 'about' | 'configuration' | null;
  /** Page that the Options dialog is at; `null` for the first one. */
  readonly optionsPage: string | null;
  readonly card: { readonly contact: string; readonly anchor: PopupAnchor } | null;
  readonly searchText: string;
  /** The conversation in front of the conversation window; `null` while that is closed or minimized. */
  readonly conversation: string | null;
  /** The contact whose row is to be in sight; another object asks again. */
  readonly row: { readonly sip: string } | null;
  /** The line of the contact list that was chosen. */
  readonly line: LineName | null;
  /** How far the contact list is scrolled: its first line, and what part of that is above the edge. */
  readonly top: { readonly line: LineName; readonly part: number } | null;
  /** Grows when something outside the window opens something in it. */
  readonly asked: number;
  /** What the last command was refused with. */
  readonly failure: string | null;
}

const initial: ClientUi = {
  pane: 'contacts',
  dialog: null,
  optionsPage: null,
  card: null,
  searchText: '',
  conversation: null,
  row: null,
  line: null,
  top: null,
  asked: 0,
  failure: null,
};

/** @param opened what is open from the beginning, as in a picture */
export const createClientUi = (opened: Partial<ClientUi> = {}): StoreApi<ClientUi> =>
  createStore<ClientUi>()(() => ({ ...initial, ...opened }));

/** Filled by `ClientWindow`. */
export const ClientUiContext = createContext<StoreApi<ClientUi> | null>(null);

export function useClientUiStore(): StoreApi<ClientUi> {
  const store = useContext(ClientUiContext);
  if (!store) throw new Error('this component needs a ClientWindow above it');
  return store;
}

export function useClientUi<T>(select: (ui: ClientUi) => T): T {
  return useStore(useClientUiStore(), select);
}

type Send = ReturnType<typeof useClientCommand>;

/**
 * Sends a command whose only answer is what it changes on the screen. A refusal is shown in the
 * window's notice bar.
 */
export function useClientAction(): (command: Parameters<Send>[0]) => void {
  const send = useClientCommand();
  const store = useClientUiStore();
  return useCallback(
    (command) => {
      store.setState({ failure: null });
      send(command).catch((reason: unknown) => store.setState({ failure: failureText(reason) }));
    },
    [send, store],
  );
}
