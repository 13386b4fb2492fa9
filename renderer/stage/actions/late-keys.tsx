import { type ComponentType, type ReactNode, useEffect } from 'react';
import { late } from '../../late/late.js';
import { type Action, runAction } from './action.js';
import type { KeyedAction } from './action-keys.js';
import { actionOfKeys } from './keys.js';
import { useActionContext, useActionKeys } from './use-actions.js';

/**
 * Listens for the keys of actions that are fetched after the first screen. What is pressed before they are there is done
 * as soon as they are.
 * @param keyed what the actions are known by until then
 * @param isDeaf says that a press belongs to something else
 */
export function lateKeys(
  keyed: readonly KeyedAction[],
  load: () => Promise<readonly Action[]>,
  isDeaf?: (event: KeyboardEvent) => boolean,
): ComponentType {
  const held: string[] = [];
  const Holding = (): ReactNode => {
    useEffect(() => {
      const press = (event: KeyboardEvent): void => {
        if (event.isComposing || isDeaf?.(event)) return;
        const action = actionOfKeys(keyed, event);
        if (!action) return;
        event.preventDefault();
        held.push(action.id);
      };
      window.addEventListener('keydown', press, true);
      return () => window.removeEventListener('keydown', press, true);
    }, []);
    return null;
  };
  const fetchListening = async () => {
    const actions = await load();
    const Listening = (): ReactNode => {
      const context = useActionContext();
      useActionKeys(actions, isDeaf);
      useEffect(() => {
        for (const id of held.splice(0)) {
          const action = actions.find((one) => one.id === id);
          if (action) runAction(action, context);
        }
      }, [context]);
      return null;
    };
    return { default: Listening };
  };
  return late(fetchListening, { waiting: <Holding />, look: 'over', soon: true });
}
