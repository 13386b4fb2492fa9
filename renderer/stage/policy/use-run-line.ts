import { useCallback } from 'react';
import type { SettingsReading } from '../../../shared/contract/index.js';
import { useShellActions } from '../shell/shell-actions.js';
import type { FormObject } from './draft.js';
import { usePolicyForm } from './policy-form-store.js';

/**
 * Runs a line in the management shell, so that log, undo and history are the shell's own. What was changed and went
 * through is no draft any more; a policy that was made is opened.
 */
export function useRunLine(
  object: FormObject,
): (line: string, reading: SettingsReading | null) => void {
  const { runNow } = useShellActions();
  return useCallback(
    (line, reading) => {
      void runNow(line).then((went) => {
        if (!went) return;
        const { revert, open } = usePolicyForm.getState();
        revert(object);
        const isMade = reading?.kind === 'cmdlet' && reading.act === 'new';
        if (isMade && reading.identity !== null)
          open({ kind: reading.settings, identity: reading.identity });
      });
    },
    [object, runNow],
  );
}
