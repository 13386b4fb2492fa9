import { type HeadShape, path } from './head-shape.js';
import type { HairStyle } from './portrait-look.js';

/** Outlines of hair around a head. */
interface HairShape {
  /** What lies behind the head. */
  readonly back?: (head: HeadShape) => string;
  /** What lies over the forehead and beside the face. */
  readonly front: (head: HeadShape) => string;
  readonly coversEars?: true;
}

/** From the left temple over the top, as high as `top`, to the right one and a little down inside. */
const overTheTop = ({ left: l, right: r }: HeadShape, top: number): string =>
  path`M${l - 1} 43C${l - 3} 27 37 ${top} 51 ${top}C65 ${top} ${r + 3} 26 ${r + 1} 43C${r} 38 ${r - 1.5} 34.5 ${r - 3} 32`;

/** Every style of hair. */
export const hairShapes: Readonly<Record<HairStyle, HairShape>> = {
  straight: {
    back: ({ left: l, right: r }) =>
      path`M${l - 2} 40C${l - 4} 20 36 11 50 11S${r + 4} 20 ${r + 2} 40C${r + 3} 58 ${r + 4} 72 ${r + 1} 84H${l - 1}C${l - 4} 72 ${l - 3} 58 ${l - 2} 40z`,
    front: ({ left: l, right: r }) =>
      path`M${l - 2} 52C${l - 4} 26 36 11 50 11S${r + 4} 26 ${r + 2} 52C${r + 1} 42 ${r - 1} 35 ${r - 5} 30C${r - 11} 25.5 53 23 47.5 17.5C46 26 ${l + 6} 30 ${l + 2} 36C${l} 41 ${l - 1} 46 ${l - 2} 52z`,
    coversEars: true,
  },
  bob: {
    back: ({ left: l, right: r }) =>
      path`M${l - 3} 40C${l - 4} 20 36 11 50 11S${r + 4} 20 ${r + 3} 40C${r + 5} 50 ${r + 4} 60 ${r + 1} 66C${r - 6} 68 ${l + 6} 68 ${l - 1} 66C${l - 4} 60 ${l - 5} 50 ${l - 3} 40z`,
    front: ({ left: l, right: r }) =>
      path`M${l - 3} 52C${l - 5} 26 36 11 51 11S${r + 5} 26 ${r + 3} 52C${r + 1} 44 ${r} 38 ${r - 3} 32C${r - 9} 29 58 28 55 18C51 27 ${l + 8} 29 ${l + 3} 34C${l} 40 ${l - 1} 46 ${l - 3} 52z`,
    coversEars: true,
  },
  waves: {
    back: ({ left: l, right: r }) =>
      path`M${l - 3} 40C${l - 5} 19 36 10 50 10S${r + 5} 19 ${r + 3} 40C${r + 8} 50 ${r + 3} 56 ${r + 7} 64C${r + 9} 74 ${r + 2} 80 ${r - 1} 84H${l + 1}C${l - 2} 80 ${l - 9} 74 ${l - 7} 64C${l - 3} 56 ${l - 8} 50 ${l - 3} 40z`,
    front: ({ left: l, right: r }) =>
      path`M${l - 3} 54C${l - 6} 26 36 10 49 10S${r + 6} 26 ${r + 3} 54C${r + 2} 44 ${r + 0.5} 37 ${r - 3} 31.5C${r - 9} 28 50 26 44 18C42 27 ${l + 5} 29 ${l + 2} 36C${l - 1} 42 ${l - 2} 48 ${l - 3} 54z`,
    coversEars: true,
  },
  bun: {
    back: () => 'M43 12C42 4 58 4 57 12z',
    front: ({ left: l, right: r }) =>
      path`M${l - 1} 42C${l - 3} 25 37 12 50 12S${r + 3} 25 ${r + 1} 42C${r} 36 ${r - 3} 30 ${r - 6} 27C58 23.5 42 23.5 ${l + 6} 27C${l + 3} 30 ${l} 36 ${l - 1} 42z`,
  },
  fringe: {
    back: ({ left: l, right: r }) =>
      path`M${l - 2.5} 40C${l - 4} 20 36 11 50 11S${r + 4} 20 ${r + 2.5} 40C${r + 4} 54 ${r + 4} 66 ${r + 2} 74C${r - 4} 78 ${l + 4} 78 ${l - 2} 74C${l - 4} 66 ${l - 4} 54 ${l - 2.5} 40z`,
    front: ({ left: l, right: r }) =>
      path`M${l - 2.5} 54C${l - 4} 26 36 11 50 11S${r + 4} 26 ${r + 2.5} 54C${r + 1} 46 ${r} 40 ${r - 2} 35C${r - 7} 37 ${r - 10} 34 54 36C48 34 42 37 ${l + 7} 35.5C${l + 5} 36 ${l + 3} 36 ${l + 2} 36C${l} 41 ${l - 1} 47 ${l - 2.5} 54z`,
    coversEars: true,
  },
  pixie: {
    front: ({ left: l, right: r }) =>
      path`M${l - 1.5} 47C${l - 4} 27 36 12 51 12S${r + 4} 27 ${r + 1.5} 47C${r + 0.5} 41 ${r - 1} 36 ${r - 3.5} 32.5C${r - 9} 33 52 31 46 23C43 29 ${l + 5} 31 ${l + 2.5} 36C${l + 0.5} 40 ${l - 0.5} 43 ${l - 1.5} 47z`,
  },
  curls: {
    back: ({ left: l, right: r }) =>
      path`M${l - 2} 44C${l - 9} 40 ${l - 8} 31 ${l - 3} 28C${l - 4} 18 ${l + 6} 12 ${l + 11} 12.6C44 7.5 56 7.5 ${r - 11} 12.6C${r - 6} 12 ${r + 4} 18 ${r + 3} 28C${r + 8} 31 ${r + 9} 40 ${r + 2} 44C${r + 9} 50 ${r + 8} 60 ${r + 1} 63C${r - 3} 66 ${l + 3} 66 ${l - 1} 63C${l - 8} 60 ${l - 9} 50 ${l - 2} 44z`,
    front: ({ left: l, right: r }) =>
      path`M${l - 2} 46C${l - 7} 36 ${l - 1} 24 ${l + 6} 20C42 13 49 16 51 13.5C58 13 ${r - 4} 16 ${r - 3} 22C${r + 4} 27 ${r + 6} 37 ${r + 2} 46C${r + 0.5} 40 ${r - 1} 37 ${r - 3} 34C${r - 8} 33 ${r - 8} 29 ${r - 13} 29C53 26 47 29 43 27.5C41 31 ${l + 5} 31 ${l + 3} 35C${l + 1} 38 ${l - 1} 42 ${l - 2} 46z`,
    coversEars: true,
  },
  parting: {
    front: (head) => {
      const { left: l, right: r } = head;
      return (
        overTheTop(head, 12.5) +
        path`C${r - 8} 28 54 29 43 24.5C40 28 ${l + 3} 31 ${l + 2} 36C${l + 1} 38 ${l} 40 ${l - 1} 43z`
      );
    },
  },
  crop: {
    front: (head) => {
      const { left: l, right: r } = head;
      return (
        overTheTop(head, 15) +
        path`C${r - 4} 28 ${r - 9} 25.5 50 25.5S${l + 4} 28 ${l + 3} 32C${l + 1.5} 35 ${l} 39 ${l - 1} 43z`
      );
    },
  },
  receding: {
    front: ({ left: l, right: r }) =>
      path`M${l - 1} 43C${l - 3} 31 ${l + 2} 22 ${l + 7} 19C42 15.5 58 15.5 ${r - 7} 19C${r - 2} 22 ${r + 3} 31 ${r + 1} 43C${r} 38 ${r - 1} 34 ${r - 3} 30C${r - 4} 26 ${r - 7} 22.5 ${r - 11} 22.5C55 20.800 45 20.800 ${l + 11} 22.5C${l + 7} 22.5 ${l + 4} 26 ${l + 3} 30C${l + 1} 34 ${l} 38 ${l - 1} 43z`,
  },
  bald: {
    front: ({ left: l, right: r }) =>
      path`M${l - 0.8} 46C${l - 2} 40 ${l - 1.5} 36 ${l + 0.5} 33C${l + 0.6} 38 ${l + 0.4} 42 ${l - 0.8} 46zM${r + 0.8} 46C${r + 2} 40 ${r + 1.5} 36 ${r - 0.5} 33C${r - 0.6} 38 ${r - 0.4} 42 ${r + 0.8} 46z`,
  },
  quiff: {
    front: (head) => {
      const { left: l, right: r } = head;
      return (
        overTheTop(head, 10.5) +
        path`C${r - 5} 28 58 24.5 50 25.5C44 25 ${l + 5} 27 ${l + 3} 33C${l + 1.5} 37 ${l} 40 ${l - 1} 43z`
      );
    },
  },
  curly: {
    back: ({ left: l, right: r }) =>
      path`M${l - 1} 38C${l - 5} 26 ${l + 1} 17 ${l + 8} 15C44 9.5 58 9.5 ${r - 7} 15.5C${r} 17 ${r + 5} 27 ${r + 1} 38z`,
    front: ({ left: l, right: r }) =>
      path`M${l - 1} 43C${l - 4} 33 ${l - 1} 22 ${l + 6} 18C40 11 48 13 51 12.5C57 10.5 ${r - 6} 14 ${r - 5} 18C${r + 1} 22 ${r + 4} 33 ${r + 1} 43C${r} 38 ${r - 1} 35 ${r - 2.5} 32.5C${r - 6} 31 ${r - 7} 27 ${r - 11} 28C54 25 46 28 43 26C40 28.5 ${l + 5} 28 ${l + 2.5} 33C${l + 1} 36 ${l} 39 ${l - 1} 43z`,
  },
};
