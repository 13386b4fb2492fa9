import type { ReactNode } from 'react';
import { keysOf } from '../actions/action-keys.js';
import { useActionContext } from '../actions/use-actions.js';
import { Button, IconButton } from '../button.js';
import controls from '../controls.module.css';
import styles from './capsule.module.css';
import { CapsuleDialog } from './capsule-dialog.js';
import { useCapsuleDialog } from './capsule-store.js';
import { type HistoryWay, moveHistory, useMoved } from './move-history.js';
import { capsuleStrings as text } from './strings.js';
import { useHistory } from './use-history.js';
import { useRecorder } from './use-recorder.js';

/** Undo and redo, the recording under way, and the dialog of capsules. Loaded once the stage is shown. */
export default function CapsuleBar(): ReactNode {
  const { open, outcome } = useCapsuleDialog();
  return (
    <>
      <Recording />
      <UndoAndRedo />
      {open ? (
        <CapsuleDialog />
      ) : (
        <span role="status" className={controls.hidden}>
          {outcome?.text}
        </span>
      )}
    </>
  );
}

function UndoAndRedo(): ReactNode {
  const history = useHistory();
  const context = useActionContext();
  const moved = useMoved();
  const { undo = null, redo = null } = history ?? {};
  const button = (way: HistoryWay, label: string, isThere: boolean) => (
    <IconButton
      icon={way}
      label={label}
      title={`${label} (${keysOf(way)})`}
      disabled={!isThere}
      onClick={() => moveHistory(way, context)}
    />
  );
  return (
    <>
      {button('undo', undo === null ? text.nothingToUndo : text.undo(undo), undo !== null)}
      {button('redo', redo === null ? text.nothingToRedo : text.redo(redo), redo !== null)}
      <span role="status">
        {moved.text !== '' && (
          <span key={moved.count} className={styles.moved}>
            {moved.text}
          </span>
        )}
      </span>
    </>
  );
}

function Recording(): ReactNode {
  const recording = useHistory()?.recording ?? null;
  const { stop } = useRecorder();
  if (recording === null) return null;
  return (
    <div className={styles.recording}>
      <span className={styles.dot} aria-hidden="true" />
      <span role="status">{text.recording(recording.steps)}</span>
      <Button small onClick={stop}>
        {text.stop}
      </Button>
    </div>
  );
}
