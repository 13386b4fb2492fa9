import { useCallback, useEffect, useState } from 'react';
import type { HistoryView } from '../../../shared/contract/index.js';
import { CommandFailure } from '../../bridge/command-failure.js';
import { useConnection, useTopicEntry } from '../../bridge/hooks.js';
import { useFailure } from '../operator-failures.js';
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

/** What was moved last, or that there was nothing to move. Of two alike, the second is another one. */
interface Moved {
  readonly text: string;
  readonly count: number;
}

/** Undo and redo, by a call and by their keys outside of what is typed in; and what came of the last of them. */
export function useHistoryWays(): {
  readonly go: (way: HistoryWay) => void;
  readonly moved: Moved;
} {
  const connection = useConnection();
  const report = useFailure((failure) => failure.report);
  const [moved, setMoved] = useState<Moved>({ text: '', count: 0 });
  const go = useCallback(
    (way: HistoryWay) => {
      const tell = (told: string) => setMoved(({ count }) => ({ text: told, count: count + 1 }));
      const done =
        way === 'undo'
          ? connection.command({ name: 'emulator.undo' }).then(({ undone }) => text.undone(undone))
          : connection.command({ name: 'emulator.redo' }).then(({ redone }) => text.redone(redone));
      done.then(tell, (reason) => {
        const history = connection.topic('history').get('history');
        const hadNothing = isRefusal(reason) && history?.[way] === null;
        if (hadNothing) tell(reason.message);
        else report(reason);
      });
    },
    [connection, report],
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

const isRefusal = (reason: unknown): reason is CommandFailure =>
  reason instanceof CommandFailure && reason.code === 'refused';

/** What the emulator can do with its past; `undefined` until the first snapshot. */
export const useHistory = (): HistoryView | undefined => useTopicEntry('history', 'history');
