import type { ReactNode } from 'react';

/** The emulator's own mark: a speech bubble with a presence square in it. */
export function WindowMark(props: { readonly size: number }): ReactNode {
  return (
    <svg width={props.size} height={props.size} viewBox="0 0 16 16" aria-hidden>
      <path
        d="M2.5 1.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-6l-4 3.5v-3.5h-1a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5z"
        fill="#fff"
        stroke="#3b6e8f"
        strokeWidth="1.2"
      />
      <rect x="5" y="3.5" width="6" height="6" rx="1" fill="#21ae05" stroke="#8bc443" />
    </svg>
  );
}
