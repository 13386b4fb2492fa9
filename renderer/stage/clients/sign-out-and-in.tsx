import { type ReactNode, useState } from 'react';
import { Button } from '../button.js';
import { Icon } from '../icons.js';
import { useOperatorAction } from '../operator-failures.js';
import styles from './client-frame.module.css';
import { useClientsOnStage } from './clients-on-stage.js';
import { clientsStrings } from './strings.js';

/**
 * Hands a client the policy that governs it now. The button goes with the pending change, so the
 * keyboard moves on to the client it belongs to.
 */
export function SignOutAndIn(props: {
  readonly sip: string;
  readonly displayName: string;
}): ReactNode {
  const { sip, displayName } = props;
  const act = useOperatorAction();
  const show = useClientsOnStage((stage) => stage.show);
  const [busy, setBusy] = useState(false);
  const signOutAndIn = (): void => {
    setBusy(true);
    act({ name: 'client.sign-out-and-in', sip }, () => show(sip)).then(() => setBusy(false));
  };
  return (
    <Button
      small
      aria-label={clientsStrings.signOutAndInOf(displayName)}
      title={clientsStrings.signOutAndInOf(displayName)}
      disabled={busy}
      onClick={signOutAndIn}
    >
      <Icon name="refresh" size={13} />
      <span className={styles.word}>{clientsStrings.signOutAndIn}</span>
    </Button>
  );
}
