import { useCallback } from 'react';
import { failureText } from '../bridge/command-failure.js';
import { useClientCommand } from '../bridge/hooks.js';
import { useClientUiStore } from './client-ui.js';

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
