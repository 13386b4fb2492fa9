import { createAvatar } from '@dicebear/core';
import * as personas from '@dicebear/personas';

/** An SVG portrait, square and without size of its own; the same seed always draws the same one. */
export function drawPortrait(seed: string): string {
  const svg = createAvatar(personas, { ...look, ...(hasShortHair(seed) ? short : long), seed });
  // Bytes of the picture are counted as characters, so it is kept to ASCII.
  return svg.toString().replace(/[^\n\x20-\x7e]/gu, (mark) => `&#${mark.codePointAt(0)};`);
}

/** Muted, so that the strip of presence beside a portrait is the brightest thing in a row. */
const look: personas.Options & { backgroundColor: string[]; backgroundType: ['gradientLinear'] } = {
  backgroundColor: ['aebccb', 'b9b4a7', 'a9b8ad', 'c2b0a6', '9fb0bd', 'b3aebd', 'c7bfae', 'a5b5b5'],
  backgroundType: ['gradientLinear'],
  clothingColor: ['4a6a8c', '3f5664', '6b7d5a', '8a4f4f', '5c5677', '7c8894', 'a88b5f', '39424e'],
  skinColor: ['f3cdb4', 'eeb4a4', 'e5a07e', 'd78774', 'b16a5b', '92594b', '6d4433'],
  hairColor: ['2b2320', '3b2a23', '5a3d2b', '7a5436', 'a87d4f', 'c9a46a', '8d8a88', 'b9b6b3'],
  eyes: ['open', 'open', 'happy', 'glasses'],
  mouth: ['smile', 'smirk', 'bigSmile'],
  nose: ['mediumRound', 'smallRound'],
};

const long: personas.Options = {
  body: ['squared', 'rounded', 'small'],
  hair: ['long', 'bobCut', 'bobBangs', 'extraLong', 'curly'],
  facialHairProbability: 0,
};

const short: personas.Options = {
  body: ['squared', 'rounded', 'checkered'],
  hair: ['shortCombover', 'curlyHighTop', 'buzzcut', 'balding', 'fade', 'shortComboverChops'],
  facialHair: ['shadow', 'walrus', 'beardMustache', 'goatee'],
  facialHairProbability: 25,
};

const hasShortHair = (seed: string): boolean =>
  [...seed].reduce((sum, mark) => sum + (mark.codePointAt(0) ?? 0), 0) % 2 === 1;
