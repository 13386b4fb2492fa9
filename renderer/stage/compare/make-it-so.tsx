import { type ReactNode, useState } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useOperatorAction } from '../operator-failures.js';
import { useShellActions } from '../shell/shell-actions.js';
import styles from './differences.module.css';
import { compareStrings as text } from './strings.js';
import type { Comparison } from './use-comparison.js';

/** Columns of what the plan prints; the shell is not on the screen. */
const columns = 120;

/** The one act that makes on the stage what was tried: the plan in its shell, then the new sign-in. */
export function MakeItSo({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { sip, name, target, copy } = comparison;
  const client = useStageEntry('client/{sip}', sip);
  const act = useOperatorAction();
  const { enter } = useShellActions();
  const [isBusy, setBusy] = useState(false);
  const { plan } = target;
  const isWrong = (copy.view?.problems.length ?? 0) > 0;
  const reason = isWrong
    ? text.doItFirst
    : plan === '' && !client
      ? text.notSignedInOnStage(name)
      : null;
  if (plan === null) return null;
  const doIt = async (): Promise<void> => {
    setBusy(true);
    if (plan !== '') enter(plan, columns);
    if (client) await act({ name: 'client.sign-out-and-in', sip });
    setBusy(false);
  };
  return (
    <footer className={styles.makeItSo}>
      <Button
        kind="primary"
        disabled={isBusy || reason !== null}
        title={reason ?? undefined}
        onClick={() => void doIt()}
      >
        <Icon name="refresh" />
        {plan === '' ? text.signOutAndIn(name) : text.doIt}
      </Button>
      <span className={controls.note}>{reason ?? text.makesItSo}</span>
    </footer>
  );
}
