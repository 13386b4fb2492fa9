import { create } from 'zustand';
import { failureText } from '../bridge/command-failure.js';

/** The last command of the operator that failed, until they dismiss it or it is overtaken. */
export const useFailure = create<{
  readonly text: string | null;
  /** Takes what a command was rejected with. */
  report(reason: unknown): void;
  dismiss(): void;
}>()((set) => ({
  text: null,
  report: (reason) => set({ text: failureText(reason) }),
  dismiss: () => set({ text: null }),
}));
