import { type ReactNode, useLayoutEffect } from 'react';
import { usePalette } from './palette-store.js';

/** Keeps the keys that are pressed before the palette is there, for it to begin with, and from everything else. */
export function EarlyKeys(): ReactNode {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, isComposing } = event;
      if (ctrlKey || metaKey || altKey || isComposing) return;
      const { early, close } = usePalette.getState();
      const { typed } = early;
      if (key === 'Escape') close();
      else if (key === 'Enter') usePalette.setState({ early: { typed, isEntered: true } });
      else if (key === 'Backspace' || key.length === 1)
        usePalette.setState({
          early: {
            typed: key === 'Backspace' ? typed.slice(0, -1) : typed + key,
            isEntered: false,
          },
        });
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  return null;
}
