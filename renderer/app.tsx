import { type ReactNode, StrictMode } from 'react';
import type { Connection } from './bridge/connection.js';
import { ConnectionProvider } from './bridge/hooks.js';
import { PoppedOutClient } from './stage/clients/popped-out-client.js';
import { Stage } from './stage/stage.js';

/** The whole page: the stage, or one client when the window was popped out for it. */
export function App(props: {
  readonly connection: Connection;
  /** SIP address of the one client to show; `null` for the stage. */
  readonly client: string | null;
}): ReactNode {
  const { connection, client } = props;
  return (
    <StrictMode>
      <ConnectionProvider connection={connection}>
        {client === null ? <Stage /> : <PoppedOutClient sip={client} />}
      </ConnectionProvider>
    </StrictMode>
  );
}
