import { type ReactNode, useState } from 'react';
import { useCommand } from '../../bridge/hooks.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useFailure } from '../operator-failures.js';
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
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  const show = useClientsOnStage((stage) => stage.show);
  const [busy, setBusy] = useState(false);
  const act = (): void => {
    setBusy(true);
    command({ name: 'client.sign-out-and-in', sip })
      .then(() => show(sip), report)
      .finally(() => setBusy(false));
  };
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.small}`}
      aria-label={clientsStrings.signOutAndInOf(displayName)}
      disabled={busy}
      onClick={act}
    >
      <Icon name="refresh" size={13} />
      {clientsStrings.signOutAndIn}
    </button>
  );
}
