import { create } from 'zustand';
import { useDock } from '../dock-store.js';
import type { DetectiveQuestion } from './use-detective.js';

/** What the detective was asked last, by the operator or from elsewhere on the stage. */
export const useDetectiveStore = create<{
  readonly question: DetectiveQuestion | null;
  /** Asks, and shows the detective. */
  ask(question: DetectiveQuestion): void;
}>()((set) => ({
  question: null,
  ask: (question) => {
    useDock.getState().open('detective');
    set({ question });
  },
}));
