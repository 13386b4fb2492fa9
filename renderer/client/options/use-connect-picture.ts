import { useCallback } from 'react';
import { failureText } from '../../bridge/command-failure.js';
import { useClientCommand } from '../../bridge/hooks.js';
import { optionsStrings } from './strings.js';
import type { OptionsDraft } from './use-options-draft.js';

/**
 * Connects to the address in the box and says in the draft how it went. Resolves to whether there
 * is a picture now; a failure leaves the former one.
 */
export function useConnectPicture(draft: OptionsDraft): () => Promise<boolean> {
  const send = useClientCommand();
  const { address, setAddress } = draft;
  return useCallback(async () => {
    const url = address.url.trim();
    const fail = (reason: string) => {
      setAddress({ url, state: { name: 'failed', reason } });
      return false;
    };
    if (url === '') return fail(optionsStrings.picture.addressMissing);
    setAddress({ url, state: { name: 'connecting' } });
    try {
      const result = await send({ name: 'client.connect-picture', url });
      if (!result.connected) return fail(result.reason);
      setAddress({ url, state: { name: 'connected' } });
      return true;
    } catch (reason) {
      return fail(failureText(reason));
    }
  }, [address, send, setAddress]);
}
