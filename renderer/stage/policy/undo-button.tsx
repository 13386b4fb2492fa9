import type { ReactNode } from 'react';
import { useTopicEntry } from '../../bridge/hooks.js';
import { useActionContext } from '../actions/use-actions.js';
import { moveHistory } from '../capsule/move-history.js';
import styles from './form-footer.module.css';
import { formStrings as text } from './form-strings.js';

/** Takes back what was done last, and names it; nothing where nothing can be. */
export function UndoButton(): ReactNode {
  const undo = useTopicEntry('history', 'history')?.undo ?? null;
  const context = useActionContext();
  return undo === null ? null : (
    <button
      type="button"
      className={styles.undo}
      title={text.undo(undo)}
      onClick={() => moveHistory('undo', context)}
    >
      {text.undo(undo)}
    </button>
  );
}
