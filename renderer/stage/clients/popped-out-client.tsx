import { type ReactNode, useEffect } from 'react';
import { ClientProvider, useStageEntry } from '../../bridge/hooks.js';
import { ClientWindow } from '../../client/client-window.js';
import controls from '../controls.module.css';
import { LostBanner } from '../notices.js';
import styles from './popped-out-client.module.css';
import { clientsStrings } from './strings.js';

/** A window that holds one client and nothing of the operator's. */
export function PoppedOutClient({ sip }: { readonly sip: string }): ReactNode {
  const name = useStageEntry('client/{sip}', sip)?.displayName ?? sip;
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <main className={styles.page} aria-label={clientsStrings.clientOf(name)}>
      <h1 className={controls.hidden}>{clientsStrings.clientOf(name)}</h1>
      <LostBanner />
      <div className={styles.window}>
        <ClientProvider sip={sip}>
          <ClientWindow sip={sip} onClose={() => window.close()} />
        </ClientProvider>
      </div>
    </main>
  );
}
