import { create } from 'zustand';

export type StoryName = 'photo' | 'calendar' | 'lastActive' | 'urlFilter';

/** The story that is walked through. */
export const useStoryChoice = create<{
  readonly story: StoryName;
  choose(story: StoryName): void;
}>()((set) => ({
  story: 'photo',
  choose: (story) => set({ story }),
}));
