/**
 * The pictures of the program as SVG. The mark is a speech bubble that is a clock face, with a square of presence.
 *
 * @import { PresenceClass } from '../../shared/lync/presence.js'
 */

/**
 * Colours of the presence square: light edge, body, border.
 * @satisfies {Record<string, [string, string, string]>}
 */
const presenceColours = {
  available: ['#8fd47c', '#21ae05', '#14780a'],
  busy: ['#e08a7c', '#c23a2b', '#8a2418'],
  'do-not-disturb': ['#b04545', '#850000', '#5c0000'],
  away: ['#ffeb9a', '#f5c400', '#a88200'],
  offline: ['#e4ebed', '#b4c2c8', '#6d7a80'],
  unknown: ['#ffffff', '#eeeeee', '#717171'],
};

/** @typedef {{ colours: keyof typeof presenceColours, half: keyof typeof presenceColours | null, sign: keyof typeof signs }} PresenceMark */

/**
 * How each presence class is drawn: colours, a second half for idle ones, and a sign on top.
 * @type {Record<PresenceClass, PresenceMark>}
 */
const presenceMarks = {
  available: { colours: 'available', half: null, sign: 'hands' },
  inactive: { colours: 'available', half: 'away', sign: 'hands' },
  busy: { colours: 'busy', half: null, sign: 'hands' },
  'busy-inactive': { colours: 'busy', half: 'away', sign: 'hands' },
  'do-not-disturb': { colours: 'do-not-disturb', half: null, sign: 'bar' },
  'be-right-back': { colours: 'away', half: null, sign: 'hands' },
  away: { colours: 'away', half: null, sign: 'hands' },
  offline: { colours: 'offline', half: null, sign: 'cross' },
  unknown: { colours: 'unknown', half: null, sign: 'question' },
  blocked: { colours: 'unknown', half: null, sign: 'slash' },
};

/** @type {(size: number, content: string) => string} */
const document = (size, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><title>Lync Client Emulator</title>${content}</svg>\n`;

/** @type {(id: string, stops: [number, string][]) => string} */
const gradient = (id, stops) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`;

/** A round bubble whose tail points to the lower left, centred on 470, 460. */
const bubble =
  'M470 150a310 310 0 1 1-128 592.4L196 806c-18 8-37-10-30-28l52-136A310 310 0 0 1 470 150z';

/** The program's icon. */
export function appIcon() {
  const ticks = [0, 90, 180, 270]
    .map((turn) => `<path d="M470 206v44" transform="rotate(${turn} 470 460)"/>`)
    .join('');
  return document(
    1024,
    `<defs>${gradient('ground', [
      [0, '#55608f'],
      [1, '#2c3358'],
    ])}${gradient('green', [
      [0, '#abe29c'],
      [0.3, '#21ae05'],
      [0.6, '#21ae05'],
      [1, '#a1de90'],
    ])}</defs>
<rect x="32" y="32" width="960" height="960" rx="208" fill="url(#ground)"/>
<path d="${bubble}" fill="#fff"/>
<g stroke-linecap="round" fill="none"><g stroke="#aab1cd" stroke-width="30">${ticks}</g>
<path d="M470 322v138l118 82" stroke="#2c3358" stroke-width="48" stroke-linejoin="round"/></g>
<rect x="612" y="612" width="296" height="296" rx="52" fill="#fff"/>
<rect x="644" y="644" width="232" height="232" rx="30" fill="url(#green)" stroke="#1b8a08" stroke-width="10"/>
`,
  );
}

/** The tray icon of each presence class, made for 16 and 32 pixels, by the name of the class. */
export const trayIcons = () =>
  Object.entries(presenceMarks).map(([presence, mark]) => ({ presence, icon: trayIcon(mark) }));

/** @type {(mark: PresenceMark) => string} */
function trayIcon({ colours, half, sign }) {
  const [light, body, border] = presenceColours[colours];
  const shape = 'M4 1h8a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H7l-3.5 3.2V12A3 3 0 0 1 1 9V4a3 3 0 0 1 3-3z';
  /** @type {[number, string][]} */
  const fill = [
    [0, light],
    [0.45, body],
    [1, body],
  ];
  const idle =
    half === null
      ? ''
      : `<path d="${shape}" fill="${presenceColours[half][1]}" clip-path="url(#right)"/>`;
  return document(
    16,
    `<defs>${gradient('fill', fill)}<clipPath id="right"><path d="M8 0h8v16H8z"/></clipPath></defs>
<path d="${shape}" fill="url(#fill)"/>${idle}
<path d="${shape}" fill="none" stroke="${border}"/>
${signs[sign]}
`,
  );
}

const signs = {
  hands:
    '<path d="M8 3.5v3.5l2.5 1.5" fill="none" stroke="#fff" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>',
  bar: '<path d="M4.5 5.5h7v2h-7z" fill="#fff"/>',
  cross:
    '<path d="M6 4.5l4 4m0-4l-4 4" fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round"/>',
  question:
    '<path d="M6.3 5a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.9.6-.9 1.2M8 9.6v.2" fill="none" stroke="#717171" stroke-width="1.4" stroke-linecap="round"/>',
  slash:
    '<g fill="none" stroke="#ac0300" stroke-width="1.5"><circle cx="8" cy="6.5" r="3.4"/><path d="M5.6 4.1l4.8 4.8"/></g>',
};
