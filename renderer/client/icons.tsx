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

/** The small arrow of whatever opens a menu; in the colour of its text. */
export function DownArrow(): ReactNode {
  return (
    <svg width="7" height="4" viewBox="0 0 7 4" aria-hidden>
      <path d="M0 0h7l-3.5 4z" fill="currentColor" fillOpacity="0.8" />
    </svg>
  );
}

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

const paths = {
  email: 'M1 3h14v10h-14zM1 3.5l7 6l7-6',
  message: 'M1.5 2.5h13v8.5h-6l-3 3v-3h-4zM4 5.5h8M4 8h8',
  call: 'M1 2h3.5v12h-3.5zM6 3h9v11h-9zM8 5.5h5M8 8.5h.01M10.5 8.5h.01M13 8.5h.01M8 11h.01M10.5 11h.01M13 11h.01',
  more: 'M1.5 2.5h13v11h-13zM4 5.5h4M4 8h4M4 10.5h4M10.5 6l2 2l-2 2',
  expand: 'M4 6l4 4l4-4',
  collapse: 'M4 10l4-4l4 4',
} as const;

export function CardIcon(props: { readonly name: keyof typeof paths }): ReactNode {
  return <LineIcon path={paths[props.name]} size={16} />;
}
