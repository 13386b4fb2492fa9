import { type RefObject, useEffect } from 'react';
import type { StoreApi } from 'zustand';
import type { ClientLookView } from '../../shared/contract/index.js';
import type { ClientUi } from './client-ui.js';

/** What is to be open in a client, as somebody outside of it wishes; all else is closed. Another object asks again. */
export type ClientLook = ClientLookView;

/** Opens in a client what is wished for. */
export function useClientLook(
  look: ClientLook | null,
  ui: StoreApi<ClientUi>,
  window: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (look === null) return;
    const { options, conversation, card, row } = look;
    const place = window.current?.getBoundingClientRect();
    ui.setState(({ asked }) => ({
      asked: asked + 1,
      dialog: options ? 'options' : null,
      optionsPage: options?.page ?? null,
      conversation,
      card: card !== null && place ? { contact: card, anchor: anchorIn(place) } : null,
      row: row === null ? null : { sip: row },
      pane: 'contacts',
      searchText: '',
    }));
  }, [look, ui, window]);
}

/** A card that no row was pointed at lies beside the window, so that the list stays in sight. */
const anchorIn = ({ left, right, top, bottom }: DOMRect) => ({
  box: { left, right, top, bottom },
  side: 'beside' as const,
});

/**
 * Whether the keyboard is in use outside the client that an element belongs to. What opens in a client by itself does
 * not take it away from there.
 */
export function isKeyboardElsewhere(element: Element | null): boolean {
  const { activeElement, body } = document;
  const own = element?.closest('[data-client-window]');
  return (
    own != null && activeElement !== null && activeElement !== body && !own.contains(activeElement)
  );
}
