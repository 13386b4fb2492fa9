import { create } from 'zustand';

/** A client whose answers are walked through one by one. */
export interface WhyWalk {
  /** Id of the client's window: what `data-client-window` says. */
  readonly window: string;
  /** What had the keyboard: there the walk begins, and there it ends. */
  readonly from: Element | null;
}

interface WhyMode {
  /** When off, a client looks exactly as its user would see it. */
  readonly enabled: boolean;
  readonly walk: WhyWalk | null;
  readonly setEnabled: (enabled: boolean) => void;
  /** Shows all answers of the client that an element is in or, where it is in none, of the first client of the page. */
  readonly walkFrom: (element: Element | null) => void;
  /** The keyboard goes back to where it was. */
  readonly endWalk: () => void;
}

/** The operator's "why?", for all clients of this page. */
export const useWhyMode = create<WhyMode>()((set, get) => ({
  enabled: false,
  walk: null,
  setEnabled: (enabled) => set({ enabled }),
  walkFrom: (element) => {
    const window = windowOf(element) ?? windowOf(document.querySelector(windows));
    set({ walk: window === null ? null : { window, from: element } });
  },
  endWalk: () => {
    const from = get().walk?.from;
    set({ walk: null });
    from?.closest<HTMLElement>(focusable)?.focus({ preventScroll: true });
  },
}));

const windows = '[data-client-window]';
const focusable = 'button, input, select, textarea, a[href], [tabindex]';

function windowOf(element: Element | null): string | null {
  // What a client opens at the end of the page says whose it is.
  const own = element?.closest<HTMLElement>(`${windows}, [data-of-client]`);
  return own?.dataset.clientWindow ?? own?.dataset.ofClient ?? null;
}
