import type { Dialog } from 'electron';
import type { WayOn } from '../command-line/start-options.js';
import type { UnreadableStateProblem } from '../storage/storage-problem.js';

const waysOn: readonly { readonly wayOn: WayOn | null; readonly button: string }[] = [
  { wayOn: 'open-copy', button: 'Open a Copy' },
  { wayOn: 'start-afresh', button: 'Start Afresh' },
  { wayOn: null, button: 'Quit' },
];

/** Asks the user what to do about a state that cannot be read; `null` to quit. */
export async function askWayOn(
  dialog: Pick<Dialog, 'showMessageBox'>,
  { file, problem }: Pick<UnreadableStateProblem, 'file' | 'problem'>,
): Promise<WayOn | null> {
  const quit = waysOn.length - 1;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Lync Client Emulator',
    message: 'What was saved cannot be read',
    detail: `${file}: ${problem}\n\nIt is left as it is. Open a copy to go on in a new folder with all of it that can be read. Start afresh to have the file set aside beside it, and to begin with nothing.`,
    buttons: waysOn.map(({ button }) => button),
    defaultId: 0,
    cancelId: quit,
    noLink: true,
  });
  return waysOn[response]?.wayOn ?? null;
}
