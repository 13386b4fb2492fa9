import { create } from 'zustand';
import { CommandFailure } from '../../bridge/command-failure.js';
import type { ActionContext } from '../actions/action.js';
import { useFailure } from '../operator-failures.js';
import { capsuleStrings as text } from './strings.js';

export type HistoryWay = 'undo' | 'redo';

/** What was moved last, or that there was nothing to move. Of two alike, the second is another one. */
export const useMoved = create<{ readonly text: string; readonly count: number }>()(() => ({
  text: '',
  count: 0,
}));

const tell = (told: string): void =>
  useMoved.setState(({ count }) => ({ text: told, count: count + 1 }));

const isRefusal = (reason: unknown): reason is CommandFailure =>
  reason instanceof CommandFailure && reason.code === 'refused';

/** Undoes or does again, and tells what came of it: on the stage where it failed, else beside the buttons. */
export function moveHistory(
  way: HistoryWay,
  { connection }: Pick<ActionContext, 'connection'>,
): void {
  const done =
    way === 'undo'
      ? connection.command({ name: 'emulator.undo' }).then(({ undone }) => text.undone(undone))
      : connection.command({ name: 'emulator.redo' }).then(({ redone }) => text.redone(redone));
  done.then(tell, (reason) => {
    const history = connection.topic('history').get('history');
    const hadNothing = isRefusal(reason) && history?.[way] === null;
    if (hadNothing) tell(reason.message);
    else useFailure.getState().report(reason);
  });
}
