import { useCallback } from 'react';
import { create } from 'zustand';
import type { Command, ResultOf } from '../../shared/contract/index.js';
import { failureText } from '../bridge/command-failure.js';
import { useCommand } from '../bridge/hooks.js';

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

/** Sends a command and hands on what it answers. A refusal is reported on the stage: the promise never rejects. */
export function useOperatorAction(): <C extends Command>(
  command: C,
  then?: (result: ResultOf<C['name']>) => void,
) => Promise<void> {
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  return useCallback(
    (wanted, then) => command(wanted).then(then).then(undefined, report),
    [command, report],
  );
}
