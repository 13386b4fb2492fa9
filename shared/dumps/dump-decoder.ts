import { utf16Label } from '../file-format/decode-text.js';
import { DumpProblem } from './foreign.js';
import type { TextEncoding } from './text-encoding.js';

/** The part of the Encoding standard's TextDecoder that is needed; every host has it. */
export interface StreamDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
/** Makes one by a label of the Encoding standard. */
export type NewStreamDecoder = (label: string) => StreamDecoder;

export type DumpEncoding = Exclude<TextEncoding, 'ascii'>;

/**
 * Decodes the bytes of a dump in pieces, by `estate/encoding`: UTF-16 by its mark or by the zeros of its first letters,
 * UTF-8 by its mark. Without either the first letter outside ASCII decides between UTF-8 and Windows-1252, so that the
 * answer does not depend on where the pieces end; text without such a letter is alike in both.
 */
export class DumpDecoder {
  readonly #newDecoder: NewStreamDecoder;
  #decoder: { readonly label: DumpEncoding; readonly decoder: StreamDecoder } | null = null;
  #encoding: DumpEncoding | null = null;
  #isBegun = false;
  /** Bytes that do not say enough yet: the first ones, or the beginning of a letter of UTF-8. */
  #rest: Uint8Array = new Uint8Array();
  #line = 1;

  constructor(newDecoder: NewStreamDecoder) {
    this.#newDecoder = newDecoder;
  }

  /** Null as long as the dump holds ASCII only. */
  get encoding(): DumpEncoding | null {
    return this.#encoding;
  }

  /** @throws {DumpProblem} at what is not UTF-8 after letters that are. */
  write(bytes: Uint8Array): string {
    return this.#take(bytes, false);
  }

  /** The letters that are left. @throws {DumpProblem} as `write` does. */
  end(): string {
    return this.#take(new Uint8Array(), true);
  }

  #take(bytes: Uint8Array, isEnd: boolean): string {
    const piece = joined(this.#rest, bytes);
    this.#rest = new Uint8Array();
    if (!this.#isBegun) {
      if (piece.length < longestMark && !isEnd) {
        this.#rest = piece;
        return '';
      }
      this.#isBegun = true;
      this.#encoding = utf16Label(piece);
    }
    const known = this.#encoding;
    if (known !== null && known !== 'utf-8') return this.#decode(known, piece, isEnd);
    return this.#takeUtf8(piece, isEnd);
  }

  #takeUtf8(piece: Uint8Array, isEnd: boolean): string {
    const letters = piece.subarray(0, wholeLetters(piece));
    const text = this.#decode('utf-8', letters, isEnd);
    if (letters.some((byte) => byte >= 0x80)) this.#encoding = 'utf-8';
    const rest = piece.slice(letters.length);
    if (rest.length === 0) return text;
    if (!isEnd && isBeginningOfLetter(rest)) {
      this.#rest = rest;
      return text;
    }
    if (this.#encoding === 'utf-8') {
      throw new DumpProblem(
        this.#line,
        'The file begins as UTF-8, and these bytes are none: it was cut off, or it holds two encodings.',
        'Export it again into a new file with one encoding.',
      );
    }
    this.#encoding = 'windows-1252';
    return text + this.#decode('windows-1252', rest, isEnd);
  }

  #decode(label: DumpEncoding, piece: Uint8Array, isEnd: boolean): string {
    const isFirst = this.#decoder === null;
    if (this.#decoder?.label !== label) {
      this.#decoder = { label, decoder: this.#newDecoder(label) };
    }
    // UTF-8 comes in whole letters: faster than with a state, but a mark is taken off each piece.
    const isUtf8 = label === 'utf-8';
    const decoded = this.#decoder.decoder.decode(piece, { stream: !(isUtf8 || isEnd) });
    const isMarkTaken =
      isUtf8 && !isFirst && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    const text = isMarkTaken ? `\ufeff${decoded}` : decoded;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line += 1;
    return text;
  }
}

const longestMark = 4;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** How many of the bytes, from the first, are whole letters of UTF-8 (RFC 3629). */
function wholeLetters(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : lengthOfLetter(bytes, at);
    if (length === 0 || at + length > bytes.length) return at;
    at += length;
  }
  return at;
}

/** Whether more bytes could make a letter of these. */
const isBeginningOfLetter = (bytes: Uint8Array): boolean => lengthOfLetter(bytes, 0) > bytes.length;

/** Bytes of the letter at `at` by its first one, 0 where the bytes that are there make none. */
function lengthOfLetter(bytes: Uint8Array, at: number): number {
  const [first = 0, second] = [bytes[at], bytes[at + 1]];
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const found = bytes.subarray(at + 1, at + length);
  if (found.some((byte) => (byte & 0xc0) !== 0x80)) return 0;
  if (second === undefined) return length;
  // Longer than the letter needs, half of a surrogate pair, or beyond U+10FFFF.
  const isNone =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second >= 0xa0) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second >= 0x90);
  return isNone ? 0 : length;
}
