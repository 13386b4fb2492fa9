import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CorporatePhotos,
  contentId,
  imageMediaType,
  noPhotoFiles,
} from '../../../../electron/emulator/directory/corporate-photos.js';
import { openOrganisation } from '../../../../electron/emulator/directory/open-organisation.js';
import { drawPortrait } from '../../../../electron/emulator/directory/portraits/draw-portrait.js';
import { sampleOrganisation } from '../../../../electron/emulator/directory/sample-organisation.js';

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const portrait = (seed: string) => ({ kind: 'generated', seed, sizeBytes: 6144 }) as const;

describe('A portrait', () => {
  test('is an SVG picture without scripts, links or anything outside itself', () => {
    const photo = new CorporatePhotos(noPhotoFiles).read(portrait('alice'));
    const svg = new TextDecoder().decode(photo?.bytes);
    expect(photo).toMatchObject({ mediaType: 'image/svg+xml', sizeBytes: 6144 });
    expect(svg).toMatch(/^<svg [^>]*viewBox="\d+ \d+ (\d+) \1"/);
    expect(svg).toMatch(/^[\n\x20-\x7e]+$/);
    expect(svg).not.toMatch(/<script|<image|<foreignObject|\son\w+=|href="(?!#)/i);
  });

  test('is the same for the same seed and another for another', () => {
    const first = new CorporatePhotos(noPhotoFiles);
    const second = new CorporatePhotos(noPhotoFiles);
    expect(first.read(portrait('alice'))).toEqual(second.read(portrait('alice')));
    expect(first.read(portrait('alice'))).toBe(first.read(portrait('alice')));
    expect(first.read(portrait('alice'))?.id).not.toBe(first.read(portrait('bob'))?.id);
  });

  test('is small, and lies within what its seed may choose, whatever that is', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const svg = drawPortrait(seed);
        expect(svg.length).toBeLessThan(6000);
        expect(svg).not.toMatch(/undefined|NaN|null/);
      }),
    );
  });

  test('differs between the people of the sample organisation', () => {
    const directory = openOrganisation(sampleOrganisation(), new CorporatePhotos(noPhotoFiles));
    const photos = directory.people().map((person) => directory.photoOf(person));
    const ids = photos.flatMap((photo) => (photo === null ? [] : [photo.id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(photos.filter((photo) => photo === null).length).toBeGreaterThanOrEqual(3);
    expect(photos.some((photo) => photo !== null && photo.sizeBytes > 30 * 1024)).toBe(true);
  });
});

describe('A picture file', () => {
  const files = { 'a.jpg': jpeg, 'b.jpg': png, 'c.png': Uint8Array.from([60, 115, 118, 103]) };
  const reads: string[] = [];
  const photos = new CorporatePhotos({
    read: (path) => {
      reads.push(path);
      return Object.entries(files).find(([name]) => name === path)?.[1] ?? null;
    },
  });
  const read = (path: string, sizeBytes: number | null = null) =>
    photos.read({ kind: 'file', path, sizeBytes });

  test('is known by its content, not by its name', () => {
    expect(read('a.jpg')).toMatchObject({ mediaType: 'image/jpeg', bytes: jpeg, sizeBytes: 7 });
    expect(read('b.jpg')).toMatchObject({ mediaType: 'image/png' });
    expect(read('c.png')).toBeNull();
  });

  test('that is missing is no picture', () => {
    expect(read('missing.jpg')).toBeNull();
  });

  test('may be stated larger than it is, for the sake of a size limit', () => {
    expect(read('a.jpg', 40_960)).toMatchObject({ bytes: jpeg, sizeBytes: 40_960 });
  });

  test('is read once', () => {
    read('b.jpg');
    expect(reads.filter((path) => path === 'b.jpg')).toHaveLength(1);
  });
});

test('Pictures asked for long ago are forgotten and drawn again alike', () => {
  const photos = new CorporatePhotos(noPhotoFiles);
  const first = photos.read(portrait('first'));
  for (let index = 0; index < 1001; index += 1) photos.read(portrait(`other ${index}`));
  const again = photos.read(portrait('first'));
  expect(again).toEqual(first);
  expect(again).not.toBe(first);
});

test('Content is told apart by its id and its media type by its first bytes', () => {
  expect(contentId(jpeg)).toMatch(/^[0-9a-f]{16}$/);
  expect(contentId(jpeg)).toBe(contentId(Uint8Array.from(jpeg)));
  expect(contentId(jpeg)).not.toBe(contentId(png));
  expect(contentId(Uint8Array.from([1, 2]))).not.toBe(contentId(Uint8Array.from([2, 1])));
  expect(imageMediaType(jpeg)).toBe('image/jpeg');
  expect(imageMediaType(Uint8Array.from([]))).toBeNull();
});
