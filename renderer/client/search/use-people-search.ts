import { useEffect, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useClientCommand } from '../../bridge/hooks.js';
import { useClientUiStore } from '../client-ui.js';

export type Found = ResultOf<'client.search'>;

/** How many results the 2010 client asks for. */
const limit = 50;

/** People found for a text; those of the text before until the answer is there. */
export function usePeopleSearch(text: string): Found | null {
  const send = useClientCommand();
  const ui = useClientUiStore();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let current = true;
    send({ name: 'client.search', text, limit }).then(
      (answer) => {
        if (current) setFound(answer);
      },
      (reason: unknown) => {
        if (current) ui.setState({ failure: failureText(reason) });
      },
    );
    return () => {
      current = false;
    };
  }, [send, text, ui]);
  return found;
}
