import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteOrderMark, decodeBytes, encodeText } from '../../../../shared/dumps/text-encoding.js';

const bytesOf = (text: string, encoding: Parameters<typeof encodeText>[1]) => [
  ...encodeText(text, encoding),
];

describe('the encodings of dumps', () => {
  it('writes UTF-8 as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeText(text, 'utf-8')).toEqual(new TextEncoder().encode(text));
      }),
    );
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'reads any bytes of %s as the platform does',
    (encoding) => {
      fc.assert(
        fc.property(fc.uint8Array(), (bytes) => {
          const even = encoding.startsWith('utf-16') ? bytes.subarray(0, bytes.length & ~1) : bytes;
          const expected = new TextDecoder(encoding, { ignoreBOM: false }).decode(even);
          // The platform puts U+FFFD in place of half a surrogate pair; .NET and this keep it.
          expect(decodeBytes(even, encoding).replace(/\p{Surrogate}/gu, '\ufffd')).toBe(expected);
        }),
      );
    },
  );

  it('refuses what is no UTF-8 where it is asked to', () => {
    expect(() => decodeBytes(Uint8Array.of(0x41, 0xe9, 0x42), 'utf-8', true)).toThrow(RangeError);
    expect(decodeBytes(Uint8Array.of(0xc3, 0xa9), 'utf-8', true)).toBe('é');
  });

  it('puts a question mark in place of what one byte cannot say', () => {
    expect(bytesOf('€ü王', 'windows-1252')).toEqual([0x80, 0xfc, 0x3f]);
    expect(decodeBytes(Uint8Array.of(0x80, 0x82, 0xfc), 'windows-1252')).toBe('€‚ü');
    expect(bytesOf('aü😀', 'ascii')).toEqual([0x61, 0x3f, 0x3f]);
  });

  it('begins a file as PowerShell does', () => {
    expect([...byteOrderMark('utf-16le')]).toEqual([0xff, 0xfe]);
    expect([...byteOrderMark('utf-16be')]).toEqual([0xfe, 0xff]);
    expect([...byteOrderMark('utf-8')]).toEqual([0xef, 0xbb, 0xbf]);
    expect([...byteOrderMark('ascii')]).toEqual([]);
  });
});
