import { describe, expect, it } from 'vitest';
import {
  isWholeJpeg,
  recognisePicture,
} from '../../../../../electron/host/outside/pictures/picture-format.js';
import { makeJpeg } from '../../../../support/jpeg.js';

const text = (content: string) => new TextEncoder().encode(content);

describe('the format of a picture', () => {
  it.each([
    ['JPEG', makeJpeg()],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['GIF', text('GIF89a')],
    ['BMP', text('BM....')],
    ['WebP', text('RIFF....WEBPVP8 ')],
    ['SVG', text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('is recognised by content: %s', (format, bytes) => {
    expect(recognisePicture(bytes)).toBe(format);
  });

  it('is unknown for a page and for nothing at all', () => {
    expect(recognisePicture(text('<!doctype html><svg>'))).toBeNull();
    expect(recognisePicture(new Uint8Array())).toBeNull();
  });
});

describe('a whole JPEG', () => {
  it('is one from its first marker to its last', () => {
    expect(isWholeJpeg(makeJpeg())).toBe(true);
  });

  it('is none at any length short of its end', () => {
    const whole = makeJpeg(120);
    for (let length = 0; length < whole.length; length += 1)
      expect(isWholeJpeg(whole.subarray(0, length))).toBe(false);
  });

  it('has a frame of some size', () => {
    const flat = makeJpeg();
    const frame = flat.indexOf(0xc0);
    flat.set([0, 0], frame + 4);
    expect(isWholeJpeg(flat)).toBe(false);
  });
});
