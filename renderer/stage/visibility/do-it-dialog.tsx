import type { ReactNode } from 'react';
import type { Visibility } from '../../../shared/contract/index.js';
import { useCommand, useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { useFailure } from '../operator-failures.js';
import { Dialog } from '../settings/dialog.js';
import { useShellActions } from '../shell/shell-actions.js';
import { visibilityStrings as text } from './strings.js';
import styles from './visibility.module.css';

/** Asks before what was tried on a copy is done on the stage. */
export function DoItDialog(props: {
  readonly visibility: Visibility;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const { visibility, onClose, onDone } = props;
  const { displayName, switches } = visibility;
  const organisation = useStageEntry('organisation')?.name ?? '';
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  const { runNow } = useShellActions();
  const wanted = switches.filter(({ isSwitched }) => isSwitched);
  const update = wanted.find(({ id }) => id === 'update');
  const isPrivate = wanted.some(({ id, isOn }) => id === 'privacy-mode' && !isOn);
  const script = wanted
    .map((each) => each.script)
    .filter((line) => line !== '')
    .join('\n');
  const doIt = async (): Promise<void> => {
    onClose();
    try {
      if (update) {
        const delivery = update.isOn ? 'published' : 'removed';
        await command({ name: 'server.set-last-active', delivery });
      }
      if (script !== '') await runNow(script);
      onDone();
    } catch (reason) {
      report(reason);
    }
  };
  return (
    <Dialog title={text.doItTitle} onClose={onClose}>
      <p>{text.doItText(organisation)}</p>
      {update && <p>{text.doItUpdate(!update.isOn)}</p>}
      {script !== '' && (
        <>
          <pre className={styles.script}>{script}</pre>
          <p>{text.doItLater}</p>
        </>
      )}
      {isPrivate && <p>{text.doItChoice(displayName)}</p>}
      <div className={styles.answers}>
        <Button onClick={onClose}>{text.cancel}</Button>
        <Button kind="primary" onClick={() => void doIt()}>
          {text.doItNow}
        </Button>
      </div>
    </Dialog>
  );
}
