import type { ReactNode } from 'react';

/** A drawing of one line, our own, in the colour of its text. */
export function LineIcon(props: {
  readonly path: string;
  /** Side of the square grid that the path is drawn on, and of the icon, in CSS pixels. */
  readonly size: number;
}): ReactNode {
  const { path, size } = props;
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
