import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { useInspectorTab } from '../inspector-tab.js';
import { leavePage } from '../pages/open-page.js';
import { keptByBrowser } from '../panes/kept-by-browser.js';
import { useOpenStory } from './open-story.js';

/** The id of the story that is the tour. */
const tourId = 'tour';

/** Whether the tour is still offered to somebody new; kept by the browser. */
const useTourOffer = create<{ readonly isOver: boolean; end(): void }>()(
  persist((set) => ({ isOver: false, end: () => set({ isOver: true }) }), {
    name: 'stage-tour',
    version: 1,
    storage: createJSONStorage(keptByBrowser),
  }),
);

/** The tour of five steps: a story as any other. Who has taken it, or does not want it, is not asked again. */
export function useTour(): {
  readonly isOffered: boolean;
  readonly take: () => void;
  readonly decline: () => void;
} {
  const isOffered = useTourOffer((offer) => !offer.isOver);
  const decline = useTourOffer((offer) => offer.end);
  const open = useOpenStory();
  const take = (): void => {
    decline();
    leavePage();
    useInspectorTab.getState().open('story');
    open(tourId);
  };
  return { isOffered, take, decline };
}
