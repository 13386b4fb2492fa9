import { create } from 'zustand';
import { openPage } from '../pages/open-page.js';

/** What this window knows of the page: the text being edited and what of the result is looked at. */
export const useWhatIfStore = create<{
  /** The plan as it is typed; null while it is the one that was tried. */
  readonly draft: string | null;
  /** A plan that is to be tried as soon as the page is there. */
  readonly wanted: string | null;
  /** Id of the effect whose people are shown; null shows those of the first. */
  readonly effect: string | null;
  /** Whether the keyboard goes to the people of the effect as soon as they are there. */
  readonly entering: boolean;
  edit(draft: string | null): void;
  want(plan: string | null): void;
  choose(effect: string): void;
  enter(entering: boolean): void;
}>()((set) => ({
  draft: null,
  wanted: null,
  effect: null,
  entering: false,
  edit: (draft) => set({ draft }),
  want: (wanted) => set({ wanted }),
  choose: (effect) => set({ effect }),
  enter: (entering) => set({ entering }),
}));

/** Opens the page, and tries a plan at once where there is one. */
export function openWhatIf(plan: string): void {
  const { want, edit } = useWhatIfStore.getState();
  if (plan.trim() === '') edit('');
  else want(plan);
  openPage('what-if');
}
