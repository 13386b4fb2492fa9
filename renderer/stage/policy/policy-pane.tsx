import type { ReactNode } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import { useSignedIn } from '../clients/clients-on-stage.js';
import controls from '../controls.module.css';
import { useSelection } from '../selection.js';
import { PendingChanges } from './pending-changes.js';
import { PolicyList } from './policy-list.js';
import styles from './policy-pane.module.css';
import { policyStrings as text } from './strings.js';
import { useLadder } from './use-ladder.js';

/** Which policy governs a person and why, what waits for the next sign-in, and every policy. */
export function PolicyPane(): ReactNode {
  const chosen = useSelection((selection) => selection.person);
  const first = useSignedIn()[0] ?? '';
  const fallback = useStageEntry('client/{sip}', first);
  const person = chosen ?? fallback;
  return (
    <div className={styles.pane}>
      {person ? (
        <Governed key={person.sip} sip={person.sip} displayName={person.displayName} />
      ) : (
        <p className={styles.quiet}>{text.choose}</p>
      )}
      <PolicyList />
    </div>
  );
}

function Governed(props: { readonly sip: string; readonly displayName: string }): ReactNode {
  const { sip, displayName } = props;
  const client = useStageEntry('client/{sip}', sip);
  return (
    <section aria-labelledby="ladder-title">
      <h2 id="ladder-title" className={styles.title}>
        {text.ladderOf(displayName)}
      </h2>
      <Ladder sip={sip} />
      {client && (
        <p className={styles.quiet}>
          {text.signedInWith} <span className={controls.chip}>{client.policy.identity}</span>
        </p>
      )}
      {client?.pending && <PendingChanges client={client} pending={client.pending} />}
    </section>
  );
}

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
