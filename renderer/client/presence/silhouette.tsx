import type { ReactNode } from 'react';

export type SilhouetteKind = 'person' | 'group' | 'phone';

const outlines: Readonly<Record<SilhouetteKind, readonly string[]>> = {
  person: [
    'M4.5 56c-.3-8.5 3-12.3 9.7-14.2c5.3-1.5 7.5-3.8 5.8-7c-4-4.8-6.5-10-6.5-16.3c0-7.6 4.3-12.6 10.2-12.1c1.5.1 2.1.9 3.3.9s1.8-.8 3.3-.9c5.9-.5 10.2 4.5 10.2 12.1c0 6.3-2.5 11.5-6.5 16.3c-1.7 3.2.5 5.5 5.8 7c6.7 1.9 10 5.7 9.7 14.2',
  ],
  group: [
    'M22 51c0-6 3-9 9-10.5c4-1.2 5-3 3.6-6c-3.1-4-5.1-8.5-5.1-12.5c0-6 3.5-10 8-9.6c5 .5 8.5 4 8.5 9.6c0 4-2 8.5-5.1 12.5c-1.4 3-.4 4.8 3.6 6c3 .8 5.5 2 7 4v6.5z',
    'M1 51v-8.5c1.8-3 4.6-4.7 9-6c3.6-1.1 4.8-2.7 3.4-5.5c-3-4-4.9-8-4.9-12c0-5.7 3.2-9.4 7.6-9c4.8.4 7.9 3.6 7.9 9c0 4-1.9 8-4.9 12c-1.4 2.8-.2 4.4 3.4 5.5c3 .9 5.3 2 6.9 3.7c-5 2-7.4 5.3-7.4 10.8z',
  ],
  phone: [
    'M9 14h9v30h-9zM22 12h23c2 0 3 1 3 3v28c0 2-1 3-3 3h-23zM26 17h17v7h-17z',
    'M27 29h3v2.5h-3zM33 29h3v2.5h-3zM39 29h3v2.5h-3zM27 34.5h3v2.5h-3zM33 34.5h3v2.5h-3zM39 34.5h3v2.5h-3zM27 40h3v2.5h-3zM33 40h3v2.5h-3zM39 40h3v2.5h-3z',
  ],
};

/** What stands where there is no photo: our own drawing of a person, a group or a phone. */
export function Silhouette(props: { readonly kind: SilhouetteKind }): ReactNode {
  return (
    <svg viewBox="0 0 54 54" preserveAspectRatio="xMidYMax slice" aria-hidden>
      {outlines[props.kind].map((path) => (
        <path key={path} d={path} fill="#f1f1f1" stroke="#a0a3a7" strokeWidth="2.2" />
      ))}
    </svg>
  );
}
