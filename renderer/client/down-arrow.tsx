import type { ReactNode } from 'react';

/** The small arrow of whatever opens a menu; in the colour of its text. */
export function DownArrow(): ReactNode {
  return (
    <svg width="7" height="4" viewBox="0 0 7 4" aria-hidden>
      <path d="M0 0h7l-3.5 4z" fill="currentColor" fillOpacity="0.8" />
    </svg>
  );
}
