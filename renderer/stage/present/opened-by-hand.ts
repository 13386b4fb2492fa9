import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { StoreApi } from 'zustand';
import type { ClientLookView } from '../../../shared/contract/index.js';
import type { ClientUi } from '../../client/client-ui.js';
import { uiOf } from '../../client/client-windows.js';
import { useActionContext } from '../actions/use-actions.js';
import { useClientsOnStage } from '../clients/clients-on-stage.js';

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

/** Tells what is opened in a client, or closed. @returns ends that */
const followOpened = (ui: StoreApi<ClientUi>, tell: (look: ClientLookView) => void): (() => void) =>
  ui.subscribe((now, before) => {
    const look = lookIn(now);
    if (!isSame(lookIn(before), look)) tell(look);
  });

/** Tells what somebody opens in a client, or closes, as long as others want to know. */
export function useOpenedByHand(
  ui: StoreApi<ClientUi>,
  tell: ((look: ClientLookView) => void) | null,
): void {
  useEffect(() => (tell === null ? undefined : followOpened(ui, tell)), [ui, tell]);
}

/**
 * Has the audience see what is opened in a client on this page. To begin with the client opens what the audience sees in
 * it; where nobody said what that is, the audience sees what is open.
 */
export function useMirroredToAudience(sip: string, look: ClientLookView | null): void {
  const tellLook = useTellLook();
  const first = useRef(look);
  useEffect(() => {
    const client = `main [data-client="${CSS.escape(sip)}"] [data-client-window]`;
    const window = document.querySelector(client);
    const ui = window && uiOf(window);
    if (!ui) return;
    const wished = first.current;
    const here = lookIn(ui.getState());
    if (wished !== null && !isSame(wished, here))
      useClientsOnStage.setState(({ looks }) => ({ looks: { ...looks, [sip]: wished } }));
    if (wished === null && Object.values(here).some((open) => open !== null)) tellLook(sip, here);
    return followOpened(ui, (now) => tellLook(sip, now));
  }, [sip, tellLook]);
}

/** Has all windows of the presentation open in a client what is opened in it in one of them. */
export function useTellLook(): (sip: string, look: ClientLookView) => void {
  const { act } = useActionContext();
  return useCallback((sip, look) => void act({ name: 'presentation.look', sip, look }), [act]);
}
