import { createContext, type PointerEvent, useContext, useId, useState } from 'react';
import { createStore, type StoreApi } from 'zustand';
import { useWhyMode } from '../../bridge/why-mode.js';
import { answeringAt } from './asks.js';

/** Of one client's window, what asking "why?" needs. */
export interface Asking {
  /** By which what stands at the end of the page says that it belongs to this window. */
  readonly window: string;
  /** What the pointer is at, and "why?" is answered for; known while somebody asks. */
  readonly pointed: StoreApi<{ readonly at: HTMLElement | null }>;
}

/** Filled by `ClientWindow`. */
export const AskingContext = createContext<Asking | null>(null);

export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (!asking) throw new Error('this component needs a ClientWindow above it');
  return asking;
}

/** For a client's window: what it is known by, and, while "why?" is asked of it, what notes where the pointer is. */
export function useAskedWindow() {
  const window = useId();
  const [asking] = useState((): Asking => ({ window, pointed: createStore(() => ({ at: null })) }));
  const isAsked = useWhyMode(({ enabled, walk }) => enabled || walk?.window === window);
  const point = (at: HTMLElement | null): void => {
    // What is being read stays.
    if (!document.querySelector('[data-why-layer] :popover-open')) asking.pointed.setState({ at });
  };
  const pointing = {
    onPointerOver: ({ target }: PointerEvent): void => {
      if (target instanceof Element && !target.closest('[data-why-layer]'))
        point(answeringAt(target));
    },
    onPointerLeave: (): void => point(null),
  };
  return { asking, isAsked, pointing: isAsked ? pointing : null };
}
