import { type ReactNode, useCallback } from 'react';
import { useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useConnectionStatus } from '../../bridge/hooks.js';
import NoClient from './no-client.js';
import { PoppedOutClient } from './popped-out-client.js';

/** Names do not change what they stand for while somebody looks. */
const unwatched = () => () => undefined;

/** The client of whoever is called so, or why there is none. */
export default function NamedClient({ name }: { readonly name: string }): ReactNode {
  const command = useCommand();
  const isConnected = useConnectionStatus() === 'connected';
  const ask = useCallback(
    async () => (isConnected ? (await command({ name: 'directory.person', sip: name })).sip : null),
    [command, isConnected, name],
  );
  const { answer: sip, failure } = useFreshAnswer(ask, unwatched);
  if (sip !== null) return <PoppedOutClient sip={sip} />;
  return failure && <NoClient reason={failure} />;
}
