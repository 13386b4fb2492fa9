import type { Clothing, PortraitLook } from './portrait-look.js';

const torso = 'M8 100C9 84 22 78 39.5 73C42 81 58 81 60.5 73C78 78 91 84 92 100z';

/** The neck, with the shadow of the chin on it. */
export const neck = ({ skin }: PortraitLook): string =>
  `<path d="M41.5 58V73C43 80 57 80 58.5 73V58z" fill="${skin.base}"/>` +
  `<path d="M41.5 64C44 71 56 71 58.5 64V70C55 76 45 76 41.5 70z" fill="${skin.shade}" opacity=".75"/>`;

/** What is worn, with light and shadow on it. */
export const clothes = (look: PortraitLook): string =>
  `${wardrobe[look.clothing](look)}<path d="${torso}" fill="url(#c)"/>`;

const body = (colour: string): string => `<path d="${torso}" fill="${colour}"/>`;
const collar = (low: number, colour: string, opacity = 1): string =>
  `<path d="M40.5 73.5 50 ${low} 45 88 36.5 76zM59.5 73.5 50 ${low} 55 88 63.5 76z" fill="${colour}" opacity="${opacity}"/>`;
const lapels =
  '<path d="M37 75.5 32 84 43 100H46L37 76zM63 75.5 68 84 57 100H54L63 76z" fill="#000" opacity=".2"/>';

const wardrobe: Readonly<Record<Clothing, (look: PortraitLook) => string>> = {
  suit: ({ cloth, shirt, tie }) =>
    `${body(cloth)}<path d="M40 73 50 90 60 73 63 76 55 100H45L37 76z" fill="${shirt}"/>` +
    `<path d="M48 83H52L53.5 100H46.5z" fill="${tie}"/>${collar(84, shirt)}${lapels}`,
  jacket: ({ cloth, shirt }) =>
    `${body(cloth)}<path d="M40 74.5C43 81 57 81 60 74.5L63 76 54 100H46L37 76z" fill="${shirt}"/>${lapels}`,
  shirt: ({ shirt }) =>
    `${body(shirt)}${collar(83, '#fff')}<path d="M50 83V100" stroke="#000" stroke-opacity=".15"/>`,
  polo: ({ cloth }) => body(cloth) + collar(85, '#fff', 0.16),
  knit: ({ cloth }) =>
    `${body(cloth)}<path d="M38 74.5C42 85 58 85 62 74.5L64 76C60 89 40 89 36 76z" fill="#fff" opacity=".18"/>`,
  blouse: ({ cloth, shirt, skin }) =>
    `${body(shirt)}<path d="${torso}" fill="${cloth}" opacity=".55"/>` +
    `<path d="M40 74 50 90 60 74C56 80 44 80 40 74z" fill="${skin.base}"/>`,
};
