import { clothes, neck } from './clothes.js';
import { face, features } from './face.js';
import { hairShapes } from './hair-shapes.js';
import { decimal, type HeadShape, middle } from './head-shape.js';
import { lookOf, type PortraitLook } from './portrait-look.js';

/**
 * The portrait of somebody who does not exist, as SVG: square, without size of its own, about 4 KB of ASCII. The same
 * seed always draws the same one.
 */
export function drawPortrait(seed: string): string {
  const look = lookOf(seed);
  const head = headOf(look);
  const { back, front } = hairShapes[look.hair.style];
  const hair = (outline: string): string =>
    `<path d="${outline}" fill="${look.hair.colour}"/><path d="${outline}" fill="url(#h)"/>`;
  const tilted = (drawn: string): string =>
    `<g transform="rotate(${decimal(look.tilt * 2.5)} 50 80)">${drawn}</g>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="9 5 82 82">',
    gradients(look),
    '<path fill="url(#b)" d="M0 0h100v100H0z"/><path fill="url(#g)" d="M0 0h100v100H0z"/>',
    back === undefined ? '' : tilted(hair(back(head))),
    neck(look),
    clothes(look),
    tilted(face(look, head) + features(look, head) + hair(front(head))),
    '</svg>',
  ].join('');
}

function headOf({ soft, width, jaw, turn }: PortraitLook): HeadShape {
  const half = (soft ? 15.6 : 16.6) + width * 1.8;
  return {
    left: middle - half,
    right: middle + half,
    jaw: (soft ? 6.4 : 8.6) + jaw * 2.4,
    chin: (soft ? 69 : 70.6) + jaw,
    turn: turn * 1.5,
  };
}

/** Of the wall (`b`, `g`), the skin (`s`), the hair (`h`) and the clothes (`c`): light comes from the upper left. */
const gradients = ({ wall, light, skin }: PortraitLook): string =>
  [
    '<defs>',
    `<linearGradient id="b" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${wall[0]}"/><stop offset="1" stop-color="${wall[1]}"/></linearGradient>`,
    `<radialGradient id="g" cx="${decimal(0.2 + light * 0.6)}" cy=".25" r=".6"><stop stop-color="#fff" stop-opacity=".55"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>`,
    `<radialGradient id="s" cx=".36" cy=".34" r=".8"><stop stop-color="${skin.light}"/><stop offset=".55" stop-color="${skin.base}"/><stop offset="1" stop-color="${skin.shade}"/></radialGradient>`,
    '<linearGradient id="h" x1=".1" y1="0" x2=".9" y2="1"><stop stop-color="#fff" stop-opacity=".24"/><stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".3"/></linearGradient>',
    '<linearGradient id="c" x1="0" x2="1" y2=".4"><stop stop-color="#fff" stop-opacity=".14"/><stop offset="1" stop-color="#000" stop-opacity=".26"/></linearGradient>',
    '</defs>',
  ].join('');
