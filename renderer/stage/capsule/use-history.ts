import { useCallback, useEffect, useState } from 'react';
import type { HistoryView } from '../../../shared/contract/index.js';
import { useTopicEntry } from '../../bridge/hooks.js';
import { useOperatorAction } from '../operator-failures.js';
import { capsuleStrings as text } from './strings.js';

/** Where Ctrl+Z and Ctrl+Y are the text's own. */
const editable =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';

/** Ctrl+Y, and as on a Mac the keys of undo with Shift. */
function wayOf({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent): HistoryWay | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

export type HistoryWay = 'undo' | 'redo';

/** Undo and redo, by a call and by their keys outside of what is typed in; and what was moved last, in a sentence. */
export function useHistoryWays(): {
  readonly go: (way: HistoryWay) => void;
  readonly moved: string;
} {
  const act = useOperatorAction();
  const [moved, setMoved] = useState('');
  const go = useCallback(
    (way: HistoryWay) => {
      if (way === 'undo')
        act({ name: 'emulator.undo' }, ({ undone }) => setMoved(text.undone(undone)));
      else act({ name: 'emulator.redo' }, ({ redone }) => setMoved(text.redone(redone)));
    },
    [act],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const way = wayOf(event);
      if (!way || (target instanceof Element && target.closest(editable))) return;
      event.preventDefault();
      go(way);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [go]);
  return { go, moved };
}

/** What the emulator can do with its past; `undefined` until the first snapshot. */
export const useHistory = (): HistoryView | undefined => useTopicEntry('history', 'history');
