import { createContext, useContext } from 'react';

/** Whether photos that were not shown yet should wait, and which ones were. */
export interface PhotoPause {
  readonly paused: boolean;
  /** Addresses of photos that this list has shown. */
  readonly shown: Set<string>;
}

/**
 * While a long list scrolls, a new photo waits for it to stand still: opening a picture costs more
 * than drawing a line, and at that speed nobody sees it.
 */
export const PhotoPauseContext = createContext<PhotoPause | null>(null);

/** Whether this photo has to wait, and what to call once it is there. */
export function usePhotoPause(href: string | null): { waits: boolean; onShown: () => void } {
  const pause = useContext(PhotoPauseContext);
  const isNew = href !== null && pause?.shown.has(href) === false;
  return {
    waits: isNew && pause?.paused === true,
    onShown: () => {
      if (href !== null) pause?.shown.add(href);
    },
  };
}
