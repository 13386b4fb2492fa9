import type { ReactNode } from 'react';
import styles from './policy-pane.module.css';
import { policyStrings as text } from './strings.js';
import { useLadder } from './use-ladder.js';

/** User, site, global: the one policy that governs, and why the others do not. */
export function Ladder({ sip }: { readonly sip: string }): ReactNode {
  const ladder = useLadder(sip);
  if (!ladder) return null;
  return (
    <ol className={styles.ladder}>
      {ladder.rungs.map((rung) => (
        <li key={rung.scope} className={styles.rung} data-wins={rung.wins}>
          <div className={styles.rungHead}>
            <span className={styles.scope}>{text.rung[rung.scope]}</span>
            <span className={styles.identity}>{rung.identity ?? text.none}</span>
            {rung.wins && <strong className={styles.wins}>{text.wins}</strong>}
          </div>
          <p className={styles.reason}>{rung.reason}</p>
        </li>
      ))}
    </ol>
  );
}
