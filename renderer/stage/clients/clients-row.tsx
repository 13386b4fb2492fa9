import type { ReactNode } from 'react';
import { ClientFrame } from './client-frame.js';
import { useShownClients } from './clients-on-stage.js';
import styles from './clients-row.module.css';
import { clientsStrings } from './strings.js';

/** The clients side by side, as many as there are. */
export function ClientsRow(): ReactNode {
  const shown = useShownClients();
  return (
    <main id="clients" className={styles.row} tabIndex={-1} aria-label={clientsStrings.title}>
      {shown.length === 0 && (
        <div className={styles.empty}>
          <h2>{clientsStrings.none}</h2>
          <p>{clientsStrings.noneHint}</p>
        </div>
      )}
      {shown.map((sip) => (
        <ClientFrame key={sip} sip={sip} />
      ))}
    </main>
  );
}
