import { useEffect, useState } from 'react';
import type { ContactCardView } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useClientCommand, useContact } from '../../bridge/hooks.js';
import { useClientUiStore } from '../client-ui.js';

/** The card of a person; asked for again whenever what the list shows of him changes. */
export function useContactCard(sip: string): ContactCardView | null {
  const send = useClientCommand();
  const ui = useClientUiStore();
  const contact = useContact(sip);
  const [card, setCard] = useState<ContactCardView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed contact makes the card stale
  useEffect(() => {
    let current = true;
    send({ name: 'client.contact-card', contact: sip }).then(
      (answer) => {
        if (current) setCard(answer);
      },
      (reason: unknown) => {
        if (current) ui.setState({ failure: failureText(reason), card: null });
      },
    );
    return () => {
      current = false;
    };
  }, [send, ui, sip, contact]);
  return card;
}
