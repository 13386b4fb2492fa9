import { useCallback, useEffect, useState } from 'react';
import type { HistoryView } from '../../../shared/contract/index.js';
import { useTopicEntry } from '../../bridge/hooks.js';
import { useOperatorAction } from '../operator-failures.js';
import { capsuleStrings as text } from './strings.js';

/** Where Ctrl+Z is the text's own. */
const editable =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';

const isUndo = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.shiftKey &&
  !event.altKey &&
  event.key.toLowerCase() === 'z';

/** Undo, by a call and by Ctrl+Z outside of what is typed in; and what was undone last, in a sentence. */
export function useUndo(): { readonly undo: () => void; readonly undone: string } {
  const act = useOperatorAction();
  const [undone, setUndone] = useState('');
  const undo = useCallback(() => {
    act({ name: 'emulator.undo' }, (result) => setUndone(text.undone(result.undone)));
  }, [act]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!isUndo(event) || (target instanceof Element && target.closest(editable))) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo]);
  return { undo, undone };
}

/** What the emulator can do with its past; `undefined` until the first snapshot. */
export const useHistory = (): HistoryView | undefined => useTopicEntry('history', 'history');
