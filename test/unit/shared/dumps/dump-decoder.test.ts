import { describe, expect, it } from 'vitest';
import { DumpDecoder } from '../../../../shared/dumps/dump-decoder.js';
import { newDecoder } from '../../../support/read-dump.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
      isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );

function decode(bytes: Uint8Array, length: number): { text: string; encoding: string | null } {
  const decoder = new DumpDecoder(newDecoder);
  let text = '';
  for (let at = 0; at < bytes.length; at += length)
    text += decoder.write(bytes.subarray(at, at + length));
  return { text: text + decoder.end(), encoding: decoder.encoding };
}

const text = 'Name : Jürgen 王伟 😀\r\n';

describe.each([1, 2, 3, 5, 1000])('in pieces of %i bytes', (length) => {
  it.each([
    ['UTF-16 with its mark', utf16(`\ufeff${text}`, true), text, 'utf-16le'],
    ['UTF-16 without', utf16(text, true), text, 'utf-16le'],
    ['UTF-16, big end first', utf16(`\ufeff${text}`, false), text, 'utf-16be'],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`), text, 'utf-8'],
    ['UTF-8 without', utf8(text), text, 'utf-8'],
    ['Windows-1252', latin('J\xfcrgen \x80 O\x92Hara \xc3'), 'Jürgen € O’Hara Ã', 'windows-1252'],
    ['ASCII', utf8('Name : A'), 'Name : A', null],
    ['one letter', utf8('A'), 'A', null],
    ['nothing', utf8(''), '', null],
  ])('%s is decoded', (_, bytes, expected, encoding) => {
    expect(decode(bytes, length)).toEqual({ text: expected, encoding });
  });

  it('two encodings in one file are refused, with the line', () => {
    const bytes = Uint8Array.from([...utf8('a\nü\n'), ...latin('\n\xfc ')]);
    expect(() => decode(bytes, length)).toThrow(/^Line 4: .*two encodings.*Export it again/);
  });

  it('a file that was cut off within a letter is refused', () => {
    expect(() => decode(utf8('ü\nü').subarray(0, 4), length)).toThrow(/^Line 2: .*cut off/);
  });
});

it.each([
  ['too long for its letter', [0xc3, 0xbc, 0xe0, 0x80, 0x80]],
  ['half of a pair', [0xc3, 0xbc, 0xed, 0xa0, 0x80]],
  ['beyond the last letter', [0xc3, 0xbc, 0xf4, 0x90, 0x80, 0x80]],
  ['no first byte', [0xc3, 0xbc, 0xbf]],
])('bytes that are %s are not UTF-8', (_, bytes) => {
  expect(() => decode(Uint8Array.from(bytes), 100)).toThrow(/none/);
});
