import type { UnreadableStateProblem } from '../state/storage/storage-problem.js';
import type { WayOn } from './start-options.js';

/** What a window asks about a state that cannot be read. */
export const wayOnQuestion = ({
  file,
  problem,
}: Pick<UnreadableStateProblem, 'file' | 'problem'>) => ({
  title: 'What was saved cannot be read',
  problem: `${file}: ${problem}`,
  explanation:
    'It is left as it is. Open a copy to go on in a new folder with all of it that can be read. Start afresh to have the file set aside beside it, and to begin with nothing.',
});

/** The answers, the careful one first, as buttons name them. */
export const waysOn: readonly { readonly wayOn: WayOn; readonly button: string }[] = [
  { wayOn: 'open-copy', button: 'Open a Copy' },
  { wayOn: 'start-afresh', button: 'Start Afresh' },
];
