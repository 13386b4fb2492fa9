import type { ReactNode } from 'react';
import type { EmoticonName } from '../../../shared/lync/emoticons.js';

const line = { fill: 'none', stroke: '#5b3a00', strokeWidth: 1.4, strokeLinecap: 'round' } as const;
const eyes = <path d="M6.6 7.2v1.4M12.4 7.2v1.4" {...line} strokeWidth={1.9} />;

/** The yellow disc that all faces share, with what makes each its own. */
function face(features: ReactNode, colours: readonly [string, string] = ['#fff3a6', '#f5b915']) {
  const [light, deep] = colours;
  return (
    <>
      <circle cx="9.5" cy="9.5" r="8.3" fill={deep} stroke="#b97d00" strokeWidth="0.8" />
      <ellipse cx="9" cy="7.4" rx="6.6" ry="5.4" fill={light} opacity="0.8" />
      {features}
    </>
  );
}

const smiling = <path d="M5.4 11.2c1.8 3.1 6.4 3.1 8.2 0" {...line} />;
const hand =
  'M3 9h3v7.5h-3zM7 9.3l3-6.3c1.6 0 2.2 1 1.9 2.6l-.5 2.4h4.2c1.2 0 1.9 1 1.6 2.1l-1.4 5c-.3.9-.9 1.4-1.8 1.4h-7z';
const heart =
  'M9.5 16.4c-9-6-8.3-12.4-3.7-12.4c1.8 0 3 1 3.7 2.3c.7-1.3 1.9-2.3 3.7-2.3c4.6 0 5.3 6.4-3.7 12.4z';

/** Our own drawings on a grid of 19 pixels, one for each emoticon. */
export const emoticonDrawings: Readonly<Record<EmoticonName, ReactNode>> = {
  smile: face(
    <>
      {eyes}
      {smiling}
    </>,
  ),
  'open-mouthed': face(
    <>
      {eyes}
      <path d="M5 10.6h9c-.4 5.4-8.6 5.4-9 0z" fill="#7a2d10" />
      <path d="M6 11.200h7v1.200h-7z" fill="#fff" />
    </>,
  ),
  wink: face(
    <>
      <path d="M6.6 7.2v1.4" {...line} strokeWidth={1.9} />
      <path d="M11 8.2h3" {...line} />
      {smiling}
    </>,
  ),
  surprised: face(
    <>
      {eyes}
      <ellipse cx="9.5" cy="12.6" rx="1.9" ry="2.3" fill="#7a2d10" />
    </>,
  ),
  tongue: face(
    <>
      {eyes}
      <path d="M5.4 11.2h8.2" {...line} />
      <path d="M9.7 11.400h3.2v2.400c0 2.1-3.2 2.1-3.2 0z" fill="#e4574f" />
    </>,
  ),
  confused: face(
    <>
      {eyes}
      <path d="M5.6 12.700c1.2-1.7 2.3-1.7 3.5-.4s2.6 1 4.3-.7" {...line} />
    </>,
  ),
  disappointed: face(
    <>
      {eyes}
      <path d="M6 12.4h7" {...line} />
    </>,
  ),
  sad: face(
    <>
      {eyes}
      <path d="M5.8 13.600c1.7-2.7 5.7-2.7 7.4 0" {...line} />
    </>,
  ),
  crying: face(
    <>
      {eyes}
      <path d="M5.8 13.600c1.7-2.7 5.7-2.7 7.4 0" {...line} />
      <path d="M14.2 9.600c1.6 2.4 1.4 3.9 0 3.900s-1.6-1.5 0-3.900z" fill="#4fa3e0" />
    </>,
  ),
  embarrassed: face(
    <>
      {eyes}
      <path d="M7 12.600h5" {...line} />
      <circle cx="4.7" cy="10.9" r="1.7" fill="#ef6d5a" opacity="0.8" />
      <circle cx="14.3" cy="10.9" r="1.7" fill="#ef6d5a" opacity="0.8" />
    </>,
  ),
  angry: face(
    <>
      <path d="M4.8 6.300l3.4 1.800M14.2 6.300l-3.4 1.800M6.8 9.100v.6M12.2 9.100v.6" {...line} />
      <path d="M6.2 13.800c1.6-2 5-2 6.6 0" {...line} />
    </>,
    ['#ffb38a', '#e5502d'],
  ),
  cool: face(
    <>
      <path d="M3.2 6.400h12.600c0 5-5 5-6.3 1.200c-1.3 3.8-6.3 3.8-6.3-1.200z" fill="#222" />
      {smiling}
    </>,
  ),
  angel: (
    <>
      {face(
        <>
          {eyes}
          {smiling}
        </>,
      )}
      <ellipse cx="9.5" cy="2.3" rx="5" ry="1.5" fill="none" stroke="#4aa3d8" strokeWidth="1.2" />
    </>
  ),
  devil: (
    <>
      <path d="M3.4 6l-1-4.600l4.2 2.200zM15.6 6l1-4.600l-4.2 2.200z" fill="#8b1a3a" />
      {face(
        <>
          <path d="M5 6.700l3 1.500M14 6.700l-3 1.5" {...line} />
          {smiling}
        </>,
        ['#f08aa0', '#b4274f'],
      )}
    </>
  ),
  'thumbs-up': <path d={hand} fill="#f7c948" stroke="#8f6400" strokeLinejoin="round" />,
  'thumbs-down': (
    <path
      d={hand}
      fill="#f7c948"
      stroke="#8f6400"
      strokeLinejoin="round"
      transform="rotate(180 9.5 9.5)"
    />
  ),
  heart: <path d={heart} fill="#dc2f3c" stroke="#8f0f1c" strokeWidth="0.8" />,
  'broken-heart': (
    <>
      <path d={heart} fill="#dc2f3c" stroke="#8f0f1c" strokeWidth="0.8" />
      <path
        d="M9.5 5.800l-1.6 2.600l2.8 1.900l-2 2.300l1.2 2.6"
        fill="none"
        stroke="#fff"
        strokeWidth="1.3"
      />
    </>
  ),
  kiss: (
    <path
      d="M2.5 9.500c2.6-3.6 5-4.3 7-2.400c2-1.9 4.4-1.2 7 2.400c-2.3 4-11.7 4-14 0zM4.5 9.600c3 .9 7 .9 10 0"
      fill="#d8243c"
      stroke="#8a0e20"
      strokeWidth="0.9"
      strokeLinejoin="round"
    />
  ),
  rose: (
    <>
      <path
        d="M9.5 9v8.500M9.5 14c2.4-.2 3.8-1.4 4.2-3.200c-2.3 0-3.8 1-4.2 3.200z"
        fill="#3f9b3f"
        stroke="#2c7a2c"
        strokeWidth="1.1"
      />
      <circle cx="9.5" cy="5.7" r="4.2" fill="#d92b45" stroke="#8f1026" strokeWidth="0.8" />
      <path
        d="M7.3 5.500c.6-1.7 3.8-1.6 3.9.4c-.2 1.5-2.5 1.3-2.3.2"
        fill="none"
        stroke="#ffb9c4"
        strokeWidth="0.9"
      />
    </>
  ),
  gift: (
    <>
      <path
        d="M3 8h13v9h-13zM2.2 5.500h14.600v3h-14.600z"
        fill="#3b82c4"
        stroke="#1d4f80"
        strokeWidth="0.8"
      />
      <path
        d="M8.3 5.500h2.400v11.500h-2.400zM9.5 5.300c-5.5-.3-4.5-4.6 0 0c4.5-4.6 5.5-.3 0 0"
        fill="#f3c13a"
        stroke="#a67800"
        strokeWidth="0.7"
      />
    </>
  ),
  coffee: (
    <>
      <path
        d="M3 8h10v5.500c0 3-10 3-10 0zM13 9.300h2c2 0 2 3.4-.4 3.400h-1.6"
        fill="#fff"
        stroke="#6b4a2b"
        strokeWidth="1.1"
      />
      <path d="M3.7 8.700h8.600v1.400h-8.600z" fill="#6b3d16" />
      <path d="M5.8 6c-1-1.3 1-2.2 0-3.600M9.6 6c-1-1.3 1-2.2 0-3.6" fill="none" stroke="#9a9a9a" />
    </>
  ),
  beer: (
    <>
      <path
        d="M4 6h8v11h-8zM12 8.300h2.300c1.3 0 1.3 5.4-.3 5.400h-2"
        fill="#f0ae1d"
        stroke="#8f6400"
        strokeWidth="1.1"
      />
      <path
        d="M3.3 6.500c-.9-2.6 1.7-3.4 2.6-2.500c.8-1.9 3.6-1.8 4.2-.3c2-.7 3.3 1.1 2.3 2.800z"
        fill="#fff"
        stroke="#b9b9b9"
        strokeWidth="0.8"
      />
    </>
  ),
  star: (
    <path
      d="M9.5 1.700l2.4 5.200l5.6.700l-4.2 3.900l1.1 5.700l-4.9-2.800l-4.9 2.800l1.1-5.700l-4.2-3.900l5.6-.700z"
      fill="#fbcf3b"
      stroke="#b97d00"
      strokeWidth="0.9"
      strokeLinejoin="round"
    />
  ),
  idea: (
    <>
      <path
        d="M6.6 12.500c-5.6-4.2-2-10.7 2.9-10.700s8.5 6.5 2.9 10.700z"
        fill="#ffe873"
        stroke="#b97d00"
        strokeWidth="0.9"
      />
      <path d="M6.9 13.800h5.200M7.3 15.600h4.4" stroke="#777" strokeWidth="1.3" />
    </>
  ),
  telephone: (
    <>
      <path
        d="M2 8.500c-.6-5.3 15.6-5.3 15 0c-.1 1-3.9 1-4-.2v-1.300c-1.8-.9-5.2-.9-7 0v1.300c-.1 1.2-3.9 1.2-4 .2z"
        fill="#cf3a34"
        stroke="#7d1713"
        strokeWidth="0.8"
      />
      <path d="M6 8.700h7l2.5 7.800h-12z" fill="#e05a53" stroke="#7d1713" strokeWidth="0.8" />
      <circle cx="9.5" cy="12.5" r="2.2" fill="#fff" />
    </>
  ),
};
