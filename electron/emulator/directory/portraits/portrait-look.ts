/** How somebody looks. Numbers without a unit lie between 0 and 1. */
export interface PortraitLook {
  readonly skin: Skin;
  readonly hair: {
    readonly colour: string;
    /** Of brows and beard: they stay darker where the hair is grey. */
    readonly brows: string;
    readonly style: HairStyle;
  };
  readonly beard: 'none' | 'stubble' | 'full' | 'moustache';
  readonly clothing: Clothing;
  /** Of jacket or knitwear, shirt, and tie. */
  readonly cloth: string;
  readonly shirt: string;
  readonly tie: string;
  readonly wall: Wall;
  /** From which side of the wall the light comes. */
  readonly light: number;
  readonly glasses: boolean;
  /** Slighter features, and longer hair. */
  readonly soft: boolean;
  readonly age: number;
  readonly width: number;
  readonly jaw: number;
  readonly brow: number;
  readonly smile: number;
  /** The head, turned and tilted: -1 to 1. */
  readonly turn: number;
  readonly tilt: number;
}

/** The two colours that a wall goes from and to. */
type Wall = readonly [string, string];

/** Colours of a face: lit, as it is, in shadow, and of the lips. */
interface Skin {
  readonly light: string;
  readonly base: string;
  readonly shade: string;
  readonly lip: string;
}

const skin = (light: string, base: string, shade: string, lip: string): Skin => ({
  light,
  base,
  shade,
  lip,
});

/** From light to dark. */
const skins = [
  skin('#fbe3d3', '#ecc3a8', '#c98f73', '#c27a70'),
  skin('#f7d7bd', '#e2b18c', '#b77e5b', '#b56b5e'),
  skin('#f0c8a2', '#d39d70', '#a16d46', '#a75f52'),
  skin('#dcae82', '#b8825a', '#86573a', '#94544a'),
  skin('#b98561', '#8f5e41', '#5f3a27', '#7c443c'),
  skin('#8d6048', '#69432f', '#42281b', '#663830'),
] as const;

const [black, darkBrown, brown, chestnut, lightBrown, blond, red, grey, white] = [
  '#1b1614',
  '#2e201a',
  '#4a3225',
  '#6b4a30',
  '#8f6a43',
  '#c19a62',
  '#7b3f22',
  '#8e8b88',
  '#c9c6c2',
];
/** The colours of hair that go with each skin; twice where they are common. */
const hairColours = [
  [darkBrown, brown, chestnut, lightBrown, blond, blond, red, grey, white],
  [black, black, darkBrown, brown, chestnut, lightBrown, blond, grey, white],
  [black, darkBrown, darkBrown, brown, chestnut, grey],
  [black, black, darkBrown, grey],
  [black, black, darkBrown, grey],
  [black, black, black, grey],
] as const;

const longHair = ['straight', 'bob', 'waves', 'bun', 'fringe', 'pixie', 'curls'] as const;
const shortHair = ['parting', 'crop', 'receding', 'bald', 'quiff', 'curly'] as const;
export type HairStyle = (typeof longHair)[number] | (typeof shortHair)[number];

const clothings = {
  soft: ['blouse', 'jacket', 'knit', 'jacket'],
  other: ['suit', 'shirt', 'knit', 'suit', 'polo'],
} as const;
export type Clothing = (typeof clothings)['soft' | 'other'][number];

const beards = ['none', 'none', 'none', 'stubble', 'stubble', 'full', 'moustache'] as const;
const cloths = [
  '#2f3b4c',
  '#3d4450',
  '#20262e',
  '#51606f',
  '#5b3a44',
  '#2f4a48',
  '#6d5a48',
  '#40355a',
  '#7a2f3d',
  '#2a5f86',
  '#8d7a5f',
  '#33543b',
] as const;
const shirts = ['#f2f4f6', '#dfe8f2', '#f6efe4', '#cfdbe8', '#e9dfe6'] as const;
const ties = ['#7a2432', '#24466f', '#4b5a3a', '#5d4a73', '#8a6a2f'] as const;
/** Muted, so that the strip of presence beside a portrait is the brightest thing in a row. */
const walls: readonly [Wall, ...Wall[]] = [
  ['#b9c6cf', '#8fa2ae'],
  ['#cfc9bd', '#a39a8a'],
  ['#b7c4b8', '#8b9c8f'],
  ['#c9bdb6', '#9b8b83'],
  ['#a9b7c9', '#7d8ea6'],
  ['#d3d4d1', '#a9aca8'],
];

/** The look that a seed chooses; the same one chooses the same. */
export function lookOf(seed: string): PortraitLook {
  const next = numbersOf(seed);
  const among = <T>(list: readonly [T, ...T[]]): T =>
    list[Math.floor(next() * list.length)] ?? list[0];
  const soft = next() < 0.5;
  const tone = Math.floor(next() * skins.length);
  const colour = among(hairColours[tone] ?? hairColours[0]);
  return {
    soft,
    skin: skins[tone] ?? skins[0],
    hair: {
      colour,
      brows: colour === grey || colour === white ? '#5d5650' : colour,
      style: soft ? among(longHair) : among(shortHair),
    },
    beard: soft ? 'none' : among(beards),
    clothing: soft ? among(clothings.soft) : among(clothings.other),
    cloth: among(cloths),
    shirt: among(shirts),
    tie: among(ties),
    wall: among(walls),
    light: next(),
    glasses: next() < 0.24,
    age: next(),
    width: next(),
    jaw: next(),
    brow: next(),
    smile: next(),
    turn: next() * 2 - 1,
    tilt: next() * 2 - 1,
  };
}

/** Numbers from 0 up to 1 that a text begins: FNV-1a for the first, then xorshift. */
function numbersOf(text: string): () => number {
  let state = 0x811c9dc5;
  for (const mark of text) state = Math.imul(state ^ (mark.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // Seeds that differ in their last letter alone begin alike.
  for (let skipped = 0; skipped < 5; skipped += 1) next();
  return next;
}
