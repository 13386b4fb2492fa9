import { useEffect, useRef } from 'react';
import { useConnection, useEntry } from '../../bridge/hooks.js';
import { takesText } from '../actions/keys.js';
import { useActionContext, useActionKeys } from '../actions/use-actions.js';
import { useEarlyKeys } from '../pages/opening.js';
import { endAction, goToStep, leadActions, pointerActions, swapAction } from './lead-actions.js';

const forPresenter = [...leadActions, swapAction, endAction];
const forPointing = {
  audience: [...pointerActions, ...leadActions],
  presenter: [...pointerActions, ...forPresenter],
} as const;
const forSteps = { audience: leadActions, presenter: forPresenter } as const;

/** What has the keyboard uses Space and Enter itself, or a dialog or menu in front has all keys. */
function belongElsewhere(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog:modal, [role="menu"]') !== null) return true;
  const isPress = event.key === ' ' || event.key === 'Enter';
  const { target } = event;
  return isPress && target instanceof Element && target.closest('button, a, summary') !== null;
}

/** A key that is held takes one step; a pointer moves on by it. */
const areHeldOrElsewhere = (event: KeyboardEvent): boolean =>
  event.repeat || belongElsewhere(event);

/** Leads the presentation by the keys of PowerPoint and of remote controls. */
export function useLeadKeys(place: 'audience' | 'presenter'): void {
  const topic = useConnection().topic(place === 'audience' ? 'audience' : 'presentation');
  const audience = useEntry(topic, 'audience');
  const actions = (audience?.pointer ? forPointing : forSteps)[place];
  useStepByNumber();
  useActionKeys(
    actions,
    audience?.free ? belongToClients : audience?.pointer ? belongElsewhere : areHeldOrElsewhere,
  );
  useEarlyKeys();
}

/** While somebody acts freely, what is in a client has its keys, and the steps have none. */
function belongToClients(event: KeyboardEvent): boolean {
  const isInClient =
    event.target instanceof Element && event.target.closest('[data-client-window]') !== null;
  return (
    isInClient ||
    belongElsewhere(event) ||
    !['f', 'b', 'w', 'z', 'p', 'c', 'escape'].includes(event.key.toLowerCase())
  );
}

/** A number and Enter go to that step. Before the keys of the actions, of which Enter is one. */
function useStepByNumber(): void {
  const context = useActionContext();
  const typed = useRef('');
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
      if (hasModifier || takesText(event.target)) return;
      if (/^\d$/.test(event.key)) {
        typed.current = `${typed.current}${event.key}`.slice(-4);
        return;
      }
      const number = typed.current;
      typed.current = '';
      if (event.key !== 'Enter' || number === '' || belongElsewhere(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      goToStep(Number(number), context);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [context]);
}
