import { useCallback, useEffect, useMemo } from 'react';
import type { StoreApi } from 'zustand';
import type { ClientLookView } from '../../../shared/contract/index.js';
import type { ClientUi } from '../../client/client-ui.js';
import { useActionContext } from '../actions/use-actions.js';

/** What is open in a client, as others can be told of it. */
const lookIn = ({ dialog, optionsPage, conversation, card, row }: ClientUi): ClientLookView => ({
  options: dialog === 'options' ? { page: optionsPage } : null,
  conversation,
  card: card?.contact ?? null,
  row: row?.sip ?? null,
});

const isSame = (one: ClientLookView | null, other: ClientLookView): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What is still to be opened in a client: nothing where its user has opened just that. The same object until something
 * else is wished for: whatever else the audience sees changes, what is open in a client stays.
 */
export function useLeftToOpen(
  look: ClientLookView | null,
  ui: StoreApi<ClientUi>,
): ClientLookView | null {
  const text = JSON.stringify(look);
  return useMemo(() => {
    const wished = JSON.parse(text) as ClientLookView | null;
    return isSame(wished, lookIn(ui.getState())) ? null : wished;
  }, [text, ui]);
}

/** Tells what somebody opens in a client, or closes, as long as others want to know. */
export function useOpenedByHand(
  ui: StoreApi<ClientUi>,
  tell: ((look: ClientLookView) => void) | null,
): void {
  useEffect(
    () =>
      tell === null
        ? undefined
        : ui.subscribe((now, before) => {
            const look = lookIn(now);
            if (!isSame(lookIn(before), look)) tell(look);
          }),
    [ui, tell],
  );
}

/** Has all windows of the presentation open in a client what is opened in it in one of them. */
export function useTellLook(): (sip: string, look: ClientLookView) => void {
  const { act } = useActionContext();
  return useCallback((sip, look) => void act({ name: 'presentation.look', sip, look }), [act]);
}
