import { useSyncExternalStore } from 'react';

const query = '(width < 760px)';

/** Whether the window is too narrow for a table of many columns; zoomed pages are narrow, too. Paper is not. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
