import { type ComponentType, type ReactNode, useEffect } from 'react';
import { lateCode } from '../../late/late.js';
import { useFailure } from '../operator-failures.js';
import { type Action, runAction } from './action.js';
import type { KeyedAction } from './action-keys.js';
import { actionOfKeys } from './keys.js';
import { useActionContext } from './use-actions.js';

/**
 * Listens for the keys of actions that are not in the first script. They are fetched while the page asks to be let in; a
 * press before they are there is done as soon as they are. Keys of an action that cannot be done stay the browser's.
 * @param keyed what the actions are known by
 * @param isDeaf says that a press belongs to something else
 */
export function lateKeys(
  keyed: readonly KeyedAction[],
  load: () => Promise<readonly Action[]>,
  isDeaf?: (event: KeyboardEvent) => boolean,
): ComponentType {
  const withActions = lateCode(load, () => true);
  return function Keys(): ReactNode {
    const context = useActionContext();
    useEffect(() => {
      const press = (event: KeyboardEvent): void => {
        if (event.isComposing || isDeaf?.(event)) return;
        const pressed = actionOfKeys(keyed, event);
        if (!pressed) return;
        // Until the actions are there, nobody knows better.
        let isDone = true;
        withActions((actions) => {
          const action = actions.find(({ id }) => id === pressed.id);
          isDone = action !== undefined && runAction(action, context);
        }).catch(useFailure.getState().report);
        if (isDone) event.preventDefault();
      };
      window.addEventListener('keydown', press, true);
      return () => window.removeEventListener('keydown', press, true);
    }, [context]);
    return null;
  };
}
