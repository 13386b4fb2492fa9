import { useCallback } from 'react';
import { failureText } from '../bridge/command-failure.js';
import { useClientCommand } from '../bridge/hooks.js';
import { useClientUiStore } from './client-ui.js';

/** Opens the conversation with somebody, or brings it to the front. A refusal is shown in the window. */
export function useOpenConversation(): (sip: string) => void {
  const send = useClientCommand();
  const ui = useClientUiStore();
  return useCallback(
    (sip) => {
      send({ name: 'conversation.open', with: sip }).then(
        ({ conversation }) => ui.setState({ conversation, card: null, failure: null }),
        (reason: unknown) => ui.setState({ failure: failureText(reason) }),
      );
    },
    [send, ui],
  );
}

/** Signs the user out, and does what is asked once that has happened. */
export function useSignOut(): (then?: () => void) => void {
  const send = useClientCommand();
  const ui = useClientUiStore();
  return useCallback(
    (then) => {
      send({ name: 'client.sign-out' }).then(
        () => then?.(),
        (reason: unknown) => ui.setState({ failure: failureText(reason) }),
      );
    },
    [send, ui],
  );
}
