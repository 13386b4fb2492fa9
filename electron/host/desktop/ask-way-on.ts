import type { Dialog } from 'electron';
import type { WayOn } from '../command-line/start-options.js';
import { wayOnQuestion, waysOn } from '../command-line/way-on-question.js';
import { UnreadableStateProblem } from '../state/storage/storage-problem.js';

type Dialogs = Pick<Dialog, 'showMessageBox'>;

/**
 * Opens the emulator; where its state cannot be read, in the way that the user chooses.
 * @returns what was opened; `null` when the user wants to quit
 */
export async function openOrAsk<T>(
  dialog: Dialogs,
  given: WayOn | null,
  open: (wayOn: WayOn | null) => Promise<T>,
): Promise<T | null> {
  try {
    return await open(given);
  } catch (error) {
    if (!(error instanceof UnreadableStateProblem)) throw error;
    const wayOn = await askWayOn(dialog, error);
    return wayOn === null ? null : open(wayOn);
  }
}

async function askWayOn(
  dialog: Dialogs,
  unreadable: UnreadableStateProblem,
): Promise<WayOn | null> {
  const { title, problem, explanation } = wayOnQuestion(unreadable);
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Lync Client Emulator',
    message: title,
    detail: `${problem}\n\n${explanation}`,
    buttons: [...waysOn.map(({ button }) => button), 'Quit'],
    defaultId: 0,
    cancelId: waysOn.length,
    noLink: true,
  });
  return waysOn[response]?.wayOn ?? null;
}
