import type { ReactNode } from 'react';
import type { StageClientView } from '../../../shared/contract/index.js';
import { SignOutAndIn } from '../clients/sign-out-and-in.js';
import styles from './policy-pane.module.css';
import { policyStrings as text } from './strings.js';

/** What the next sign-in changes for a client: its policy and each setting, now and after. */
export function PendingChanges(props: {
  readonly client: StageClientView;
  readonly pending: NonNullable<StageClientView['pending']>;
}): ReactNode {
  const { client, pending } = props;
  const replaced = pending.policy.identity !== client.policy.identity;
  return (
    <div className={styles.pending}>
      <h3>{text.pendingTitle}</h3>
      {replaced && <p>{text.pendingPolicy(client.policy.identity, pending.policy.identity)}</p>}
      {pending.changes.length > 0 && (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">{text.parameter}</th>
              <th scope="col">{text.now}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {pending.changes.map(({ parameter, now, afterSignIn }) => (
              <tr key={parameter}>
                <th scope="row">{parameter}</th>
                <td>{now || text.unset}</td>
                <td>{afterSignIn || text.unset}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <SignOutAndIn sip={client.sip} displayName={client.displayName} />
    </div>
  );
}
