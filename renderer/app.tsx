import { type ReactNode, StrictMode } from 'react';
import type { Connection } from './bridge/connection.js';
import { ConnectionProvider, useConnectionStatus } from './bridge/hooks.js';
import type { RefusedOffer } from './bridge/page-session.js';
import { late } from './late/late.js';
import { PoppedOutClient } from './stage/clients/popped-out-client.js';
import { isAudience } from './stage/present/present.js';
import { Stage } from './stage/stage.js';

const RefusedPage = late(() => import('./refused-page.js'), { soon: true });
const AudiencePage = late(() => import('./stage/present/audience-page.js'), {
  isFirst: () => isAudience(window.location.search),
});
const NamedClient = late(() => import('./stage/clients/named-client.js'));

/** The whole page: the stage, one client when the window was popped out for it, or what an audience sees. */
export function App(props: {
  readonly connection: Connection;
  /** Whose client alone is to be shown, as people are named anywhere; `null` for the stage. */
  readonly client: string | null;
  /** Whether the audience of a presentation looks at it. */
  readonly isAudience: boolean;
  /** What the address brought to be let in with, if it was refused. */
  readonly refusedOffer: RefusedOffer;
}): ReactNode {
  const { connection, client, isAudience, refusedOffer } = props;
  return (
    <StrictMode>
      <ConnectionProvider connection={connection}>
        <UnlessRefused offer={refusedOffer}>
          {isAudience ? (
            <AudiencePage />
          ) : client === null ? (
            <Stage />
          ) : isPlainAddress(client) ? (
            <PoppedOutClient sip={client} />
          ) : (
            <NamedClient name={client} />
          )}
        </UnlessRefused>
      </ConnectionProvider>
    </StrictMode>
  );
}

/** Whether a name is an address as the emulator writes it: then there is nothing to ask before its client is shown. */
const isPlainAddress = (name: string): boolean =>
  name.includes('@') && !name.startsWith('sip:') && name === name.toLowerCase();

/** What the page shows as long as the host lets it in. */
function UnlessRefused(props: {
  readonly offer: RefusedOffer;
  readonly children: ReactNode;
}): ReactNode {
  const status = useConnectionStatus();
  if (status === 'shut-out') return <RefusedPage reason="shut-out" />;
  if (status === 'refused') return <RefusedPage reason={props.offer ?? 'nothing'} />;
  return props.children;
}
