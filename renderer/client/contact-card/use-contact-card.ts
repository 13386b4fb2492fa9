import { useCallback, useEffect } from 'react';
import type { ContactCardView } from '../../../shared/contract/index.js';
import { clientKey } from '../../../shared/contract/keys.js';
import { useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useClientCommand, useClientStore } from '../../bridge/hooks.js';
import { useClientUiStore } from '../client-ui.js';

/**
 * The card of a person; asked for again when what the list shows of them changes, and as time passes: until when they are
 * free is on it.
 */
export function useContactCard(sip: string): ContactCardView | null {
  const send = useClientCommand();
  const store = useClientStore();
  const ui = useClientUiStore();
  const ask = useCallback(() => send({ name: 'client.contact-card', contact: sip }), [send, sip]);
  const watch = useCallback(
    (again: () => void) => {
      const leaveContact = store.subscribe(clientKey('contact/{contact}', sip), again);
      const leaveClock = store.subscribe('clock', again);
      return () => {
        leaveContact();
        leaveClock();
      };
    },
    [store, sip],
  );
  const { answer, failure } = useFreshAnswer(ask, watch);
  useEffect(() => {
    if (failure !== null) ui.setState({ failure, card: null });
  }, [ui, failure]);
  return answer;
}
