import { hairShapes } from './hair-shapes.js';
import { decimal, type HeadShape, middle, path } from './head-shape.js';
import type { PortraitLook } from './portrait-look.js';

/** The face without features, and the ears where they show. */
export function face({ skin, hair }: PortraitLook, head: HeadShape): string {
  const { left: l, right: r, jaw, chin } = head;
  const ears = path`M${l + 0.5} 42C${l - 3.5} 40 ${l - 3} 50 ${l + 1.5} 51zM${r - 0.5} 42C${r + 3.5} 40 ${r + 3} 50 ${r - 1.5} 51z`;
  const outline = path`M${l} 42C${l} 27 ${l + 5} 19 50 19S${r} 27 ${r} 42C${r} 53 ${middle + jaw + 4.4} 61 ${middle + jaw} 65.4C54 ${chin + 1.4} 46 ${chin + 1.4} ${middle - jaw} 65.4C${middle - jaw - 4.4} 61 ${l} 53 ${l} 42z`;
  const shown = hairShapes[hair.style].coversEars ? '' : `<path d="${ears}" fill="${skin.base}"/>`;
  return `${shown}<path d="${outline}" fill="url(#s)"/>`;
}

/** Cheeks, beard, lines of age, nose, mouth, eyes and glasses. */
export const features = (look: PortraitLook, head: HeadShape): string =>
  [cheeks, beard, lines, nose, mouth, eyes, glasses].map((draw) => draw(look, head)).join('');

const cheeks = ({ skin }: PortraitLook, { turn: t }: HeadShape): string =>
  `<g fill="${skin.lip}" opacity=".16"><circle cx="${decimal(41 + t)}" cy="53" r="4"/><circle cx="${decimal(59 + t)}" cy="53" r="4"/></g>`;

function beard(look: PortraitLook, { left: l, right: r, jaw, chin, turn: t }: HeadShape): string {
  const colour = look.hair.brows;
  if (look.beard === 'none') return '';
  if (look.beard === 'moustache') {
    const outline = path`M${43.5 + t} 58.8C${45 + t} 56.5 ${48 + t} 56.2 ${50 + t} 57C${52 + t} 56.2 ${55 + t} 56.5 ${56.5 + t} 58.8C${54 + t} 59.2 ${46 + t} 59.2 ${43.5 + t} 58.8z`;
    return `<path d="${outline}" fill="${colour}" opacity=".9"/>`;
  }
  const outline = path`M${l + 0.4} 48C${l + 2} 51 ${l + 3} 56 ${l + 5} 57.5C43 58 45 57.2 ${50 + t} 57C55 57.2 57 58 ${r - 5} 57.5C${r - 3} 56 ${r - 2} 51 ${r - 0.4} 48C${r - 1} 56 ${middle + jaw + 3.6} 62 ${middle + jaw} 66C54 ${chin + 2} 46 ${chin + 2} ${middle - jaw} 66C${middle - jaw - 3.6} 62 ${l + 1} 56 ${l + 0.4} 48z`;
  return `<path d="${outline}" fill="${colour}" opacity="${look.beard === 'full' ? 0.82 : 0.24}"/>`;
}

/** From middle age on beside the mouth and below the eyes, later on the forehead. */
function lines({ age, skin }: PortraitLook, { turn: t }: HeadShape): string {
  if (age < 0.45) return '';
  const mouth = path`M${45 + t} 54.5Q${42 + t} 57 ${42.2 + t} 60M${55 + t} 54.5Q${58 + t} 57 ${57.8 + t} 60`;
  const eyes = path`M${39.6 + t} 47.4Q${42 + t} 48.6 ${45 + t} 47.6M${55 + t} 47.6Q${58 + t} 48.6 ${60.4 + t} 47.4`;
  const forehead = age > 0.75 ? 'M43 32Q50 30.8 57 32M44 34.5Q50 33.5 56 34.5' : '';
  return `<path d="${mouth}${eyes}${forehead}" fill="none" stroke="${skin.shade}" stroke-width=".7" opacity="${decimal((age - 0.3) * 0.8)}"/>`;
}

function nose({ skin }: PortraitLook, { turn: t }: HeadShape): string {
  const side = path`M${50.6 + t} 43C${51.2 + t} 48 ${53 + t} 51 ${53.4 + t} 53.4C${52.5 + t} 55.4 ${50.5 + t} 55.3 ${50 + t} 55.3C${51 + t} 52 ${50.4 + t} 47 ${50.6 + t} 43z`;
  const tip = path`M${46.9 + t} 54.2C${47.6 + t} 55.6 ${49 + t} 55 ${50 + t} 55.7C${51 + t} 55 ${52.4 + t} 55.6 ${53.1 + t} 54.2`;
  return `<path d="${side}" fill="${skin.shade}" opacity=".38"/><path d="${tip}" fill="none" stroke="${skin.shade}" stroke-width=".8" stroke-linecap="round" opacity=".8"/>`;
}

/** The corners go up with the smile; a wider one shows teeth. */
function mouth({ smile, skin }: PortraitLook, { turn: t }: HeadShape): string {
  const corner = 59.5 - smile * 1.1;
  const low = 61.3 + smile * 1.5;
  const [left, right] = [44 + t - smile * 0.5, 56 + t + smile * 0.5];
  const inner = 60 - (60 - corner) * 0.55;
  const lips = path`M${left} ${corner}C${46.5 + t} 59.1 ${48.8 + t} 58.7 ${50 + t} 59.2C${51.2 + t} 58.7 ${53.5 + t} 59.1 ${right} ${corner}C${54 + t} ${low + 0.6} ${46 + t} ${low + 0.6} ${left} ${corner}z`;
  const teeth = path`M${45.5 + t} ${inner}C${48 + t} 60.1 ${52 + t} 60.1 ${54.5 + t} ${inner}C${53 + t} ${low - 0.5} ${47 + t} ${low - 0.5} ${45.5 + t} ${inner}z`;
  const closed = path`M${44.2 + t} ${corner}C${47 + t} 60.5 ${53 + t} 60.5 ${55.8 + t} ${corner}`;
  const below = path`M${46.5 + t} ${low + 1.6}Q${50 + t} ${low + 2.6} ${53.5 + t} ${low + 1.6}`;
  return [
    `<path d="${lips}" fill="${skin.lip}"/>`,
    smile > 0.4
      ? `<path d="${teeth}" fill="#fbf7f2"/>`
      : `<path d="${closed}" fill="none" stroke="#5c2f2a" stroke-width=".6" opacity=".7"/>`,
    `<path d="${below}" fill="none" stroke="${skin.shade}" stroke-width=".8" opacity=".4"/>`,
  ].join('');
}

const eyes = (look: PortraitLook, { turn: t }: HeadShape): string =>
  eye(look, 42.9 + t, t, 1) + eye(look, 57.1 + t, t, -1);

/** @param outer 1 where the outer end of the brow is at the left, -1 where it is at the right */
function eye(look: PortraitLook, x: number, turn: number, outer: 1 | -1): string {
  const { soft, brow, skin } = look;
  const iris = decimal(x + turn * 0.2);
  const [start, end] = outer === 1 ? [0.5, -0.3] : [-0.3, 0.5];
  const high = 39.4 - brow * 0.5;
  const white = path`M${x - 3.3} 44.4C${x - 1.6} 42.2 ${x + 1.6} 42.2 ${x + 3.3} 44.4C${x + 1.6} 46 ${x - 1.6} 46 ${x - 3.3} 44.4z`;
  const lashes = path`M${x - 3.5} 44.5C${x - 1.6} 42 ${x + 1.6} 42 ${x + 3.5} 44.5`;
  const lid = path`M${x - 3} 42C${x - 1.5} 40.7 ${x + 1.5} 40.7 ${x + 3} 42`;
  const above = path`M${x - 3.9} ${high + start}C${x - 1.5} ${37.7 - brow} ${x + 1.5} ${37.7 - brow} ${x + 3.9} ${high + end}`;
  return [
    `<path d="${white}" fill="#f4efea"/>`,
    `<circle cx="${iris}" cy="44" r="1.7" fill="#3f2e22"/><circle cx="${iris}" cy="44" r=".8" fill="#14100e"/>`,
    `<circle cx="${decimal(x - 0.6)}" cy="43.4" r=".45" fill="#fff"/>`,
    `<path d="${lashes}" fill="none" stroke="#2a1b14" stroke-width="${soft ? 1 : 0.7}" stroke-linecap="round"/>`,
    `<path d="${lid}" fill="none" stroke="${skin.shade}" stroke-width=".5" opacity=".7"/>`,
    `<path d="${above}" fill="none" stroke="${look.hair.brows}" stroke-width="${soft ? 1 : 1.5}" stroke-linecap="round" opacity=".85"/>`,
  ].join('');
}

function glasses(look: PortraitLook, { left: l, right: r, turn: t }: HeadShape): string {
  if (!look.glasses) return '';
  const bridge = path`M${48 + t} 43Q${50 + t} 42 ${52 + t} 43M${38 + t} 42.5L${l} 42M${62 + t} 42.5L${r} 42`;
  const lens = (x: number): string =>
    `<rect x="${decimal(x + t)}" y="40.6" width="10" height="7.4" rx="2.6"/>`;
  return `<g fill="#fff" fill-opacity=".12" stroke="#2b2624">${lens(38)}${lens(52)}<path d="${bridge}" fill="none"/></g>`;
}
