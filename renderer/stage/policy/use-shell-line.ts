import { useEffect, useRef } from 'react';
import { useShell } from '../shell/shell-session.js';
import { draftKey, type FormObject } from './form-object.js';
import { usePolicyForm } from './policy-form-store.js';

const isAboutSettings = /^\s*(?:new|set)-cs\w/i;

/**
 * What is typed in the management shell shows in the form as well, as long as nothing else is changed there; the form is
 * as before once that line is run or given up.
 */
export function useShellLine(object: FormObject, hasChanges: boolean): void {
  const typed = useShell(({ draft }) => draft.text);
  const shown = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another line in the shell is a reason
  useEffect(() => {
    const { type, revert, drafts } = usePolicyForm.getState();
    if (isAboutSettings.test(typed) && (shown.current !== null || !hasChanges)) {
      shown.current = typed;
      type(object, typed);
    } else if (shown.current !== null) {
      if (drafts[draftKey(object)]?.line === shown.current) revert(object);
      shown.current = null;
    }
  }, [typed]);
}
