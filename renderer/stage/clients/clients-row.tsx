import type { ReactNode } from 'react';
import { strings } from '../strings.js';
import { ClientFrame } from './client-frame.js';
import { useShownClients } from './clients-on-stage.js';
import styles from './clients-row.module.css';

/** The clients side by side, as many as there are. */
export function ClientsRow(): ReactNode {
  const shown = useShownClients();
  return (
    <main id="clients" className={styles.row} tabIndex={-1} aria-label={strings.clients.title}>
      {shown.length === 0 && (
        <div className={styles.empty}>
          <h2>{strings.clients.none}</h2>
          <p>{strings.clients.noneHint}</p>
        </div>
      )}
      {shown.map((sip) => (
        <ClientFrame key={sip} sip={sip} />
      ))}
    </main>
  );
}
