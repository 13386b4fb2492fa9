import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../shared/file-format/decode-text.js';

const decoded = (bytes: readonly number[]): string =>
  decodeText(Uint8Array.from(bytes), (label, fatal) =>
    new TextDecoder(label, { fatal }).decode(Uint8Array.from(bytes)),
  );
const utf16 = (text: string, isLittle: boolean): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

describe('The text of a file', () => {
  it.each([
    ['UTF-8', [...new TextEncoder().encode('Bö 大')], 'Bö 大'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x42], 'B'],
    ['UTF-16', [0xff, 0xfe, ...utf16('Bö', true)], 'Bö'],
    ['UTF-16, big end first', [0xfe, 0xff, ...utf16('Bö', false)], 'Bö'],
    ['UTF-16 without mark', utf16('Bö', true), 'Bö'],
    ['UTF-16 without mark, big end first', utf16('Bö', false), 'Bö'],
    ['Latin-1', [0x42, 0xf6, 0x20, 0xe9], 'Bö é'],
    ['nothing', [], ''],
    ['one letter', [0x42], 'B'],
  ])('is read in %s', (_, bytes, text) => {
    expect(decoded(bytes)).toBe(text);
  });
});
