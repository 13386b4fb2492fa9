import { useCallback } from 'react';
import type { SettingsReading } from '../../../shared/contract/index.js';
import { useCommand } from '../../bridge/hooks.js';
import { useShellActions } from '../shell/shell-actions.js';
import type { FormObject } from './form-object.js';
import { usePolicyForm } from './policy-form-store.js';

/**
 * Runs a line in the management shell, so that log, undo and history are the shell's own. What was changed and went
 * through is no draft any more; a policy that was made is opened. A line that the cmdlet would refuse does not run.
 * The promise says whether it ran.
 */
export function useRunLine(
  object: FormObject,
): (line: string, known: SettingsReading | null) => Promise<boolean> {
  const command = useCommand();
  const { runNow } = useShellActions();
  return useCallback(
    async (line, known) => {
      // Whoever is quicker than the answer of the shell waits for it here.
      const reading =
        known ?? (await command({ name: 'shell.read-settings', text: line }).catch(() => null));
      if (reading?.kind === 'cmdlet' && reading.faults.length > 0) return false;
      if (!(await runNow(line))) return true;
      const { revert, open } = usePolicyForm.getState();
      revert(object);
      const isMade = reading?.kind === 'cmdlet' && reading.act === 'new';
      if (isMade && reading.identity !== null)
        open({ kind: reading.settings, identity: reading.identity });
      return true;
    },
    [command, object, runNow],
  );
}
