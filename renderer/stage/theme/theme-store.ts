import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { keptByBrowser } from '../panes/kept-by-browser.js';

export const themeChoices = ['system', 'light', 'dark'] as const;
type ThemeChoice = (typeof themeChoices)[number];

interface Theme {
  readonly choice: ThemeChoice;
  choose(choice: ThemeChoice): void;
}

/** Which colours the operator wants, kept by the browser. */
export const useThemeChoice = create<Theme>()(
  persist((set) => ({ choice: 'system', choose: (choice) => set({ choice }) }), {
    name: 'stage-theme',
    version: 1,
    storage: createJSONStorage(keptByBrowser),
  }),
);

const system = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

const theme = (): 'light' | 'dark' => {
  const { choice } = useThemeChoice.getState();
  if (choice !== 'system') return choice;
  return system().matches ? 'dark' : 'light';
};

function onTheme(changed: () => void): () => void {
  const query = system();
  query.addEventListener('change', changed);
  const stop = useThemeChoice.subscribe(changed);
  return () => {
    query.removeEventListener('change', changed);
    stop();
  };
}

/** The colours that are shown, for what is not drawn by style sheets. */
export const useTheme = (): 'light' | 'dark' => useSyncExternalStore(onTheme, theme);

/** Gives the page its colours, and goes on doing so: style sheets ask for `:root[data-theme]`. */
export function applyTheme(): void {
  const apply = (): void => {
    document.documentElement.dataset.theme = theme();
  };
  apply();
  onTheme(apply);
  // Another window of the same program may have chosen.
  window.addEventListener('focus', () => void useThemeChoice.persist.rehydrate());
}
