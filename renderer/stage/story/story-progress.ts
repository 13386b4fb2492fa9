import { useEffect } from 'react';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { useStageEntry } from '../../bridge/hooks.js';
import { useSignedIn } from '../clients/clients-on-stage.js';
import { type StoryState, type StoryStep, storyPolicy, storySteps } from './photo-story-steps.js';

/**
 * Steps that the state has shown as taken, since a later step undoes what an earlier one set.
 * Kept for a reload; forgotten when the policy is gone.
 */
export const useStoryReached = create<{ readonly reached: readonly string[] }>()(
  persist(() => ({ reached: [] as readonly string[] }), {
    name: 'photo-story',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export interface StoryProgress {
  readonly state: StoryState;
  /** Name of the person who watches; `null` when nobody else is signed in. */
  readonly watcher: string | null;
  readonly isDone: (step: StoryStep) => boolean;
  /** The first step not yet taken; `undefined` at the end. */
  readonly current: StoryStep | undefined;
}

/** Where the story stands, read from the state of the stage; `null` while nobody is signed in. */
export function useStoryProgress(): StoryProgress | null {
  const signedIn = useSignedIn();
  const reached = useStoryReached((story) => story.reached);
  const subjectSip = signedIn.find((sip) => sip.startsWith('alice@')) ?? signedIn[0] ?? '';
  const watcherSip = signedIn.find((sip) => sip !== subjectSip) ?? '';
  const subject = useStageEntry('client/{sip}', subjectSip);
  const watcher = useStageEntry('client/{sip}', watcherSip);
  const policy = useStageEntry('policy/{identity}', storyPolicy.identity);
  const state = subject ? { subject, policy, reached } : null;

  useEffect(() => {
    if (!state) return;
    if (!policy) {
      if (reached.length > 0) useStoryReached.setState({ reached: [] });
      return;
    }
    const news = storySteps.filter(({ id, reached: is }) => !reached.includes(id) && is(state));
    if (news.length > 0)
      useStoryReached.setState({ reached: [...reached, ...news.map(({ id }) => id)] });
  });

  if (!state) return null;
  const isDone = (step: StoryStep): boolean => reached.includes(step.id) || step.reached(state);
  return {
    state,
    watcher: watcher?.displayName ?? null,
    isDone,
    current: storySteps.find((step) => !isDone(step)),
  };
}
