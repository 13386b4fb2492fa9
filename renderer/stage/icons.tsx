import type { ReactNode } from 'react';

const paths = {
  play: 'M5 3.2v9.6l7.6-4.8z',
  stop: 'M4.5 4.5h7v7h-7z',
  pause: 'M5 3.5v9M11 3.5v9',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  next: 'M3.5 3.5v9l6.3-4.5zM12.5 3.5v9',
  previous: 'M3.5 10 8 5.500l4.500 4.500',
  following: 'M3.500 6 8 10.500l4.500-4.500',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  document: 'M4 2.5h5.5L12 5v8.5H4zM9.5 2.5V5H12M6 8h4M6 10.5h4',
  back: 'M10 3 5 8l5 5',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  sidebar: 'M2.5 3h11v10h-11zM6 3v10',
  people:
    'M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM2 13.2c0-2.3 1.7-3.7 4-3.7s4 1.4 4 3.7M10.6 7.3a2 2 0 1 0-.9-3.8M11.6 9.7c1.5.3 2.4 1.5 2.4 3.3',
  compare: 'M2.5 3h4.5v10H2.5zM9 3h4.5v10H9z',
  present: 'M2.5 3h11v7.5h-11zM8 10.5V13M5.5 13.5h5',
  report: 'M4 2.5h5.5L12 5v8.5H4zM6 11V9M8 11V7M10 11V8.5',
  picture:
    'M2.5 4.5h3l1-1.500h3l1 1.500h3v8h-11zM8 10.700a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.1 3.1',
  close: 'M4 4l8 8M12 4l-8 8',
  popOut: 'M9 2.5h4.5V7M13.2 2.8 8 8M6.5 3.5h-3v9h9v-3',
  signOut: 'M6.5 2.5h-3v11h3M10 5l3 3-3 3M13 8H6.5',
  tick: 'M3.5 8.5l3 3 6-7',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  cause: 'M4 3v4.5a2 2 0 0 0 2 2h6M9.5 7l2.5 2.5L9.5 12',
  undo: 'M6 3 3 6l3 3M3.2 6H9a4 4 0 0 1 0 8H6.5',
  redo: 'M10 3l3 3-3 3M12.8 6H7a4 4 0 0 0 0 8h2.5',
  download: 'M8 2.5v7.5M5 7.5l3 3 3-3M3 13.5h10',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.8-1.1 1.6M8 12.6v.2',
  clear: 'M3 4.5h10M6.5 4V2.8h3V4M4.3 4.5l.6 8.7h6.2l.6-8.7',
} as const;

export type IconName = keyof typeof paths;

/** A line icon in the colour of the text around it; its button carries the name. */
export function Icon({
  name,
  size = 16,
}: {
  readonly name: IconName;
  readonly size?: number;
}): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={name === 'play' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** The product's own mark: a client window with a presence square. */
export function Mark(): ReactNode {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect x="1" y="2" width="20" height="18" rx="5" fill="var(--stage-accent)" />
      <rect x="5" y="7" width="5" height="9" rx="1.4" fill="#7fe08a" />
      <path
        d="M12.5 8.5h5M12.5 11.5h5M12.5 14.5h3"
        stroke="var(--stage-accent-text)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
