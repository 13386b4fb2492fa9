import { useCallback } from 'react';
import type { SettingsReading } from '../../../shared/contract/index.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';
import { useShellActions } from '../shell/shell-actions.js';
import type { FormObject } from './form-object.js';
import { usePolicyForm } from './policy-form-store.js';
import { entryKey } from './use-settings-object.js';

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
  const stage = useStageStore();
  return useCallback(
    async (line, known) => {
      // Whoever is quicker than the answer of the shell waits for it here.
      const reading =
        known ?? (await command({ name: 'shell.read-settings', text: line }).catch(() => null));
      if (reading?.kind === 'cmdlet' && reading.faults.length > 0) return false;
      if (!(await runNow(line))) return true;
      const { revert, open } = usePolicyForm.getState();
      if (reading?.kind !== 'cmdlet' || reading.act !== 'new' || reading.identity === null) {
        revert(object);
        return true;
      }
      const made = { kind: reading.settings, identity: reading.identity };
      whenThere(stage, entryKey(made.kind, made.identity), () => {
        revert(object);
        open(made);
      });
      return true;
    },
    [command, object, runNow, stage],
  );
}

/** The answer of a command may be here before the entries that it changed. */
function whenThere(
  stage: ReturnType<typeof useStageStore>,
  key: ReturnType<typeof entryKey>,
  then: () => void,
): void {
  if (stage.get(key) !== undefined) {
    then();
    return;
  }
  const leave = stage.subscribe(key, () => {
    leave();
    then();
  });
}
