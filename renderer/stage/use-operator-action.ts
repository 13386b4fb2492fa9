import { useCallback } from 'react';
import type { Command } from '../../shared/contract/index.js';
import { useCommand } from '../bridge/hooks.js';
import { useFailure } from './failure-store.js';

/** Sends a command whose only answer is what it changes; a refusal is reported on the stage. */
export function useOperatorAction(): (command: Command) => void {
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  return useCallback((wanted) => void command(wanted).catch(report), [command, report]);
}
