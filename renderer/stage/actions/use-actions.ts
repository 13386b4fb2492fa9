import { useEffect, useMemo } from 'react';
import { useConnection } from '../../bridge/hooks.js';
import { useOperatorAction } from '../operator-failures.js';
import { type Action, type ActionContext, runAction } from './action.js';
import { actionOfKeys } from './keys.js';

/** What the actions of this page act on; the same at every render. */
export function useActionContext(): ActionContext {
  const connection = useConnection();
  const act = useOperatorAction();
  return useMemo(() => ({ connection, act }), [connection, act]);
}

/**
 * Listens for the keys of actions, wherever the keyboard is, as long as this is shown. Keys of an action that cannot
 * be done now stay the browser's.
 * @param actions the same at every render
 * @param isDeaf says that a press belongs to something else; the same at every render
 */
export function useActionKeys(
  actions: readonly Action[],
  isDeaf?: (event: KeyboardEvent) => boolean,
): void {
  const context = useActionContext();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || isDeaf?.(event)) return;
      const action = actionOfKeys(actions, event);
      if (action && runAction(action, context)) event.preventDefault();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [actions, isDeaf, context]);
}
